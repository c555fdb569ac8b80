import { figureOf } from '../../../deck/slide-layout.ts';
import { percentsOf } from '../../../layout/blocks/share-bars.ts';
import { cellInlines } from '../../../layout/cell.ts';
import { blockText } from '../../../markdown/block-text.ts';
import { type ChartGrid, cellNumber, chartGrid } from '../../../markdown/chart.ts';
import type { ChartKind, Table, TableCell } from '../../../markdown/document.ts';
import { inlineText } from '../../../markdown/plain-text.ts';
import { cellAt, columnCount } from '../../../markdown/table-grid.ts';
import { htmlInlines } from '../inlines.ts';
import { attributes, type Html, html, isNothing } from '../markup.ts';
import type { PageWriting } from '../writing.ts';
import { writeLineChart } from './line-chart.ts';
import { closeBlocks } from './list.ts';
import { rootOf } from './root.ts';
import { sparkline } from './sparkline.ts';
import { bareTable, htmlTable } from './table.ts';

/** The series that have a color or a filling of their own. */
const mostLooks = 4;

/**
 * A chart: drawn as SVG, with all its numbers as text in a table. Where the drawing is a bar a number, it stands in that very
 * table.
 */
export function htmlChart(table: Table, kind: ChartKind, writing: PageWriting): Html {
  const drawn = chartOf(table, kind, writing);
  const caption = table.caption?.map(blockText).join(' ');
  const label = caption ? `${kindNames[kind]}: ${caption}` : kindNames[kind];
  const all = html`${rootOf(table, writing, `chart of-${kind}`)}${attributes({ 'aria-label': label })}`;
  return html`<figure${all}>${drawn}</figure>`;
}

/** What a chart is to who does not see it. A PDF has no other word for it. */
const kindNames: Readonly<Record<ChartKind, string>> = {
  bar: 'Bar chart',
  figures: 'Figures',
  line: 'Line chart',
  shares: 'Shares of a whole',
  sparklines: 'Table with sparklines',
};

function chartOf(table: Table, kind: ChartKind, writing: PageWriting): Html {
  const grid = chartGrid(table);
  const { stepOf: _, ...whole } = writing;
  const inner: PageWriting = { ...whole, stepOf: () => undefined };
  const caption = table.caption && html`<figcaption>${closeBlocks(table.caption, inner)}</figcaption>`;
  const { caption: __, ...bare } = table;
  switch (kind) {
    case 'bar':
      return html`${caption}${barTable(grid, inner)}`;
    case 'figures':
      return html`${caption}${figureList(grid, inner)}`;
    case 'line':
      return html`${caption}${writeLineChart(grid)}${bareTable(bare, inner)}`;
    case 'shares':
      return html`${caption}${shareTables(grid, inner)}`;
    case 'sparklines':
      return html`${caption}${htmlTable(bare, inner, row => sparkOf(table, row))}`;
  }
}

function cellHtml(cell: TableCell | undefined, writing: PageWriting): Html {
  const inlines = cell && cellInlines(cell);
  return htmlInlines(inlines ?? [], writing);
}

/** A heading of a row or a group; a cell where it has no words. */
function nameCell(text: Html, all: { readonly scope: string; readonly colspan?: number }): Html {
  if (isNothing(text)) return html`<td${attributes({ colspan: all.colspan })}></td>`;
  return html`<th${attributes(all)}>${text}</th>`;
}

function barTable({ corner, series, rows }: ChartGrid, writing: PageWriting): Html {
  const amount = (cell: TableCell | undefined) => (cell && cellNumber(cell)?.value) || 0;
  const all = rows.flatMap(({ cells }) => cells.map(amount));
  const greatest = all.reduce((most, value) => Math.max(most, value), 0);
  const bar = (cell: TableCell | undefined, look: number) => {
    const share = greatest === 0 ? 0 : (100 * amount(cell)) / greatest;
    return html`<td class="drawing">${share > 0 ? barDrawing(share, look) : undefined}</td><td class="value">${cellHtml(cell, writing)}</td>`;
  };
  const isOne = series.length === 1;
  const head = html`<thead${attributes({ class: isOne ? undefined : 'unseen' })}><tr>${nameCell(cellHtml(corner, writing), { scope: 'col' })}<td></td>${isOne ? nameCell(cellHtml(series[0], writing), { scope: 'col' }) : html`<td></td>`}</tr></thead>`;
  if (isOne) {
    const body = rows.map(
      ({ label, cells }) =>
        html`<tr>${nameCell(cellHtml(label, writing), { scope: 'row' })}${bar(cells[0], 0)}</tr>\n`,
    );
    return html`<table>${head}<tbody>\n${body}</tbody></table>`;
  }
  const groups = rows.map(({ label, cells }) => {
    const lines = cells.map(
      (cell, column) =>
        html`<tr>${nameCell(cellHtml(series[column], writing), { scope: 'row' })}${bar(cell, column)}</tr>\n`,
    );
    return html`<tbody><tr class="group">${nameCell(cellHtml(label, writing), { scope: 'rowgroup', colspan: 3 })}</tr>\n${lines}</tbody>\n`;
  });
  return html`<table>${head}${groups}</table>`;
}

