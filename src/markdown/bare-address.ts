const host = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:[/?#][^\s<]*)?/i;
/** What a sentence may have put after an address. */
const punctuation: ReadonlySet<string> = new Set('?!.,:*_~\'"');
/** The same, as an entity; and how long it may be, in UTF-16 code units. */
const entity = /&[a-z0-9]+;$/i;
const longestEntity = 34;
/** Longer than this is no address. UTF-16 code units. */
const longest = 2000;

/**
 * Where an address ends that was found in a sentence (GFM 6.9): punctuation at its end belongs to the sentence, and so
 * does each `)` that nothing in the address opens.
 *
 * @returns the end, in UTF-16 code units
 * @example endOfAddress('https://one.example/a_(b)).~~') // 'https://one.example/a_(b)'.length
 */
export function endOfAddress(address: string): number {
  let end = address.length;
  let excess = address.split(')').length - address.split('(').length;
  for (;;) {
    const last = address.charAt(end - 1);
    const tail = last === ';' && entity.exec(address.slice(Math.max(0, end - longestEntity), end));
    if (tail) end -= tail[0].length;
    else if (punctuation.has(last)) end -= 1;
    else if (last === ')' && excess > 0) {
      end -= 1;
      excess -= 1;
    } else return end;
  }
}

/**
 * How far a bare address without a scheme reaches (GFM 6.9), in UTF-16 code units; 0 where there is none. It ends
 * before white space or `<`.
 *
 * @param text what follows `www.`
 * @example bareAddressLength('one.example/a_(b)).') // 'one.example/a_(b)'.length
 */
export function bareAddressLength(text: string): number {
  const found = host.exec(text.slice(0, longest))?.[0] ?? '';
  const address = found.slice(0, endOfAddress(found));
  return host.test(address) ? address.length : 0;
}
