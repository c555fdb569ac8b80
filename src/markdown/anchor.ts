import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { footnoteAnchor } from './document.ts';

/** GitHub puts this before the names that authors give, and takes it off again where an address has it. */
const prefix = 'user-content-';

/** The name that an author gave to a place (`id`, or `name` of `a`), as it is looked for; nothing for none. */
export function givenAnchor(name: string): SafeText | undefined {
  const anchor = safeRow(name.trim()).toLowerCase();
  const own = anchor.startsWith(prefix) ? anchor.slice(prefix.length) : anchor;
  return own === '' ? undefined : safeRow(own);
}

/** An anchor as it is looked for: an address has it percent-encoded, in any case. */
export function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase();
  }
}

/**
 * What an anchor that is looked for may be called: `#user-content-one` is the place named `one` too.
 *
 * @param wanted as `decodeAnchor` makes it
 */
export function anchorNames(wanted: string): readonly string[] {
  return wanted.startsWith(prefix) ? [wanted, wanted.slice(prefix.length)] : [wanted];
}

/** Whether an address means an anchor of the text. @param wanted as `decodeAnchor` makes it */
export function meansAnchor(wanted: string, anchor: string): boolean {
  return wanted === anchor || anchorNames(wanted).includes(anchor);
}

/** The number of the footnote that an anchor means; nothing for all other anchors. */
export function footnoteOfAnchor(wanted: string, numbers: readonly number[]): number | undefined {
  return numbers.find(number => meansAnchor(wanted, footnoteAnchor(number)));
}
