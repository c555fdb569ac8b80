const signs: Readonly<Record<'sup' | 'sub', Readonly<Record<string, string>>>> = {
  sup: paired('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'),
  sub: paired('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
};

function paired(plain: string, raised: string): Readonly<Record<string, string>> {
  const others = [...raised];
  return Object.fromEntries([...plain].map((sign, index) => [sign, others[index] ?? sign]));
}

/** `²` for `2`, where Unicode has all the signs raised or lowered. @returns nothing if it has not, or for no text */
export function shiftedSigns(text: string, name: 'sup' | 'sub'): string | undefined {
  const characters = [...text];
  return characters.length > 0 && characters.every(character => character in signs[name])
    ? characters.map(character => signs[name][character]).join('')
    : undefined;
}

/** What stands around a raised or lowered text that Unicode has no signs for: `^ab`, `_(i,j)`. */
export function markOf(text: string, name: 'sup' | 'sub'): readonly [opening: string, closing: string] {
  const mark = name === 'sup' ? '^' : '_';
  return /^(?:[\p{L}\p{N}]+|[^\s\p{L}\p{N}]\p{M}*)$/u.test(text) ? [mark, ''] : [`${mark}(`, ')'];
}
