import type { Deck, DeckSettings, Slide, SlideItem } from '../deck/deck.ts';
import { layoutBlock } from '../layout/block.ts';
import { layoutAddresses, numberLinks } from '../layout/link-numbers.ts';
import type { LayoutOptions } from '../layout/options.ts';
import { layoutItems } from '../layout/slide-items.ts';
import { wrap } from '../layout/wrap.ts';
import { decoration, type Line, span } from '../terminal/line.ts';
import { type PrintedLook, textOfLines } from './text.ts';

/** A talk as plain text, slide by slide: all fragments, columns below each other, no notes. */
export function* transcript({ slides, settings }: Deck, { columns, glyphs }: PrintedLook): Generator<string> {
  for (const [index, slide] of slides.entries()) {
    const linkNumbers = numberLinks(slide.links);
    const options: LayoutOptions = { glyphs, linkNumbers };
    const { addresses } = linkNumbers;
    const parts: readonly (readonly Line[])[] = [
      wrap([decoration(`Slide ${index + 1} of ${slides.length}`)], columns),
      slide.heading ? layoutBlock(slide.heading, columns, options) : [],
      slide.kind === 'title' ? titleLines(slide, settings, columns) : [],
      // Without rows there is no room for a code: its address is there in words.
      layoutItems(slide.items.flatMap(flattened), { columns, rows: 0 }, options),
      layoutAddresses(addresses, columns),
    ];
    const shown = parts.filter(lines => lines.length > 0);
    yield textOfLines(shown.flatMap((lines): readonly Line[] => [...lines, []]));
  }
}

function titleLines(slide: Slide, settings: DeckSettings, columns: number): readonly Line[] {
  const { subtitle, authors, event, location, date } = settings;
  return [slide.title, subtitle, ...authors, event, location, date].flatMap(text =>
    text === undefined ? [] : wrap([span(text)], columns),
  );
}

/** Columns that stand side by side would be read across. */
function flattened(item: SlideItem): readonly SlideItem[] {
  return item.type === 'columns' ? item.columns.flat().flatMap(flattened) : [item];
}
