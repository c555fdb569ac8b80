import type { Block, Inline, TableCell } from '../markdown/document.ts';
import { blocksWithin } from '../markdown/walk.ts';
import { type Line, lineWidth, type Role, type Span } from '../terminal/line.ts';
import type { ColumnNeed } from './column-widths.ts';
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

function holdsTable(block: Block): boolean {
  return [...blocksWithin(block)].some(({ type }) => type === 'table');
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
    const spans = layoutInline(inlines, options, roles);
    let natural = 0;
    for (const line of wrap(spans, Number.MAX_SAFE_INTEGER)) natural = Math.max(natural, lineWidth(line));
    const least = Math.min(longWord, widestWord(spans));
    return { need: { natural, least }, spans, layout: columns => wrap(spans, columns) };
  }
  const layout = (columns: number) => layoutBlocks(cell.children, columns, options);
  let natural = 0;
  // To measure a table is to lay it out, so tables within tables within tables would be laid out 2ⁿ times.
  if (cell.children.some(holdsTable)) natural = readableCell;
  else for (const line of layout(readableCell)) natural = Math.max(natural, lineWidth(line));
  return { need: { natural, least: Math.min(longWord, natural) }, spans: undefined, layout };
}
