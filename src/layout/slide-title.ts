import type { DeckSettings, Slide } from '../deck/deck.ts';
import type { Heading } from '../markdown/document.ts';
import { type Line, type Role, span } from '../terminal/line.ts';
import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import { alignAll } from './align.ts';
import { layoutBlock } from './block.ts';
import { layoutBlockLetters } from './block-letters.ts';
import { shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import type { Area } from './slide-items.ts';
import { lettersMargin, slideMargin } from './slide-stage.ts';
import { wrap } from './wrap.ts';

/** What must stay free around letters, so that they do not stick to the edges: rows, and more of them in a high window. */
const aroundLetters = 2;
const aroundLettersOf = (rows: number): number => Math.max(aroundLetters, Math.floor(rows / 5));

/** A number, what it counts in, and what is left of the title to say of it. */
const figured =
  /^(?<figure>[$€£]?\d+(?:[.,]\d+)*(?:\s?%|\+|\s(?:thousand|million|billion|trillion|percent)\b)?)\s+(?<caption>\S.*)$/u;

/** A slide that is nothing but a title: drawn in block letters where they fit, and all of it centered. */
export function layoutTitle(
  slide: Slide,
  settings: DeckSettings,
  area: Area,
  options: LayoutOptions,
): readonly Line[] {
  const margin = slideMargin(area.columns);
  const columns = area.columns - 2 * margin;
  return (
    layoutFigure(slide, area, options) ??
    layoutWords(slide, area, shifted(belowTitle(slide, settings, columns, options), margin), options)
  );
}

/** A title that begins with a figure: the figure large, the rest of it as a caption. */
function layoutFigure(slide: Slide, area: Area, options: LayoutOptions): readonly Line[] | undefined {
  const { figure, caption } = (slide.kind === 'section' && figured.exec(slide.title)?.groups) || {};
  if (figure === undefined || caption === undefined) return undefined;
  const margin = slideMargin(area.columns);
  const below = shifted(centered(safeText(caption), area.columns - 2 * margin), margin);
  const letters = layoutLetters(safeText(figure), area, below.length, options);
  return letters && [...letters, ...below];
}

/** The letters of a title and the blank rows below them, where there is room for all. */
function layoutLetters(
  text: SafeText,
  area: Area,
  below: number,
  options: LayoutOptions,
): readonly Line[] | undefined {
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
  const letters = layoutLetters(slide.title, area, below.length, options);
  if (letters) return [...letters, ...below];
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

function blank(rows: number): readonly Line[] {
  return Array.from({ length: rows }, () => []);
}
