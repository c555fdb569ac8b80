import type { Link } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { shownAddress, showsAddress } from '../markdown/shown-address.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** Numbers the links of a page, as paper needs it: equal addresses share a number, and what shows its address has none. */
export class References {
  readonly #numbers = new Map<SafeText, number>();

  /** The number of the address of a link. */
  numberOf({ url, children }: Link): number | undefined {
    const address = shownAddress(url);
    if (address.startsWith('#') || showsAddress(inlineText(children), address)) return undefined;
    const number = this.#numbers.get(url) ?? this.#numbers.size + 1;
    this.#numbers.set(url, number);
    return number;
  }

  /** All that have a number, from 1 on. */
  get addresses(): readonly SafeText[] {
    return [...this.#numbers.keys()];
  }
}
