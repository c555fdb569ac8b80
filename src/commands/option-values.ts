import { UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';

/** What was typed, short enough for a message. */
export function quoted(typed: string): string {
  return `"${typed.length > 60 ? `${typed.slice(0, 60)}...` : typed}"`;
}

/** The bounds of `--width`, in columns. */
const leastWidth = 10;
export const mostWidth = 10_000;

/**
 * Reads `--width`.
 *
 * @returns infinity for `none`: a paragraph is one row, as the terminal wraps it
 * @throws UsageError
 */
export function readWidth(value: string, isAccessible: boolean): number {
  if (value === 'none') {
    if (isAccessible) return Number.POSITIVE_INFINITY;
    throw new UsageError(
      '--width none works only in screen-reader mode',
      `Add --accessible, or use a number of columns up to ${mostWidth}.`,
    );
  }
  const width = Number(value);
  if (/^\d+$/.test(value) && width >= leastWidth && width <= mostWidth) return width;
  throw invalid('width', value, `Use a number of columns from ${leastWidth} to ${mostWidth}.`);
}

/** `500K`, `20M`, `1G` or plain bytes. @throws UsageError */
export function readSize(value: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([KMG]?)B?$/i.exec(value) ?? [];
  const factor = { '': 1, K: 1e3, M: 1e6, G: 1e9 }[unit.toUpperCase()];
  const bytes = Number(number) * (factor ?? Number.NaN);
  // Node cannot hold a longer string.
  if (bytes > 0 && bytes <= 5e8) return bytes;
  throw invalid('max-size', value, 'Use a size up to 500M, such as 20M.');
}

/** Whether the theme exists is checked when it is loaded. @throws UsageError */
export function readThemeName(value: string): string {
  if (value !== '') return value;
  throw new UsageError('--theme needs the name of a theme or file', 'Try: dsac-info --theme dark');
}

/** Whether there is such a folder is checked when it is opened. @throws UsageError */
export function readFolderName(option: string, value: string): string {
  if (value !== '') return value;
  throw new UsageError(`--${option} needs the name of a folder`, `Try: dsac-info --${option} .`);
}

/** @throws UsageError */
export function readYear(value: string): number {
  if (/^\d{4}$/.test(value)) return Number(value);
  throw invalid('year', value, 'Use a year such as 2023.');
}

/** One of several words. @throws UsageError with the nearest of them */
export function readChoice<Choice extends string>(
  name: string,
  value: string,
  choices: readonly Choice[],
): Choice {
  const found = choices.find(choice => choice === value);
  if (found !== undefined) return found;
  const near = nearest(value, choices);
  const all = `${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  throw invalid(name, value, near === undefined ? `Use ${all}.` : `Did you mean ${near}?`);
}

function invalid(name: string, value: string, hint: string): UsageError {
  return new UsageError(`${quoted(value)} is not a valid --${name}`, hint);
}
