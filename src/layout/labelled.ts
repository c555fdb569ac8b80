import { decoration, type Role, type Span, span } from '../terminal/line.ts';
import { safeText } from '../terminal/safe-text.ts';

/** A space at which a row may end. */
export const gap = span(safeText(' '));

/** `Name: value` as one run of text. The colon is ours; where the name is empty there is none. */
export function labelled(
  name: readonly Span[],
  value: readonly Span[],
  ...roles: readonly Role[]
): readonly Span[] {
  const isNamed = name.some(({ text }) => text.trim() !== '');
  return isNamed ? [...name, decoration(':', ...roles), gap, ...value] : value;
}
