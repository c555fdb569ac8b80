import { blockText } from '../markdown/block-text.ts';
import type { Block, Document } from '../markdown/document.ts';
import type { Place } from '../markdown/place.ts';

type Read = Pick<Document, 'blocks'>;

/** The blocks that places count: comments are not shown. */
function shownBlocks({ blocks }: Read): readonly Block[] {
  return blocks.filter(({ type }) => type !== 'comment');
}

/**
 * How places move when a document was saved: what is above the first change stays, what is below the last moves with its
 * text, and what is between goes to the same words or, where they are gone, to the same number.
 */
export function movesBetween(from: Read, to: Read): (place: Place) => Place {
  const before = shownBlocks(from).map((block): string => blockText(block));
  const after = shownBlocks(to).map((block): string => blockText(block));
  const most = Math.min(before.length, after.length);
  let above = 0;
  while (above < most && before[above] === after[above]) above += 1;
  let below = 0;
  while (below < most - above && before.at(-1 - below) === after.at(-1 - below)) below += 1;
  const shift = after.length - before.length;
  return place => {
    const { block } = place;
    if (block < above) return place;
    if (block >= before.length - below) return { ...place, block: Math.max(0, block + shift) };
    const changed = after.slice(above, after.length - below);
    const same = changed.indexOf(before[block] ?? '');
    if (same !== -1) return { ...place, block: above + same };
    return { block: Math.max(0, Math.min(block, after.length - 1)), characters: 0, skipped: 0 };
  };
}

/** The same link after its document was saved: the nearest with its address; nothing where none has it. */
export function movedLink(from: Document, to: Document, index: number): number | undefined {
  const url = from.links.find(link => link.index === index)?.url;
  const same = to.links.filter(link => link.url === url);
  return same.sort((one, other) => Math.abs(one.index - index) - Math.abs(other.index - index))[0]?.index;
}
