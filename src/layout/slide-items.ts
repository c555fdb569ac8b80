import type { Alignment, Block } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { type Line, lineText, lineWidth } from '../terminal/line.ts';
import { alignAll } from './align.ts';
import { isParted, layoutBlock } from './block.ts';
import { layoutMeasured, shifted } from './measure.ts';
import type { LayoutOptions } from './options.ts';
import { layoutQr } from './qr.ts';
import { shares, sideBySide } from './side-by-side.ts';
import type { ArrangedItem } from './slide-arrangement.ts';
import { layoutCards, layoutFigures, layoutImage, layoutQuote, layoutStatement } from './slide-cards.ts';
import { hasCode } from './slide-contents.ts';
import { type Grid, middleOfGrid, proseOf } from './slide-stage.ts';

/** Narrower columns would break most words: they are below each other instead. */
const leastColumn = 16;
/** Columns further apart are not seen together, nor are figures. */
const widestColumns = 116;
const widestFigures = 140;
/** What is between two columns that need less than they have, as a part of all. */
const columnGap = 10;

/** The room for a slide, in cells. */
export type Area = { readonly columns: number; readonly rows: number };

/**
 * Lays the items of a slide out below each other, separated by blank rows.
 *
 * @param grid where among the columns all stands but code and tables, which may use more
 */
export function layoutItems(
  items: readonly ArrangedItem[],
  { columns, rows }: Area,
  options: LayoutOptions,
  grid: Grid = { left: 0, columns },
): readonly Line[] {
  const lines: Line[] = [];
  let before: ArrangedItem | undefined;
  for (const item of items) {
    const own = layoutItem(item, { columns, rows: rows - lines.length }, options, grid);
    if (own.length === 0) continue;
    if (before && areParted(before, item))
      for (let row = Math.max(1, options.itemGap ?? 1); row > 0; row -= 1) lines.push([]);
    for (const line of own) lines.push(line);
    before = item;
  }
  return lines;
}

function areParted(before: ArrangedItem, after: ArrangedItem): boolean {
  if (before.type === 'blankRows' || after.type === 'blankRows') return false;
  return before.type === 'block' && after.type === 'block' ? isParted(before.block, after.block) : true;
}

function layoutItem(item: ArrangedItem, whole: Area, options: LayoutOptions, grid: Grid): readonly Line[] {
  if (item.type === 'block' && (item.align === undefined || item.align === 'left'))
    return layoutMeasured(
      item.block,
      whole.columns,
      usesGrid(item.block, options) ? grid : proseOf(grid),
      options,
    );
  if (item.type === 'quote') return shifted(layoutQuote(item.block, grid.columns, options), grid.left);
  const { left, columns } = middleOfGrid(grid, widestOf(item, grid));
  return shifted(layoutInGrid(item, { columns, rows: whole.rows }, options), left);
}

/** Bars are seen, not read: the longer, the better. And whoever prints a talk has said how wide it may be. */
function usesGrid(block: Block, { isPlain }: LayoutOptions): boolean {
  return isPlain === true || (block.type === 'table' && block.chart !== undefined);
}

/** The most columns that an item uses of a grid. */
function widestOf({ type }: ArrangedItem, grid: Grid): number {
  if (type === 'columns') return widestColumns;
  if (type === 'figures') return widestFigures;
  return type === 'statement' ? proseOf(grid).columns : grid.columns;
}

function layoutInGrid(item: ArrangedItem, area: Area, options: LayoutOptions): readonly Line[] {
  switch (item.type) {
    case 'block':
      return layoutAligned(item.block, item.align, area.columns, options);
    case 'qr': {
      const words = layoutBlock({ ...item.block, align: 'center' }, area.columns, options);
      const room = { columns: area.columns, rows: area.rows - words.length - 1 };
      const code = layoutQr(item.address, room.columns, room.rows, options);
      const lines = code
        ? [...alignAll(code, area.columns, 'center'), [], ...words]
        : layoutBlock(item.block, area.columns, options);
      return options.isHidden?.(item.block) ? lines.map(() => []) : lines;
    }
    case 'columns':
      return layoutColumns(item, area, options);
    case 'cards':
      return layoutCards(item.block, area.columns, options);
    case 'figures':
      return (
        layoutFigures(item.block, area.columns, area.rows, options) ??
        layoutBlock(item.block, area.columns, options)
      );
    case 'image':
      return layoutImage(item.block, area.columns, options);
    case 'statement':
      return layoutStatement(item.block, area.columns, options);
    case 'quote':
      return layoutQuote(item.block, area.columns, options);
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
  { weights, columns }: Extract<ArrangedItem, { type: 'columns' }>,
  area: Area,
  options: LayoutOptions,
): readonly Line[] {
  const gap = area.columns >= 60 ? 4 : 2;
  const widths = shares(weights, area.columns - gap * (weights.length - 1));
  if (options.areColumnsStacked || widths.some(width => width < leastColumn))
    return layoutItems(columns.flat(), area, options);
  const laidOutIn = (all: readonly number[], look: LayoutOptions) =>
    all.map((width, column) => {
      return layoutItems(columns[column] ?? [], { columns: width, rows: area.rows }, look);
    });
  // Where they stand is decided by how they look when all is seen: else they would move.
  const { isHidden: _, ...seen } = options;
  const whole = laidOutIn(widths, seen);
  const wantsOne = columns.some(items => items.some(({ type }) => type === 'qr'));
  // Without its code, what says where it leads would stand alone at the side.
  if (wantsOne && !hasCode(whole.flat())) return layoutItems(withoutRepeats(columns.flat()), area, options);
  const needed = whole.map((lines, column) =>
    Math.min(widths[column] ?? 1, Math.max(leastColumn, widthOf(lines))),
  );
  const close = Math.max(gap, Math.floor(area.columns / columnGap));
  const used = needed.reduce((sum, width) => sum + width, close * (needed.length - 1));
  const isNarrow = used < area.columns && needed.every((width, column) => width <= (widths[column] ?? 0));
  const own = isNarrow ? needed : widths;
  const laidOut = laidOutIn(own, options);
  const height = laidOut.reduce((most, lines) => Math.max(most, lines.length), 0);
  // Words beside a code stand in its middle: they belong together.
  const placed = laidOut.map((lines): readonly Line[] => {
    const above = wantsOne ? Math.floor((height - lines.length) / 2) : 0;
    return above > 0 ? [...Array.from({ length: above }, (): Line => []), ...lines] : lines;
  });
  const left = isNarrow ? Math.floor((area.columns - used) / 2) : 0;
  return shifted(sideBySide(placed, own, isNarrow ? close : gap), left);
}

/** Without its code, a link that another text of the slide says as well is not said twice. */
function withoutRepeats(items: readonly ArrangedItem[]): readonly ArrangedItem[] {
  const said = new Set(
    items.flatMap(item => {
      return item.type === 'block'
        ? [...linksOfBlock(item.block)].map(link => inlineText(link.children))
        : [];
    }),
  );
  return items.filter(item => item.type !== 'qr' || !said.has(inlineText(item.block.children)));
}

/** The columns that lines need: blanks that all of them begin with are none of theirs. */
function widthOf(lines: readonly Line[]): number {
  const shown = lines.filter(line => lineText(line).trim() !== '');
  const left = shown.reduce((least, line) => Math.min(least, lineText(line).search(/\S/)), Infinity);
  const right = shown.reduce((most, line) => Math.max(most, lineWidth(line)), 0);
  return shown.length === 0 ? 1 : right - left;
}
