import { markOf, shiftedSigns } from '../script-signs.ts';

/** Fractions that Unicode has as one sign. */
const vulgar: Readonly<Record<string, string>> = {
  ...{ '1/2': '½', '1/3': '⅓', '2/3': '⅔', '1/4': '¼', '3/4': '¾', '1/5': '⅕', '2/5': '⅖', '3/5': '⅗' },
  ...{ '4/5': '⅘', '1/6': '⅙', '5/6': '⅚', '1/7': '⅐', '1/8': '⅛', '3/8': '⅜', '5/8': '⅝', '7/8': '⅞' },
  ...{ '1/9': '⅑', '1/10': '⅒' },
};

/** One letter or sign with its marks. */
export function isOne(text: string): boolean {
  return /^.\p{M}*$/u.test(text);
}

const scripts = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎′';
/** A number, or one letter with what belongs to it. */
const atom = new RegExp(`^(?:[\\p{N}.,]+|[∂Δ]?[^\\s/]\\p{M}*|\\p{L}{2,})[${scripts}]*$`, 'u');
/** Raised and lowered text is close together, as small print is: `i=1`; but words stay apart. */
export function closeText(text: string): string {
  return /\p{L}{2}/u.test(text) ? text : text.replaceAll(' ', '');
}

/** What a raised text belongs to, in brackets where it is more than one thing. */
export function baseText(text: string): string {
  return factor.test(text) || /[)\]}|‖⟩⌋⌉]$/.test(text) ? text : `(${text})`;
}

/** A call or brackets: nothing in it reaches out. */
const closed = /^\p{L}*\([^()]*\)$/u;
const factor = /^[^\s/±∓·×⋅]+$/u;

/** `a/b`, with brackets where more than one thing is above or below. */
export function fractionText(above: string, below: string, isBare: true | undefined): string {
  // A binomial has brackets around it already.
  if (isBare) return `${above} over ${below}`;
  const sign = vulgar[`${above}/${below}`];
  if (sign) return sign;
  const top = factor.test(above) || closed.test(above) ? above : `(${above})`;
  const bottom = atom.test(below) || closed.test(below) ? below : `(${below})`;
  return `${top}/${bottom}`;
}

const roots: Readonly<Record<string, string>> = { '3': '∛', '4': '∜' };

export function rootText(of: string, index: string | undefined): string {
  const sign = index === undefined ? '√' : (roots[index] ?? `${shiftedSigns(index, 'sup') ?? `${index} `}√`);
  return of === '' || atom.test(of) || closed.test(of) ? `${sign}${of}` : `${sign}(${of})`;
}

/** Raised or lowered text: with the signs of Unicode where it has all, else `^T`, `_ij`, `^(x + 1)`. */
export function scriptText(text: string | undefined, name: 'sup' | 'sub'): string {
  if (text === undefined || text === '') return '';
  if (name === 'sup' && /^[′∘°]+$/.test(text)) return text.replaceAll('∘', '°');
  const signs = shiftedSigns(text.replaceAll('−', '-'), name);
  if (signs !== undefined) return signs;
  const [opening, closing] = markOf(text, name);
  return `${opening}${text}${closing}`;
}
