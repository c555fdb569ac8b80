import type { Block, Inline, TableCell } from '../markdown/document.ts';
import { blocksWithin } from '../markdown/walk.ts';
import { type Line, lineWidth, type Role, type Span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { ColumnNeed } from './column-widths.ts';
import { leastText } from './hang.ts';
import { layoutInline } from './inline.ts';
import type { LayoutBlocks, LayoutOptions } from './options.ts';
import { widestWord, wrap } from './wrap.ts';

/** A word wider than this may be broken before the whole table gives up being one. */
const longWord = 24;
/** How wide a cell of several blocks (HTML may have them) would like to be. Columns. */
const readableCell = 40;

/** A table cell ready to be laid out at any width. */
export type LaidOutCell = {
  readonly need: ColumnNeed;
  /** Its text as one run, where it is no more than that. */
  readonly spans: readonly Span[] | undefined;
  layout(columns: number): readonly Line[];
};

/** The inline content of a cell that is a single paragraph, or empty. */
export function cellInlines({ children }: TableCell): readonly Inline[] | undefined {
  if (children.length === 0) return [];
  const [only] = children;
  return children.length === 1 && only?.type === 'paragraph' ? only.children : undefined;
}

/** The last column of a table is not filled up, so its lines may be narrower than it by so much. Columns. */
const unfilled = 3;

function holdsTable(block: Block): boolean {
  return [...blocksWithin(block)].some(({ type }) => type === 'table');
}

/** Whether there is a table in the table in a block. To measure those would be to lay each out 2ⁿ times. */
function holdsTables(block: Block): boolean {
  return [...blocksWithin(block)].some(
    inner =>
      inner.type === 'table' &&
      [...blocksWithin(inner)].some(other => other !== inner && other.type === 'table'),
  );
}

/** Fewer columns than this behind a mark or an indent, and `hang` gives it up. */
function needOf(line: Line): number {
  const first = line.findIndex(({ decoration }) => !decoration);
  const indent = lineWidth(line.slice(0, first === -1 ? line.length : first));
  return indent === 0 ? lineWidth(line) : Math.max(lineWidth(line), indent + leastText);
}

/** A block as wide as its text: one that is centered is as wide as it is let. */
function unaligned(block: Block): Block {
  if (block.type !== 'paragraph' && block.type !== 'heading') return block;
  const { align: _, ...rest } = block;
  return rest;
}

/** Measures a cell once; `roles` are those of all its text. */
export function layoutCell(
  cell: TableCell,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
  ...roles: readonly Role[]
): LaidOutCell {
  const inlines = cellInlines(cell);
  if (inlines) {
    const spans = namedSpans(layoutInline(inlines, options, roles), cell.children[0]?.anchors);
    let natural = 0;
    for (const line of wrap(spans, Number.MAX_SAFE_INTEGER)) natural = Math.max(natural, lineWidth(line));
    const least = Math.min(longWord, widestWord(spans));
    return { need: { natural, least }, spans, layout: columns => wrap(spans, columns) };
  }
  let natural = 0;
  if (cell.children.some(holdsTables)) natural = readableCell;
  else {
    const lines = layoutBlocks(cell.children.map(unaligned), readableCell, options);
    for (const line of lines) natural = Math.max(natural, needOf(line));
    if (cell.children.some(holdsTable)) natural += unfilled;
  }
  return {
    need: { natural, least: Math.min(longWord, natural) },
    spans: undefined,
    layout: columns => layoutBlocks(cell.children, columns, options),
  };
}

function namedSpans(spans: readonly Span[], anchors: readonly SafeText[] | undefined): readonly Span[] {
  const [first, ...others] = spans;
  return anchors && first ? [{ ...first, anchors }, ...others] : spans;
}
