import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** What was typed, short enough for a message. */
export function quoted(typed: string): string {
  return `"${typed.length > 60 ? `${typed.slice(0, 60)}...` : typed}"`;
}

/** The bounds of `--width`, in columns. */
const leastWidth = 10;
const mostWidth = 10_000;

/** @throws UsageError */
export function readWidth(value: string): number {
  const width = Number(value);
  if (/^\d+$/.test(value) && width >= leastWidth && width <= mostWidth) return width;
  throw new UsageError(
    `--width takes a number of columns from ${leastWidth} to ${mostWidth}, not ${quoted(value)}`,
  );
}

/** `500K`, `20M`, `1G` or plain bytes. @throws UsageError */
export function readSize(value: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)B?$/i.exec(value) ?? [];
  const factor = { '': 1, K: 1e3, M: 1e6, G: 1e9 }[unit.toUpperCase()];
  const bytes = Number(number) * (factor ?? Number.NaN);
  // A longer string Node cannot hold.
  if (bytes > 0 && bytes <= 5e8) return bytes;
  throw new UsageError(`--max-size takes a size such as 20M, at most 500M, not ${quoted(value)}`);
}

/** Whether there is such a theme is known where it is looked for. @throws UsageError */
export function readThemeName(value: string): string {
  if (value !== '') return value;
  throw new UsageError('--theme takes the name of a theme or a file');
}

/** @throws UsageError */
export function readYear(value: string): number {
  if (/^\d{4}$/.test(value)) return Number(value);
  throw new UsageError(`--year takes a year such as 2023, not ${quoted(value)}`);
}

/** One of some words. @throws UsageError with the nearest of them */
export function readChoice<Choice extends string>(
  name: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find(choice => choice === value);
  if (found !== undefined) return found;
  const near = nearest(value, choices);
  throw new UsageError(
    `--${name} takes ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}, not ${quoted(value)}`,
    near === undefined ? undefined : `Did you mean ${near}?`,
  );
}
