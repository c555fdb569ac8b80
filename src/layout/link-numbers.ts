import type { Link } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { shownAddress, showsAddress } from '../markdown/shown-address.ts';
import { decoration, type Line, span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { hang, hangingIndent } from './hang.ts';
import { wrap } from './wrap.ts';

export type LinkNumbers = {
  /** The number of each link, by its index in the document; links that show their address have none. */
  readonly byIndex: ReadonlyMap<number, number>;
  /** The address of number 1, 2, … */
  readonly addresses: readonly SafeText[];
};

/** What is written for an address that says nothing by itself; nothing if it does. */
export type NameAddress = (url: SafeText) => SafeText | undefined;

/**
 * Numbers links for where they cannot be followed: equal addresses share one number.
 *
 * @param before the addresses that have numbers already
 */
export function numberLinks(
  links: readonly Link[],
  nameOf?: NameAddress,
  before: readonly SafeText[] = [],
): LinkNumbers {
  const byAddress = new Map(before.map((address, index) => [address, index + 1]));
  const byIndex = new Map<number, number>();
  for (const link of links) {
    const address = nameOf?.(link.url) ?? shownAddress(link.url);
    // A place in this very text has no address to write down.
    if (address.startsWith('#') || showsAddress(inlineText(link.children), address)) continue;
    const number = byAddress.get(address) ?? byAddress.size + 1;
    byAddress.set(address, number);
    byIndex.set(link.index, number);
  }
  return { byIndex, addresses: [...byAddress.keys()] };
}

/** The list below the text: `[1] https://…`, addresses cut only where a row ends. */
export function layoutAddresses(addresses: readonly SafeText[], columns: number): readonly Line[] {
  return layoutEachAddress(addresses, columns).flat();
}

/** The same, address by address. */
export function layoutEachAddress(
  addresses: readonly SafeText[],
  columns: number,
): readonly (readonly Line[])[] {
  const digits = String(addresses.length).length;
  return addresses.map((address, index) => {
    const mark = decoration(`${`[${index + 1}]`.padStart(digits + 2)} `, 'link.address');
    return hang(hangingIndent([mark]), columns, room => wrap([span(address, ['link.address'])], room));
  });
}
