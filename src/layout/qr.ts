import type { Line } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { LayoutOptions } from './options.ts';
export function layoutQr(
  _a: SafeText,
  _c: number,
  _r: number,
  _o: LayoutOptions,
): readonly Line[] | undefined {
  return undefined;
}
