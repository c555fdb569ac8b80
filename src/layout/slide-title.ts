import type { DeckSettings, Slide } from '../deck/deck.ts';
import type { Heading } from '../markdown/document.ts';
import { type Line, type Role, span } from '../terminal/line.ts';
import { joinSafe, type SafeText } from '../terminal/safe-text.ts';
import { alignAll } from './align.ts';
import { layoutBlock } from './block.ts';
import { layoutBlockLetters } from './block-letters.ts';
import type { LayoutOptions } from './options.ts';
import type { Area } from './slide-items.ts';
import { wrap } from './wrap.ts';

/** What must stay free around letters, so that they do not stick to the edges. Rows. */
const aroundLetters = 2;

/** A slide that is nothing but a title: drawn in block letters where they fit, and all of it centered. */
export function layoutTitle(
  slide: Slide,
  settings: DeckSettings,
  area: Area,
  options: LayoutOptions,
): readonly Line[] {
  const below = slide.kind === 'title' ? belowTitle(settings, area.columns, options) : [];
  const rows = area.rows - below.length - aroundLetters;
  const letters = layoutBlockLetters(slide.title, area.columns, rows, options);
  const title =
    letters ??
    layoutBlock(
      slide.heading
        ? centeredTitle(slide.heading)
        : {
            type: 'heading',
            depth: 1,
            slug: slide.title,
            align: 'center',
            position: slide.position,
            children: [{ type: 'text', value: slide.title }],
          },
      area.columns,
      options,
    );
  return below.length === 0
    ? title
    : [...title, [], ...(letters && rows > letters.length ? [[]] : []), ...below];
}

/** Alone on a slide, the mark of a minor heading means nothing. */
function centeredTitle(heading: Heading): Heading {
  const { depth } = heading;
  return { ...heading, depth: depth === 1 || depth === 2 ? depth : 3, align: 'center' };
}

function belowTitle(settings: DeckSettings, columns: number, { glyphs }: LayoutOptions): readonly Line[] {
  const { subtitle, authors, event, location, date } = settings;
  const middot = ` ${glyphs.middot} `;
  const occasion = [event, location, date].filter(part => part !== undefined);
  const paragraph = (text: SafeText | undefined, ...roles: readonly Role[]): readonly Line[] =>
    text === undefined || text === '' ? [] : alignAll(wrap([span(text, roles)], columns), columns, 'center');
  const parts = [
    paragraph(subtitle, 'strong'),
    [...paragraph(joinSafe(authors, ', ')), ...paragraph(joinSafe(occasion, middot))],
  ].filter(lines => lines.length > 0);
  return parts.flatMap((lines, index): readonly Line[] => (index === 0 ? lines : [[], ...lines]));
}