function barDrawing(share: number, look: number): Html {
  return html`<svg class="bar" aria-hidden="true"><rect class="look-${look % mostLooks}" width="${share.toFixed(2)}%" height="100%" rx="2"/></svg>`;
}

function figureList({ series, rows }: ChartGrid, writing: PageWriting): Html {
  const items = rows.flatMap(({ label, cells }) =>
    cells.map((cell, column) => {
      const name = cellHtml(series[column], writing);
      const after = isNothing(name) ? undefined : html` <span class="quiet">${name}</span>`;
      return html`<li>${figureWords(cell, writing)} <span>${cellHtml(label, writing)}</span>${after}</li>\n`;
    }),
  );
  return html`<ul class="figures">\n${items}</ul>`;
}

/** Of `76 million people`, the figure is large, and what it counts is a caption. What is more than plain words keeps its form. */
function figureWords(cell: TableCell | undefined, writing: PageWriting): Html {
  const inlines = (cell && cellInlines(cell)) ?? [];
  const found = inlines.every(({ type }) => type === 'text') ? figureOf(inlineText(inlines)) : undefined;
  const number = cell && cellNumber(cell);
  const isWhole = !found || found.caption === number?.scale || found.caption === number?.measure;
  if (isWhole) return html`<strong class="figure">${htmlInlines(inlines, writing)}</strong>`;
  return html`<strong><span class="figure">${found.figure}</span> ${found.caption}</strong>`;
}

/** One bar a column, cut into its parts, above the table of them. */
function shareTables({ series, rows }: ChartGrid, writing: PageWriting): readonly Html[] {
  const count = rows[0]?.cells.length ?? 0;
  return Array.from({ length: count }, (_, column) => {
    const cells = rows.map(row => row.cells[column]);
    const numbers = cells.map(cell => cell && cellNumber(cell));
    const parts = numbers.map(number => number?.value ?? 0);
    const whole = parts.reduce((sum, part) => sum + part, 0);
    const percents = numbers.some(number => number?.measure === '%') ? [] : percentsOf(parts);
    let from = 0;
    const pieces = parts.map((part, index) => {
      const [x, width] = [(100 * from) / whole, (100 * part) / whole];
      from += part;
      return html`<rect class="look-${index % mostLooks}" x="${x.toFixed(2)}%" width="${width.toFixed(2)}%" height="100%"/>`;
    });
    const lines = rows.map(({ label }, index) => {
      const swatch = html`<svg class="swatch" aria-hidden="true"><rect class="look-${index % mostLooks}" width="100%" height="100%"/></svg>`;
      const percent =
        percents[index] === undefined ? undefined : html`<td class="value quiet">${percents[index]}</td>`;
      return html`<tr><th scope="row">${swatch} ${cellHtml(label, writing)}</th><td class="value">${cellHtml(cells[index], writing)}</td>${percent}</tr>\n`;
    });
    const name = cellHtml(series[column], writing);
    return html`<svg class="bar whole" aria-hidden="true">${pieces}</svg><table>${isNothing(name) ? undefined : html`<caption>${name}</caption>`}<tbody>\n${lines}</tbody></table>`;
  });
}

function sparkOf(table: Table, row: number): Html | undefined {
  const values = Array.from({ length: columnCount(table) - 1 }, (_, column) => {
    const cell = cellAt(table.rows, row, column + 1);
    return cell && cellNumber(cell)?.value;
  });
  return sparkline(values);
}
