import { axisOf } from '../../../layout/blocks/line-axis.ts';
import { type ChartGrid, cellNumber, cellWords } from '../../../markdown/chart.ts';
import { type Html, html } from '../markup.ts';

/** The drawing, in units of its own: a page scales it. */
const size = { width: 720, height: 300, left: 70, right: 20, top: 16, bottom: 34 };
/** More names below the axis would touch each other. */
const mostNames = 8;
const looks = 4;

/** Lines over the rows of a table. It is an image to who listens: the table of the numbers is below it. */
export function writeLineChart(grid: ChartGrid): Html {
  const { series, rows } = grid;
  const numbers = rows.flatMap(({ cells }) => cells.flatMap(cell => cellNumber(cell) ?? []));
  const axis = axisOf(numbers);
  const [inWidth, inHeight] = [size.width - size.left - size.right, size.height - size.top - size.bottom];
  const xOf = (row: number) => size.left + (rows.length < 2 ? 0.5 : row / (rows.length - 1)) * inWidth;
  const yOf = (value: number) =>
    size.top + (1 - (value - axis.least) / (axis.greatest - axis.least || 1)) * inHeight;
  const ticks = axis.ticks.map(({ value, text }) => {
    const y = yOf(value).toFixed(1);
    return html`<line class="tick" x1="${size.left}" x2="${size.width - size.right}" y1="${y}" y2="${y}"/><text class="tick-name" x="${size.left - 10}" y="${y}" dy="0.35em" text-anchor="end">${text}</text>`;
  });
  const each = Math.ceil(rows.length / mostNames);
  const names = rows.flatMap(({ label }, row) =>
    row % each === 0
      ? [
          html`<text class="tick-name" x="${xOf(row).toFixed(1)}" y="${size.height - 8}" text-anchor="middle">${cellWords(label)}</text>`,
        ]
      : [],
  );
  const lines = series.map((_, column) => {
    const points = rows.map(({ cells }, row) => {
      const cell = cells[column];
      const value = cell && cellNumber(cell)?.value;
      return value === undefined ? undefined : { x: xOf(row).toFixed(1), y: yOf(value).toFixed(1) };
    });
    const path = points
      .map((point, row) => (point ? `${points[row - 1] ? 'L' : 'M'}${point.x} ${point.y}` : ''))
      .join('');
    const dots = points.flatMap(point =>
      point ? [html`<circle class="look-${column % looks}" cx="${point.x}" cy="${point.y}" r="4"/>`] : [],
    );
    return html`<path class="line-${column % looks}" d="${path}"/>${dots}`;
  });
  return html`<div class="plot"><svg class="lines" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Line chart: ${rangeOf(grid)}. The table below has the numbers.">${ticks}${names}${lines}</svg>${legendOf(series.map(cellWords))}</div>`;
}

function rangeOf({ series, rows }: ChartGrid): string {
  const names = series.map(cellWords).filter(name => name !== '');
  const [first = '', last = ''] = [rows[0], rows.at(-1)].map(row => (row ? cellWords(row.label) : ''));
  return [...names, `${first} to ${last}`].join(', ');
}

function legendOf(names: readonly string[]): Html | undefined {
  if (names.length < 2) return undefined;
  const entries = names.map(
    (name, index) =>
      html`<li><svg class="swatch" aria-hidden="true"><rect class="look-${index % looks}" width="100%" height="100%"/></svg> ${name}</li>`,
  );
  return html`<ul class="legend" aria-hidden="true">${entries}</ul>`;
}
