import type { SlideItem } from '../deck/deck.ts';
import type { Alignment, Block } from '../markdown/document.ts';
import { decoration, type Line, lineWidth, padLine } from '../terminal/line.ts';
import { alignAll } from './align.ts';
import { isParted, layoutBlock } from './block.ts';
import { layoutMeasured, type Measure, shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { layoutQr } from './qr.ts';

/** Narrower columns would break most words: they are below each other instead. */
const leastColumn = 16;

/** The room for a slide, in cells. */
export type Area = { readonly columns: number; readonly rows: number };

/**
 * Lays the items of a slide out below each other, separated by blank rows.
 *
 * @param measure where among the columns all stands but code and tables, which may use more
 */
export function layoutItems(
  items: readonly SlideItem[],
  { columns, rows }: Area,
  options: LayoutOptions,
  measure: Measure = { left: 0, columns },
): readonly Line[] {
  const lines: Line[] = [];
  let before: SlideItem | undefined;
  for (const item of items) {
    const own = layoutItem(item, { columns, rows: rows - lines.length }, options, measure);
    if (own.length === 0) continue;
    if (before && areParted(before, item))
      for (let row = Math.max(1, options.itemGap ?? 1); row > 0; row -= 1) lines.push([]);
    for (const line of own) lines.push(line);
    before = item;
  }
  return lines;
}

function areParted(before: SlideItem, after: SlideItem): boolean {
  if (before.type === 'blankRows' || after.type === 'blankRows') return false;
  return before.type === 'block' && after.type === 'block' ? isParted(before.block, after.block) : true;
}

function layoutItem(item: SlideItem, whole: Area, options: LayoutOptions, measure: Measure): readonly Line[] {
  if (item.type === 'block' && (item.align === undefined || item.align === 'left'))
    return layoutMeasured(item.block, whole.columns, measure, options);
  const area = { columns: measure.columns, rows: whole.rows };
  return shifted(layoutInMeasure(item, area, options), measure.left);
}

function layoutInMeasure(item: SlideItem, area: Area, options: LayoutOptions): readonly Line[] {
  switch (item.type) {
    case 'block':
      return layoutAligned(item.block, item.align, area.columns, options);
    case 'qr': {
      const words = layoutBlock({ ...item.block, align: 'center' }, area.columns, options);
      const room = { columns: area.columns, rows: area.rows - words.length - 1 };
      const code = layoutQr(item.address, room.columns, room.rows, options);
      const lines = code ? [...alignAll(code, area.columns, 'center'), [], ...words] : words;
      return options.isHidden?.(item.block) ? lines.map(() => []) : lines;
    }
    case 'columns':
      return layoutColumns(item, area, options);
    case 'blankRows':
      return Array.from({ length: item.rows }, () => []);
    case 'middle':
      return [];
  }
}

/** Text is aligned row by row; all else moves as a whole, so that its shape stays. */
function layoutAligned(
  block: Block,
  align: Alignment | undefined,
  columns: number,
  options: LayoutOptions,
): readonly Line[] {
  if (align === undefined || align === 'left') return layoutBlock(block, columns, options);
  if (block.type === 'paragraph' || block.type === 'heading') {
    const lines = layoutBlock({ ...block, align }, columns, options);
    return options.isHidden?.(block) ? lines.map(() => []) : lines;
  }
  const lines = layoutBlock(block, columns, options);
  // Measured with what comes later: what is seen already must not move then.
  const { isHidden: _, ...whole } = options;
  const all = options.isHidden ? layoutBlock(block, columns, whole) : lines;
  const width = all.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
  const left = align === 'right' ? columns - width : Math.floor((columns - width) / 2);
  return shifted(lines, left);
}

function layoutColumns(
  { weights, columns }: Extract<SlideItem, { type: 'columns' }>,
  area: Area,
  options: LayoutOptions,
): readonly Line[] {
  const gap = area.columns >= 60 ? 4 : 2;
  const widths = shares(weights, area.columns - gap * (weights.length - 1));
  if (options.areColumnsStacked || widths.some(width => width < leastColumn))
    return layoutItems(columns.flat(), area, options);
  const laidOut = widths.map((width, column) => {
    return layoutItems(columns[column] ?? [], { columns: width, rows: area.rows }, options);
  });
  const height = laidOut.reduce((most, lines) => Math.max(most, lines.length), 0);
  const hasCode = columns.some(items => items.some(({ type }) => type === 'qr'));
  // Words beside a code stand in its middle: they belong together.
  const placed = laidOut.map((lines): readonly Line[] => {
    const above = hasCode ? Math.floor((height - lines.length) / 2) : 0;
    return above > 0 ? [...Array.from({ length: above }, (): Line => []), ...lines] : lines;
  });
  return Array.from({ length: height }, (_, row): Line => {
    const last = placed.findLastIndex(lines => (lines[row] ?? []).length > 0);
    return widths.slice(0, last + 1).flatMap((width, column): Line => {
      const line = placed[column]?.[row] ?? [];
      return column === last ? line : [...padLine(line, width), decoration(' '.repeat(gap))];
    });
  });
}

/** Splits columns by weight, with none lost to rounding. */
function shares(weights: readonly number[], columns: number): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  let end = 0;
  return weights.map(weight => {
    sum += weight;
    const begin = end;
    end = Math.round((columns * sum) / all);
    return end - begin;
  });
}
