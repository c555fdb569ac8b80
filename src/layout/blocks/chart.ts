import type { ChartKind, Table } from '../../markdown/document.ts';
import type { Line } from '../../terminal/line.ts';
import { type LayoutBlocks, type LayoutOptions, proseColumns } from '../options.ts';
import { layoutBarChart } from './bar-chart.ts';
import { layoutFigureRow } from './figure-row.ts';
import { layoutLineChart } from './line-chart.ts';
import { layoutShareBars } from './share-bars.ts';
import { layoutTable } from './table.ts';

/**
 * Draws a table as the chart that its comment asks for. All words of the table are in it as text, at every width, but for
 * the heading of its first column.
 */
export function layoutChart(
  table: Table,
  kind: ChartKind,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const prose = proseColumns(columns, options);
  const caption = table.caption ? layoutBlocks(table.caption, prose, options) : [];
  const { caption: _, ...bare } = table;
  return [...caption, ...drawn(bare, kind, { columns, prose }, options, layoutBlocks)];
}

function drawn(
  table: Table,
  kind: ChartKind,
  { columns, prose }: { readonly columns: number; readonly prose: number },
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const asTable = () => layoutTable(table, columns, options, layoutBlocks);
  switch (kind) {
    case 'bar':
      return layoutBarChart(table, prose, options);
    case 'figures':
      return layoutFigureRow(table, prose, options);
    case 'line':
      return layoutLineChart(table, prose, options, asTable);
    case 'shares':
      return layoutShareBars(table, prose, options);
    case 'sparklines':
      return asTable();
  }
}
