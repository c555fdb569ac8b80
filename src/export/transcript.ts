import type { Deck, DeckSettings, SlideItem } from '../deck/deck.ts';
import { noteBlocks } from '../deck/note-blocks.ts';
import { layoutBlock, layoutBlocks } from '../layout/block.ts';
import { layoutAddresses, numberLinks } from '../layout/link-numbers.ts';
import type { LayoutOptions } from '../layout/options.ts';
import { layoutItems } from '../layout/slide-items.ts';
import { wrap } from '../layout/wrap.ts';
import type { Heading } from '../markdown/document.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { decoration, type Line, span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { type PrintStyle, textOfLines } from './text.ts';

/** What a transcript has besides the slides. */
export type TranscriptForm = {
  /** Whether what the speaker says comes after each slide. */
  readonly hasNotes?: boolean;
  /** Whether the addresses of links are at the end of all, instead of below each slide. */
  readonly hasLinksAtEnd?: boolean;
};

/** A talk as plain text, slide by slide: all fragments, columns below each other. */
export function* transcript(
  { slides, settings }: Deck,
  { columns, prose = columns, glyphs, draw }: PrintStyle,
  { hasNotes = false, hasLinksAtEnd = false }: TranscriptForm = {},
): Generator<string> {
  let all: readonly SafeText[] = [];
  for (const [index, slide] of slides.entries()) {
    // It lists the links once more.
    if (hasLinksAtEnd && slide.isLinks) continue;
    const notes = hasNotes ? noteBlocks(slide) : [];
    const linkNumbers = numberLinks(
      [...slide.links, ...notes.flatMap(block => [...linksOfBlock(block)])],
      undefined,
      all,
    );
    if (hasLinksAtEnd) all = linkNumbers.addresses;
    const options: LayoutOptions = {
      ...{ glyphs, linkNumbers, isPlain: true, namesGroups: true },
      ...(draw && { highlight: draw }),
    };
    const { addresses } = linkNumbers;
    const parts: readonly (readonly Line[])[] = [
      wrap([decoration(`Slide ${index + 1} of ${slides.length}`)], prose),
      slide.heading
        ? layoutBlock(titleOf(slide.heading), prose, options)
        : slide.kind === 'title'
          ? wrap([span(slide.title)], prose)
          : [],
      slide.kind === 'title' ? occasionLines(settings, prose) : [],
      layoutItems(slide.items.flatMap(flattened), { columns, rows: 0 }, options, {
        left: 0,
        columns: prose,
      }),
      notes.length > 0
        ? [...wrap([decoration('Notes:')], prose), [], ...layoutBlocks(notes, prose, options)]
        : [],
      hasLinksAtEnd ? [] : layoutAddresses(addresses, prose),
    ];
    const shown = parts.filter(lines => lines.length > 0);
    yield textOfLines(shown.flatMap((lines): readonly Line[] => [...lines, []]));
  }
  if (all.length > 0)
    yield textOfLines([...wrap([decoration('Links:')], prose), [], ...layoutAddresses(all, prose)]);
}

/** Titles of slides look alike, whatever level their author splits the talk at: no mark comes before any. */
function titleOf(heading: Heading): Heading {
  return heading.depth > 2 ? { ...heading, depth: 2 } : heading;
}

/** What the front matter says of a talk beside its title. */
function occasionLines(settings: DeckSettings, columns: number): readonly Line[] {
  const { subtitle, authors, event, location, date } = settings;
  return [subtitle, ...authors, event, location, date].flatMap(text =>
    text === undefined ? [] : wrap([span(text)], columns),
  );
}

/** Columns that stand side by side would be read across; and a code is its address in words. */
function flattened(item: SlideItem): readonly SlideItem[] {
  if (item.type === 'columns') return item.columns.flat().flatMap(flattened);
  return item.type === 'qr' ? [{ type: 'block', block: item.block }] : [item];
}
