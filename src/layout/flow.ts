import { decodeAnchor, footnoteOfAnchor, meansAnchor } from '../markdown/anchor.ts';
import { isInvisible } from '../markdown/content.ts';
import type { Block, Document } from '../markdown/document.ts';
import { type Jump, type Place, startOfDocument } from '../markdown/place.ts';
import { anchorsWithin } from '../markdown/walk.ts';
import type { Line } from '../terminal/line.ts';
import { isParted } from './block.ts';
import { showsPicture } from './blocks/picture.ts';
import { createFlowLinks, type FlowLinks } from './flow-links.ts';
import { createFlowReading, type FlowReading } from './flow-reading.ts';
import { footnoteMark } from './footnote-mark.ts';
import { layoutAddresses } from './link-numbers.ts';
import { layoutMeasured, type Measure, shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { createPartHits, type PartHits, type Row } from './part-hits.ts';
import { type BlockRows, countRows, placeOfRow, rowOfPlace } from './place.ts';

/**
 * A document at one width, laid out block by block as its rows are asked for: to show one screen of a long
 * document costs one screen. `visible` is the number of rows on which it is shown.
 */
export type Flow = PartHits &
  FlowLinks &
  FlowReading & {
    readonly columns: number;
    readonly measure: Measure;
    /** All lines, block by block, with the blank rows between them. */
    blocks(): Iterable<readonly Line[]>;
    /** Up to `rows` lines from a place on. */
    lines(from: Place, rows: number): readonly Line[];
    /** The place `rows` further down, or up when negative; never past the last full screen. */
    move(from: Place, rows: number, visible: number): Place;
    /** The lowest place that still fills the screen. */
    end(visible: number): Place;
    /** To a heading or footnote, by its anchor: its row at the top, where the text goes on so far. */
    anchor(anchor: string, visible: number): Jump | undefined;
    /** How far down the screen's last row is, from 0 to 1; nothing if the whole document is on it. */
    progress(from: Place, visible: number): number | undefined;
  };

/** Rows that are not the author's, laid out already: they stand below a block of the document. */
export type FlowInsert = { readonly after: Block; readonly lines: readonly Line[] };

/**
 * Lays a document out for a width in columns.
 *
 * @param measure where among them prose stands; else it may use all
 * @param insert decoration, no wider than the measure: it takes part in no place
 */
export function createFlow(
  document: Document,
  columns: number,
  options: LayoutOptions,
  measure: Measure = { left: 0, columns },
  insert?: FlowInsert,
): Flow {
  // Comments and decoration take no rows; with them gone every block has at least one.
  const isShown = (block: Block) => !isInvisible(block) || showsPicture(block, options);
  const blocks = document.blocks.filter(isShown);
  const addresses = options.linkNumbers?.addresses ?? [];
  const count = blocks.length + (addresses.length > 0 ? 1 : 0);
  const laidOut: BlockRows[] = [];

  function layoutAt(index: number): readonly Line[] {
    const block = blocks[index];
    if (!block) return [[], ...shifted(layoutAddresses(addresses, measure.columns), measure.left)];
    const before = blocks[index - 1];
    const own = layoutMeasured(block, columns, measure, options);
    const lines = insert?.after === block ? [...own, [], ...shifted(insert.lines, measure.left)] : own;
    return before && isParted(before, block) ? [[], ...lines] : lines;
  }
  function rowsOf(index: number): BlockRows {
    const known = laidOut[index] ?? countRows(layoutAt(index));
    laidOut[index] = known;
    return known;
  }
  const rowAt = (place: Place): Row => {
    if (place.block >= count)
      return { block: count - 1, row: Math.max(0, rowsOf(count - 1).lines.length - 1) };
    return { block: place.block, row: rowOfPlace(rowsOf(place.block), place) };
  };
  const placeAt = ({ block, row }: Row): Place => placeOfRow(rowsOf(block), block, row);

  /** Steps over rows, stopping at either end; tells how many steps could be made. */
  function step(from: Row, rows: number): { readonly at: Row; readonly made: number } {
    let { block, row } = from;
    let left = Math.abs(rows);
    while (left > 0) {
      const height = rowsOf(block).lines.length;
      const room = rows > 0 ? height - 1 - row : row;
      const taken = Math.min(left, room);
      row += rows > 0 ? taken : -taken;
      left -= taken;
      if (left === 0) break;
      const next = block + Math.sign(rows);
      if (next < 0 || next >= count) break;
      block = next;
      row = rows > 0 ? 0 : rowsOf(next).lines.length - 1;
      left -= 1;
    }
    return { at: { block, row }, made: Math.abs(rows) - left };
  }

  function end(visible: number): Place {
    if (count === 0) return startOfDocument;
    const last: Row = { block: count - 1, row: rowsOf(count - 1).lines.length - 1 };
    return placeAt(step(last, -(visible - 1)).at);
  }

  function isBelow(one: Row, other: Row): boolean {
    return one.block > other.block || (one.block === other.block && one.row > other.row);
  }

  function move(from: Place, rows: number, visible: number): Place {
    if (count === 0) return startOfDocument;
    const { at } = step(rowAt(from), rows);
    // Only near the end is there less than a screen below.
    if (step(at, visible - 1).made === visible - 1) return placeAt(at);
    const last = end(visible);
    return isBelow(at, rowAt(last)) ? last : placeAt(at);
  }

  /** Shows a row with this many rows above it. */
  function showing(row: Row, above: number, visible: number): Jump {
    const target = placeAt(row);
    return { place: move(target, -above, visible), target };
  }

  function lines(from: Place, rows: number): readonly Line[] {
    if (count === 0) return [];
    const found: Line[] = [];
    let { block, row } = rowAt(from);
    for (; block < count && found.length < rows; block += 1, row = 0) {
      for (const line of rowsOf(block).lines.slice(row, row + rows - found.length)) found.push(line);
    }
    return found;
  }

  function* allBlocks(): Generator<readonly Line[]> {
    for (let index = 0; index < count; index += 1) yield layoutAt(index);
  }

  function anchor(name: string, visible: number): Jump | undefined {
    const wanted = decodeAnchor(name);
    for (const [index, block] of blocks.entries()) {
      const row = rowOfAnchor(block, index, wanted);
      if (row === undefined) continue;
      const { lines } = rowsOf(index);
      // Blank rows belong to what is above them.
      const first = lines.findIndex((line, at) => at >= row && line.length > 0);
      return showing({ block: index, row: Math.max(row, first) }, 0, visible);
    }
    return undefined;
  }

  /** The first row of what the anchor names in a block; of the whole block, where that row is not known. */
  function rowOfAnchor(block: Block, index: number, wanted: string): number | undefined {
    if (block.type === 'footnotes') {
      const numbers = block.children.map((_, note) => block.numbers?.[note] ?? note + 1);
      const number = footnoteOfAnchor(wanted, numbers);
      if (number !== undefined) {
        const mark = footnoteMark(number, options.glyphs);
        return rowsOf(index).lines.findIndex(line => {
          const first = line.find(({ text }) => text.trim() !== '');
          return first?.roles.includes('footnote') && first.text.trim() === mark;
        });
      }
    }
    const anchor = [...anchorsWithin(block)].find(name => meansAnchor(wanted, name));
    if (anchor === undefined) return undefined;
    const row = rowsOf(index).lines.findIndex(line => line.some(({ anchors }) => anchors?.includes(anchor)));
    return Math.max(0, row);
  }

  function progress(from: Place, visible: number): number | undefined {
    if (count === 0) return undefined;
    const bottom = step(rowAt(from), visible - 1);
    const isLast = bottom.at.block === count - 1 && bottom.at.row === rowsOf(count - 1).lines.length - 1;
    const isFirst = step(rowAt(from), -1).made === 0;
    if (isLast) return isFirst ? undefined : 1;
    // Footnotes are below the text, wherever their source is.
    const body = blocks.at(-1)?.type === 'footnotes' ? blocks.slice(0, -1) : blocks;
    // The last block may be the last line too, where no newline ends the source.
    const endLine = Math.max(document.lineCount, (body.at(-1)?.position.line ?? 0) + 1);
    const lineOf = (block: number) => body[block]?.position.line ?? endLine + (block - body.length);
    const begin = lineOf(bottom.at.block);
    const share = (bottom.at.row + 1) / rowsOf(bottom.at.block).lines.length;
    const read = begin + share * (lineOf(bottom.at.block + 1) - begin) - lineOf(0);
    return Math.min(0.99, read / (lineOf(count) - lineOf(0)));
  }

  const linesOf = (index: number) => rowsOf(index).lines;
  const rowsAbout = (from: Place, visible: number) => {
    // The place may be from a larger window: the last screen stays full.
    const top = rowAt(move(from, 0, visible));
    return { top, bottom: step(top, visible - 1).at };
  };
  const showingPlace = (row: Row, above: number, visible: number) => showing(row, above, visible).place;
  const links = createFlowLinks({
    blocks,
    linesOf,
    rowAt,
    placeAt,
    rowsAbout,
    isBelow,
    showing: showingPlace,
  });
  const reading = createFlowReading({
    linesOf,
    rowAt,
    placeAt,
    step,
    rowsAbout,
    isBelow,
    showing: showingPlace,
  });
  const { hit, nextHit } = createPartHits({
    partFrom(block) {
      const index = document.blocks.slice(0, block).filter(isShown).length;
      const length = blocks.slice(index + 1).findIndex(({ type }) => type === 'heading');
      return { index, end: length === -1 ? blocks.length : index + 1 + length };
    },
    linesOf,
    rowsAbout,
    isBelow,
    showing,
  });

  return {
    ...{ columns, measure, blocks: allBlocks, lines, move, end, anchor, hit, nextHit, progress },
    ...links,
    ...reading,
  };
}
