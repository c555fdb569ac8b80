const host = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:[/?#][^\s<]*)?/i;
/** What a sentence may have put behind an address: punctuation, or an entity. */
const behind = /(?:[?!.,:*_~'"]+|&[a-z0-9]+;)$/i;
/** Longer than this is no address. UTF-16 code units. */
const longest = 2000;

/**
 * How far a bare address without a scheme reaches (GFM 6.9), in UTF-16 code units; 0 where there is none. It ends
 * before white space or `<`, and leaves out punctuation and `)` that belong to the sentence around it.
 *
 * @param text what follows `www.`
 * @example bareAddressLength('one.example/a_(b)).') // 'one.example/a_(b)'.length
 */
export function bareAddressLength(text: string): number {
  let address = host.exec(text.slice(0, longest))?.[0] ?? '';
  // As many `)` at the end as nothing in the address opens.
  let excess = address.split(')').length - address.split('(').length;
  for (;;) {
    const isOverclosed = excess > 0 && address.endsWith(')');
    const shorter = isOverclosed ? address.slice(0, -1) : address.replace(behind, '');
    if (shorter === address) return host.test(address) ? address.length : 0;
    if (isOverclosed) excess -= 1;
    address = shorter;
  }
}
