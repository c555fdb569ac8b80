import type { Line } from '../terminal/line.ts';
import type { ArrangedItem } from './slide-arrangement.ts';

/** Whether a text may leave the left edge: what is aligned or side by side has its place in the whole grid. */
export function isIndented(items: readonly ArrangedItem[]): boolean {
  return items.every(item => {
    if (item.type === 'quote' || item.type === 'blankRows' || item.type === 'middle') return true;
    return item.type === 'block' && item.align === undefined && !('align' in item.block);
  });
}

export function wantsCode(items: readonly ArrangedItem[]): boolean {
  return items.some(
    item => item.type === 'qr' || (item.type === 'columns' && wantsCode(item.columns.flat())),
  );
}

export function holdsChart(items: readonly ArrangedItem[]): boolean {
  return items.some(item => {
    if (item.type === 'columns') return holdsChart(item.columns.flat());
    return item.type === 'block' && item.block.type === 'table' && item.block.chart !== undefined;
  });
}

export function hasCode(lines: readonly Line[]): boolean {
  return lines.some(line => line.some(({ roles }) => roles.includes('qr')));
}
