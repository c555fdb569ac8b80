import type { Inline } from './document.ts';

/** A soft hyphen and a zero-width space: a word may break there. */
const breakingMark = /([\u00ad\u200b])/;

/** Text with the places where its words may break. */
export function withBreaks(value: string, inlineOf: (value: string) => Inline): readonly Inline[] {
  return value.split(breakingMark).flatMap((part): readonly Inline[] => {
    if (part === '\u00ad') return [{ type: 'wordBreak', hyphen: true }];
    if (part === '\u200b') return [{ type: 'wordBreak' }];
    return part === '' ? [] : [inlineOf(part)];
  });
}
