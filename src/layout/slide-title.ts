import type { DeckSettings, Slide, SlideItem } from '../deck/deck.ts';
import { figureOf } from '../deck/slide-layout.ts';
import type { Heading } from '../markdown/document.ts';
import { decoration, type Line, type Role, span } from '../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import { alignAll } from './align.ts';
import { layoutBlock } from './block.ts';
import { layoutBlockLetters } from './block-letters.ts';
import { shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { type Area, layoutItems } from './slide-items.ts';
import { blank, type SlideLayout } from './slide-spread.ts';
import { lettersMargin, slideMargin } from './slide-stage.ts';
import { wrap } from './wrap.ts';

/** Fewer rows are for the title of a section, not for its number. */
const leastForNumber = 12;
/** What must stay free around letters, so that they do not stick to the edges: rows, and more of them in a high window. */
const aroundLetters = 2;
const aroundLettersOf = (rows: number): number => Math.max(aroundLetters, Math.floor(rows / 5));

/**
 * A slide that is a title in the middle: drawn in block letters where they fit, and all of it centered. What else an author
 * puts on it is below.
 *
 * @param hiding what is not seen yet at a step
 */
export function layoutTitleSlide(
  slide: Slide,
  settings: DeckSettings,
  area: Area,
  options: LayoutOptions,
  hiding: (step: number) => LayoutOptions,
): SlideLayout {
  const margin = slideMargin(area.columns);
  const columns = area.columns - 2 * margin;
  const said = belowTitle(slide, settings, columns, options);
  const belowAt = (own: LayoutOptions): readonly Line[] => {
    const items = layoutItems(slide.items.map(inMiddle), { columns, rows: area.rows }, own);
    return shifted(
      items.length > 0 && said.length > 0 ? [...said, [], ...items] : [...said, ...items],
      margin,
    );
  };
  const whole = layoutTitle(slide, area, belowAt(options), options);
  const above = Math.max(0, Math.floor((area.rows - whole.lines.length) / 2));
  const rows = Math.max(area.rows, whole.lines.length);
  const fill = (lines: readonly Line[]) => {
    return [...blank(above), ...lines, ...blank(rows - above - lines.length)];
  };
  const { length } = belowAt(options);
  const top = whole.lines.slice(0, whole.lines.length - length);
  return {
    rows,
    isTitleDrawn: whole.isDrawn,
    lines: step => fill(slide.items.length === 0 ? whole.lines : [...top, ...belowAt(hiding(step))]),
  };
}

type LaidOutTitle = { readonly lines: readonly Line[]; readonly isDrawn: boolean };

function inMiddle(item: SlideItem): SlideItem {
  return item.type === 'block' ? { align: 'center', ...item } : item;
}

function layoutTitle(slide: Slide, area: Area, below: readonly Line[], options: LayoutOptions): LaidOutTitle {
  const figure = below.length === 0 ? layoutFigure(slide, area, options) : undefined;
  if (figure) return { lines: figure, isDrawn: true };
  const number = layoutSection(slide, area);
  const letters = layoutLetters(slide.title, area, below.length + number.length, options);
  if (letters) return { lines: [...number, ...letters, ...below], isDrawn: true };
  return { lines: [...number, ...layoutWords(slide, area, below, options)], isDrawn: false };
}

/** The number of a section, above its title. */
function layoutSection({ section }: Slide, { columns, rows }: Area): readonly Line[] {
  if (section === undefined || rows < leastForNumber) return [];
  return [...alignAll([[decoration(String(section), 'quiet')]], columns, 'center'), []];
}

/** A title that begins with a figure: the figure large, the rest of it as a caption. */
function layoutFigure(slide: Slide, area: Area, options: LayoutOptions): readonly Line[] | undefined {
  const said = slide.layout === 'figures' ? figureOf(slide.title) : undefined;
  if (!said) return undefined;
  const margin = slideMargin(area.columns);
  const below = shifted(centered(safeText(said.caption), area.columns - 2 * margin, 'strong'), margin);
  const letters = layoutLetters(safeText(said.figure), area, below.length, options);
  return letters && [...letters, ...below];
}

/** The letters of a title and the blank rows below them, where there is room for all. */
function layoutLetters(
  text: SafeText,
  area: Area,
  below: number,
  options: LayoutOptions,
): readonly Line[] | undefined {
  if (options.hasNoLetters) return undefined;
  const margin = lettersMargin(area.columns);
  const narrow = area.columns - 2 * slideMargin(area.columns);
  const gap = below === 0 ? 0 : 1;
  const drawn = (around: number) => {
    const rows = area.rows - below - gap - around;
    const letters = layoutBlockLetters(text, area.columns - 2 * margin, rows, options, narrow);
    return letters && [...shifted(letters, margin), ...blank(gap), ...blank(rows > letters.length ? gap : 0)];
  };
  return drawn(aroundLettersOf(area.rows)) ?? drawn(aroundLetters);
}

function layoutWords(
  slide: Slide,
  area: Area,
  below: readonly Line[],
  options: LayoutOptions,
): readonly Line[] {
  const margin = slideMargin(area.columns);
  const heading: Heading = slide.heading
    ? centeredTitle(slide.heading)
    : {
        type: 'heading',
        depth: 1,
        slug: slide.title,
        align: 'center',
        position: slide.position,
        children: [{ type: 'text', value: slide.title }],
      };
  const title = shifted(layoutBlock(heading, area.columns - 2 * margin, options), margin);
  return below.length === 0 ? title : [...title, [], ...below];
}

/** Alone on a slide, the mark of a minor heading means nothing. */
function centeredTitle(heading: Heading): Heading {
  const { depth } = heading;
  return { ...heading, depth: depth === 1 || depth === 2 ? depth : 3, align: 'center' };
}

function belowTitle(
  { kind }: Slide,
  { subtitle, authors, event, location, date }: DeckSettings,
  columns: number,
  { glyphs }: LayoutOptions,
): readonly Line[] {
  if (kind !== 'title') return [];
  const middot = ` ${glyphs.middot} `;
  const occasion = [event, location, date].filter(part => part !== undefined);
  const parts = [
    centered(subtitle, columns),
    [
      ...centered(joinSafe(authors, ', '), columns, 'quiet'),
      ...centered(joinSafe(occasion, middot), columns, 'quiet'),
    ],
  ].filter(lines => lines.length > 0);
  return parts.flatMap((lines, index): readonly Line[] => (index === 0 ? lines : [[], ...lines]));
}

function centered(text: SafeText | undefined, columns: number, ...roles: readonly Role[]): readonly Line[] {
  return text === undefined || text === ''
    ? []
    : alignAll(wrap([span(text, roles)], columns), columns, 'center');
}
