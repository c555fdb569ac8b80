import { shownAddress, showsAddress } from '../layout/link-numbers.ts';
import type { Inline, Link } from '../markdown/document.ts';
import { spokenFormula } from '../markdown/formula/formula-text.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** The name of the place that a link leads to in the reference or in the same text; nothing for all other links. */
export type NameOfLink = (url: SafeText) => SafeText | undefined;

/** Inline content in words. White space is folded; a newline is the author's own line break. */
export function writeInlines(inlines: readonly Inline[], nameOf: NameOfLink): SafeText {
  const only = onlyImage(inlines);
  const text = only === undefined ? inlines.map(inline => words(inline, nameOf)).join('') : imageName(only);
  return safeText(
    text
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  );
}

function words(inline: Inline, nameOf: NameOfLink): string {
  const inside = (children: readonly Inline[]) => children.map(child => words(child, nameOf)).join('');
  switch (inline.type) {
    case 'text':
    case 'inlineCode':
      return inline.value.replace(/[ \t\n]+/g, ' ');
    case 'inlineMath':
      return spokenFormula(inline.value);
    case 'break':
      return '\n';
    case 'wordBreak':
      return '';
    // Emphasis is not announced: a word for it would get in the way of the text.
    case 'emphasis':
    case 'strong':
    case 'underline':
    case 'keyboard':
      return inside(inline.children);
    case 'delete':
      return remark('deleted', inside(inline.children));
    case 'insert':
      return remark('inserted', inside(inline.children));
    case 'highlight':
      return remark('marked', inside(inline.children));
    case 'link':
      return linkWords(inline, inside(inline.children), nameOf);
    case 'image':
      return `(${imageName(inline.alt)})`;
    case 'footnoteReference':
      return ` (footnote ${inline.number})`;
  }
}

function remark(word: string, text: string): string {
  return text.trim() === '' ? text : `(${word}: ${text})`;
}

/** `text (https://…)`; a text that is the address already says it once. */
function linkWords(link: Link, text: string, nameOf: NameOfLink): string {
  const target = linkTarget(link, nameOf);
  const [first, ...others] = link.children;
  if (first?.type === 'footnoteReference' && others.length === 0) return text;
  const shown = inlineText(link.children);
  if (text.trim() === '') return target;
  if (showsAddress(shown, shownAddress(link.url))) return text;
  // A link with the same name as its place need not name it twice.
  const isNamesake = nameOf(link.url) !== undefined && target.endsWith(` ${shown}`);
  const rest = isNamesake ? target.slice(0, -shown.length).replace(/[ ,:]+$/, '') : target;
  return `${text} (${rest})`;
}

/** Where a link leads, in words. */
export function linkTarget({ url }: Link, nameOf: NameOfLink): SafeText {
  const name = nameOf(url);
  if (name !== undefined) return name;
  if (url.startsWith('#')) return safeText(`not in this text: ${url.slice(1)}`);
  // What is neither a web page nor mail is a file next to this one.
  return /^(?:https?|mailto):/i.test(url) ? shownAddress(url) : safeText(`file ${url}`);
}

/** The description of an image that is the only content, apart from white space. */
function onlyImage(inlines: readonly Inline[]): SafeText | undefined {
  const shown = inlines.filter(inline => inline.type !== 'text' || inline.value.trim() !== '');
  const [first] = shown;
  return shown.length === 1 && first?.type === 'image' ? first.alt : undefined;
}

function imageName(alt: SafeText): string {
  const text = alt.replace(/[ \t\n]+/g, ' ').trim();
  return text === '' ? 'Image without a description' : `Image: ${text}`;
}
