import { type Html, html } from '../markup.ts';

const width = 120;
const height = 28;
/** So that no line is cut in half at an edge. */
const edge = 3;

/** A small line through the numbers of a row; nothing for less than two. The numbers stand beside it. */
export function sparkline(values: readonly (number | undefined)[]): Html | undefined {
  const numbers = values.filter(value => value !== undefined);
  if (numbers.length < 2) return undefined;
  const least = Math.min(...numbers);
  const range = Math.max(...numbers) - least;
  const points = values.flatMap((value, index) => {
    if (value === undefined) return [];
    const x = edge + (index / (values.length - 1)) * (width - 2 * edge);
    const part = range === 0 ? 0.5 : (value - least) / range;
    return [`${x.toFixed(1)},${(height - edge - part * (height - 2 * edge)).toFixed(1)}`];
  });
  const [x = '', y = ''] = points.at(-1)?.split(',') ?? [];
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" aria-hidden="true"><polyline class="line-0" points="${points.join(' ')}"/><circle class="look-1" cx="${x}" cy="${y}" r="3"/></svg>`;
}
