import type { Block } from '../markdown/document.ts';
import { decoration, type Line, lineWidth } from '../terminal/line.ts';
import { layoutBlock } from './block.ts';
import type { LayoutOptions } from './options.ts';

/** Where prose stands among the columns that there are. Code and tables may use them all. */
export type Measure = { readonly left: number; readonly columns: number };

/** A table leaves the edge of the prose only where that saves it a quarter of its rows. */
const worthLeaving = 0.75;

/**
 * Lays a block out so that prose keeps its measure. Code and tables begin where prose does, and go further to the right
 * where they need it; what needs still more is in the middle of all columns.
 *
 * @param columns all that there are: no line is wider
 */
export function layoutMeasured(
  block: Block,
  columns: number,
  measure: Measure,
  options: LayoutOptions,
): readonly Line[] {
  const { left } = measure;
  const right = columns - left;
  const atEdge = () => layoutBlock(block, right, withMeasure(options, right, measure));
  if (left === 0 || (block.type !== 'code' && block.type !== 'math' && block.type !== 'table'))
    return shifted(atEdge(), left);
  if (options.isHidden?.(block)) {
    // Where it stands is decided by how it looks when it is seen: else it would move.
    const { isHidden: _, ...seen } = options;
    return layoutMeasured(block, columns, measure, seen).map(() => []);
  }
  const wide = layoutBlock(block, columns, withMeasure(options, columns, measure));
  // It must not move when its rows come.
  const whole = hidesRows(block, options) ? wholeOf(block, columns, measure, options) : wide;
  const width = whole.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
  if (width <= right) return shifted(wide, left);
  // Code is worth less with each row that is folded; most of what a table wraps is prose.
  const kept = block.type === 'table' ? atEdge() : undefined;
  return kept && wide.length > kept.length * worthLeaving
    ? shifted(kept, left)
    : shifted(wide, Math.floor((columns - width) / 2));
}

function hidesRows(block: Block, { isHidden }: LayoutOptions): boolean {
  return isHidden !== undefined && block.type === 'table' && block.rows.some(isHidden);
}

function wholeOf(block: Block, columns: number, measure: Measure, options: LayoutOptions): readonly Line[] {
  const { isHidden: _, ...seen } = options;
  return layoutBlock(block, columns, withMeasure(seen, columns, measure));
}

function withMeasure(options: LayoutOptions, columns: number, measure: Measure): LayoutOptions {
  const beyond = columns - measure.columns;
  return beyond > 0 ? { ...options, beyond } : options;
}

/** Lines further to the right; blank ones stay blank. */
export function shifted(lines: readonly Line[], columns: number): readonly Line[] {
  if (columns <= 0) return lines;
  const indent = decoration(' '.repeat(columns));
  return lines.map(line => (line.length > 0 ? [indent, ...line] : line));
}
