import { type SafeText, safeText } from '../terminal/safe-text.ts';
import type { Block, Inline } from './document.ts';

/** A tag such as `es` or `pt-BR`, as HTML has it in `lang` (BCP 47). */
const languageTag = /^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i;

/** Reads a tag; nothing for what is none. */
export function readLanguage(value: unknown): SafeText | undefined {
  const tag = typeof value === 'string' ? value.trim().replaceAll('_', '-') : '';
  return languageTag.test(tag) ? safeText(tag) : undefined;
}

/** Whether two tags mean one language, wherever it is spoken. */
export function isSameLanguage(one: string, other: string): boolean {
  const languageOf = (tag: string) => tag.toLowerCase().split('-')[0];
  return languageOf(one) === languageOf(other);
}

/** The language of our own words. */
export const ownLanguage = 'en';

/** Whether a text is in another language than our own words. */
export function isForeign(language: SafeText | undefined): language is SafeText {
  return language !== undefined && !isSameLanguage(language, ownLanguage);
}

let names: Intl.DisplayNames | undefined;

/** `Spanish`, `Brazilian Portuguese`; the tag itself for a language without a name. */
export function languageName(tag: SafeText): SafeText {
  try {
    names ??= new Intl.DisplayNames([ownLanguage], { type: 'language' });
    return safeText(names.of(tag) ?? tag);
  } catch {
    return tag;
  }
}

/** Text in another language than what is around it: of a container, all that it holds. */
export function inLanguage(block: Block, language: SafeText): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return { ...block, children: [{ type: 'language', language, children: block.children }] };
    case 'comment':
    case 'thematicBreak':
      return block;
    default:
      return block.language === undefined ? { ...block, language } : block;
  }
}

/** The language of inline content that is all in one. */
export function languageOfAll(inlines: readonly Inline[]): SafeText | undefined {
  const [only] = inlines;
  return inlines.length === 1 && only?.type === 'language' ? only.language : undefined;
}
