import type { Block, List, Table } from '../markdown/document.ts';
import { headingOf } from '../markdown/walk.ts';
import { estimateRows, screenRows } from './heading-level.ts';
import type { Part } from './part.ts';
import { linksOfBlocks } from './slide-links.ts';

/** A slide of more rows goes on on further slides: two screens can be scrolled, more are none of a talk. */
const mostRows = 2 * screenRows;
/** A heading and a line below it. */
const tinyRows = 3;
/** So many slides of two rows are a list. */
const mostTiny = 24;

type Slide = readonly Part[];

/** Makes slides of about a screen where a text was split at its headings, which its author did not write for slides. */
export function fitSlides(slides: readonly Slide[]): readonly Slide[] {
  return joinTiny(slides).flatMap(continued);
}

/** The rows of parts that are below each other, with blank ones between them. */
export function rowsOf(parts: readonly Part[]): number {
  const heights = parts.filter(({ command }) => !command).map(({ block }) => estimateRows(block));
  return heights.reduce((sum, height) => sum + height, Math.max(0, heights.length - 1));
}

const depthOf = (slide: Slide) => {
  const first = slide.find(({ command }) => !command);
  return first && headingOf(first.block)?.depth;
};

function joinTiny(slides: readonly Slide[]): readonly Slide[] {
  const isTiny = (slide: Slide) => slide.some(({ command }) => !command) && rowsOf(slide) <= tinyRows;
  if (slides.filter(isTiny).length <= mostTiny) return slides;
  const joined: Slide[] = [];
  /** Whether only tiny slides are in the last one. */
  let isOpen = false;
  for (const slide of slides) {
    const last = joined.at(-1);
    const both = last && [...last, ...slide];
    if (both && isOpen && isTiny(slide) && depthOf(last) === depthOf(slide) && rowsOf(both) <= screenRows)
      joined[joined.length - 1] = both;
    else {
      joined.push(slide);
      isOpen = isTiny(slide);
    }
  }
  return joined;
}

/** A long slide on several, each with the heading. */
function continued(slide: Slide): readonly Slide[] {
  if (rowsOf(slide) <= mostRows || slide.some(({ command }) => command && command.type !== 'speakerNote'))
    return [slide];
  const [first, ...rest] = slide;
  const hasHeading = first !== undefined && headingOf(first.block) !== undefined;
  const head = hasHeading ? [first] : [];
  // Each link has a number of its own.
  const again = head
    .filter(({ block }) => linksOfBlocks([block]).length === 0)
    .map(part => ({ ...part, isRepeated: true as const }));
  const room = screenRows - rowsOf(head) - 1;
  const pieces: Part[][] = [];
  let piece: Part[] = [];
  for (const part of (hasHeading ? rest : slide).flatMap(part => cut(part, room))) {
    if (piece.length > 0 && rowsOf([...piece, part]) > room) {
      // A heading is never the last of a slide.
      const last = piece.at(-1);
      const carried = last && piece.length > 1 && headingOf(last.block) ? [last] : [];
      pieces.push(carried.length > 0 ? piece.slice(0, -1) : piece);
      piece = [...carried];
    }
    piece.push(part);
  }
  return [...pieces, piece].map((own, index) => [...(index === 0 ? head : again), ...own]);
}

/** A list or table that no screen holds, in several. */
function cut(part: Part, room: number): readonly Part[] {
  const { block } = part;
  if (estimateRows(block) <= mostRows) return [part];
  const blocks =
    block.type === 'list' ? cutList(block, room) : block.type === 'table' ? cutTable(block, room) : [block];
  return blocks.map(own => ({ ...part, block: own }));
}

function cutList(list: List, room: number): readonly Block[] {
  const { start } = list;
  return grouped(
    list.children,
    room,
    item => estimateRows({ ...list, children: [item] }) + (list.tight ? 0 : 1),
  ).map(({ from, to }) => {
    const children = list.children.slice(from, to);
    const [first] = children;
    const position = from === 0 || !first?.children[0] ? list.position : first.children[0].position;
    return { ...list, position, ...(start !== undefined && { start: start + from }), children };
  });
}

function cutTable(table: Table, room: number): readonly Block[] {
  const reachesDown = table.rows.some(row =>
    row.some(place => place?.type === 'cell' && (place.rows ?? 1) > 1),
  );
  if (reachesDown || table.chart) return [table];
  const { caption, ...rest } = table;
  return grouped(table.rows, room - table.header.length - 1, () => 1).map(({ from, to }) => ({
    ...rest,
    ...(from === 0 && caption && { caption }),
    rows: table.rows.slice(from, to),
  }));
}

/** Where to cut, so that each piece has about as many rows as the others. */
function grouped<Item>(
  items: readonly Item[],
  room: number,
  height: (item: Item) => number,
): readonly { readonly from: number; readonly to: number }[] {
  const heights = items.map(height);
  const total = heights.reduce((sum, one) => sum + one, 0);
  const share = total / Math.ceil(total / Math.max(1, room));
  const cuts = [0];
  let rows = 0;
  for (const [index, own] of heights.entries()) {
    if (rows > 0 && rows + own > share + 0.5) {
      cuts.push(index);
      rows = 0;
    }
    rows += own;
  }
  return cuts.map((from, index) => ({ from, to: cuts[index + 1] ?? items.length }));
}
