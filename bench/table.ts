import type { Bound, Measured, Missing, Unit } from './row.ts';
import type { Spread } from './spread.ts';

/** The columns of the table, and how wide they are. It is Markdown, so that it can be in a page. */
const columns = [
  ['what', 41],
  ['dsac-info: median (min to max)', 30],
  ['runs', 4],
  ['against', 38],
  ['ratio', 7],
  ['target', 35],
  ['holds', 5],
] as const;

const line = (cells: readonly string[]): string =>
  `| ${columns.map(([, width], index) => (cells[index] ?? '').padEnd(width)).join(' | ')} |`;

/** The two rows above all others. */
export const head: readonly string[] = [
  line(columns.map(([name]) => name)),
  line(columns.map(([, width]) => '-'.repeat(width))),
];

const isTaken = (taken: Spread | Missing): taken is Spread => !('missing' in taken);

/** A figure with its unit, as exact as it matters. */
function figure(value: number, unit: Unit): string {
  switch (unit) {
    case 'ms':
      return `${value.toFixed(value < 100 ? 1 : 0)} ms`;
    case 'bytes':
      return `${Math.round(value).toLocaleString('en')} B`;
    case 'kB':
      return `${(value / 1e3).toFixed(0)} kB`;
    case 'MB':
      return `${(value / 1e6).toFixed(1)} MB`;
    case 'count':
      return String(value);
  }
}

function spread(taken: Spread | Missing, unit: Unit): string {
  if (!isTaken(taken)) return taken.missing;
  const { median, min, max, runs } = taken;
  // Several hundred milliseconds need no unit thrice.
  const bare = (value: number) => figure(value, unit).replace(/ \D+$/, '');
  return runs === 1 ? figure(median, unit) : `${figure(median, unit)} (${bare(min)} to ${bare(max)})`;
}

export function ratioOf({ ours, rival }: Measured): number | undefined {
  if (!rival || !isTaken(ours) || !isTaken(rival.taken)) return undefined;
  return ours.median / rival.taken.median;
}

/** What a bound looks at; nothing if it was not measured. */
function bounded(measured: Measured, { of }: Bound): number | undefined {
  const { ours, rival } = measured;
  if (!isTaken(ours)) return undefined;
  switch (of) {
    case 'ratio':
      return ratioOf(measured);
    case 'more':
      return rival && isTaken(rival.taken) ? ours.median - rival.taken.median : undefined;
    case 'median':
    case 'p95':
      return ours[of];
    case 'most':
      return ours.max;
  }
}

/** Whether a figure is within all its bounds; nothing if it has none or was not measured. */
export function holds(measured: Measured): boolean | undefined {
  const values = (measured.bounds ?? []).map(bound => [bounded(measured, bound), bound.atMost] as const);
  if (values.length === 0 || values.some(([value]) => value === undefined)) return undefined;
  return values.every(([value = Number.NaN, atMost]) => value <= atMost);
}

function target(measured: Measured, bound: Bound): string {
  const { of, atMost } = bound;
  if (of === 'ratio') return `≤ ${atMost} ×`;
  const name = { more: 'more ', p95: 'p95 ', median: '', most: '' }[of];
  const value = bounded(measured, bound);
  const isSaid = (of === 'p95' || of === 'more') && value !== undefined;
  const said = isSaid ? ` (${figure(value, measured.unit)})` : '';
  return `${name}≤ ${figure(atMost, measured.unit)}${said}`;
}

/** One row of the table. */
export function tableRow(measured: Measured): string {
  const { what, ours, rival, unit, bounds = [] } = measured;
  const ratio = ratioOf(measured);
  const isHeld = holds(measured);
  return line([
    what,
    spread(ours, unit),
    isTaken(ours) ? String(ours.runs) : '',
    rival ? `${rival.name} ${spread(rival.taken, unit)}` : '',
    ratio === undefined ? '' : `${ratio.toFixed(2)} ×`,
    bounds.map(bound => target(measured, bound)).join(', '),
    isHeld === undefined ? '' : isHeld ? 'yes' : 'no',
  ]);
}
