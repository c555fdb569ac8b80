import type { Inline, Link } from '../markdown/document.ts';
import { spokenFormula } from '../markdown/formula/formula-text.ts';
import type { Image } from '../markdown/image.ts';
import { imageFile } from '../markdown/image-name.ts';
import { languageName, languageOfAll } from '../markdown/language.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { isWebAddress, shownAddress, showsAddress } from '../markdown/shown-address.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** The name of the place that a link leads to in the reference or in the same text; nothing for all other links. */
export type NameOfLink = (url: SafeText) => SafeText | undefined;

/** How links are said besides their text. */
export type LinkStyle = {
  /** The number that opens it. */
  readonly numberOf?: (link: Link) => number | undefined;
  /** Whether addresses are said whole; otherwise only their host. */
  readonly isWhole: boolean;
};

export type LinkNaming = LinkStyle & { readonly nameOf: NameOfLink };

/** Inline content in words. White space is folded; a newline is the author's own line break. */
export function writeInlines(inlines: readonly Inline[], naming: LinkNaming): SafeText {
  const language = languageOfAll(inlines);
  const [whole] = inlines;
  if (language !== undefined && whole?.type === 'language') {
    const inside = writeInlines(whole.children, naming);
    return inside === '' ? inside : safeText(`In ${languageName(language)}: ${inside}`);
  }
  const only = onlyImage(inlines);
  const text = only === undefined ? inlines.map(inline => words(inline, naming)).join('') : imageName(only);
  return safeText(
    text
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim(),
  );
}

function words(inline: Inline, naming: LinkNaming): string {
  const inside = (children: readonly Inline[]) => children.map(child => words(child, naming)).join('');
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
    case 'later':
      return inside(inline.children);
    case 'delete':
      return remark('deleted', inside(inline.children));
    case 'insert':
      return remark('inserted', inside(inline.children));
    case 'highlight':
      return remark('marked', inside(inline.children));
    case 'link':
      return linkWords(inline, inside(inline.children), naming);
    case 'image':
      return inline.alt === '' ? '' : `(${imageName(inline)})`;
    case 'language':
      return remark(`in ${languageName(inline.language)}`, inside(inline.children));
    case 'footnoteReference':
      return ` (footnote ${inline.number})`;
  }
}

function remark(word: string, text: string): string {
  return text.trim() === '' ? text : `(${word}: ${text})`;
}

/** `text (https://…)`; a text that is the address already says it once. */
function linkWords(link: Link, text: string, naming: LinkNaming): string {
  const target = linkTarget(link, naming);
  const [first, ...others] = link.children;
  if (first?.type === 'footnoteReference' && others.length === 0) return text;
  const shown = inlineText(link.children);
  if (text.trim() === '') return target;
  if (showsAddress(shown, shownAddress(link.url))) return text;
  // A link with the same name as its place need not name it twice.
  const isNamesake = naming.nameOf(link.url) !== undefined && target.endsWith(` ${shown}`);
  const rest = isNamesake ? target.slice(0, -shown.length).replace(/[ ,:]+$/, '') : target;
  const number = naming.numberOf?.(link);
  return `${text} (${number === undefined ? '' : `link ${number}, `}${rest})`;
}

/** Where a link leads, in words. */
export function linkTarget({ url }: Link, naming: LinkNaming): SafeText {
  const name = naming.nameOf(url);
  if (name !== undefined) return name;
  if (url.startsWith('#')) return safeText(`not in this text: ${url.slice(1)}`);
  // What is neither a web page nor mail is a file next to this one.
  return isWebAddress(url) ? (naming.isWhole ? shownAddress(url) : hostOf(url)) : safeText(`file ${url}`);
}

/** The host of a web address, without `www`; other addresses as they are. */
function hostOf(url: SafeText): SafeText {
  const host = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#]+)/i.exec(url)?.[1];
  return host === undefined ? shownAddress(url) : safeText(host);
}

/** The image that is the only content, apart from white space. */
function onlyImage(inlines: readonly Inline[]): Image | undefined {
  const shown = inlines.filter(inline => inline.type !== 'text' || inline.value.trim() !== '');
  const [first] = shown;
  return shown.length === 1 && first?.type === 'image' ? first : undefined;
}

/** Nothing for an image that only decorates. */
function imageName(image: Image): string {
  if (image.alt === '') return '';
  const text = image.alt?.replace(/[ \t\n]+/g, ' ').trim() ?? '';
  if (text !== '') return `Image: ${text}`;
  const file = imageFile(image);
  return `Image without a description${file === undefined ? '' : `: ${file}`}`;
}
