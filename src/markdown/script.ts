import { markOf, shiftedSigns } from './script-signs.ts';
import { type ElementNode, type SyntaxNode, textContent } from './syntax-node.ts';

/** `x²` where Unicode has all the signs raised or lowered. @returns nothing if it has not */
export function shiftedText(node: ElementNode, name: 'sup' | 'sub'): string | undefined {
  return node.children.every(child => child.type === 'text')
    ? shiftedSigns(textContent(node), name)
    : undefined;
}

/** Longer than this it is small print, no index or exponent. UTF-16 code units. */
const longestScript = 12;
const ordinal = /^(?:st|nd|rd|th|er|re|ème)$/i;
const tradeMark = /^(?:TM|SM)$/;

/**
 * What stands around a raised or lowered text that Unicode has no signs for, so that it is not read as one word or number
 * with what it follows: `x^ab`, `x_(i,j)`. Small print gets a space.
 *
 * @param before what stands directly before it
 */
export function scriptMarks(
  node: ElementNode,
  name: 'sup' | 'sub',
  before: SyntaxNode | undefined,
): readonly [opening: string, closing: string] {
  const none = ['', ''] as const;
  const words = textContent(node);
  const base = before === undefined ? '' : textContent(before);
  // What is bracketed already, or begins with a sign, cannot be mistaken.
  if (!/[\p{L}\p{N})\]]$/u.test(base) || !/^[\p{L}\p{N}+−-]/u.test(words)) return none;
  if ((/\d$/.test(base) && ordinal.test(words.trim())) || tradeMark.test(words)) return none;
  if (words.length > longestScript || (/\s/.test(words) && !/[+*/=−-]/.test(words))) return [' ', ''];
  return markOf(words, name);
}
