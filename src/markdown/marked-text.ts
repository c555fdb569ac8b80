import { type SafeText, safeText } from '../terminal/safe-text.ts';
import type { Inline } from './document.ts';
import { inlineText } from './plain-text.ts';

/** What is written around text where no styling says it: only what changes the meaning of the text. */
export const textMarks = { delete: '~~', insert: '++', highlight: '==' } as const;

/** The words of inline content, with marks around what is struck, inserted or marked. */
export function markedText(inlines: readonly Inline[]): SafeText {
  return inlineText(withMarks(inlines));
}

function withMarks(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.flatMap((inline): readonly Inline[] => {
    if (!('children' in inline)) return [inline];
    const inside = { ...inline, children: withMarks(inline.children) };
    const isMarked = inline.type === 'delete' || inline.type === 'insert' || inline.type === 'highlight';
    if (!isMarked || inlineText(inline.children) === '') return [inside];
    const mark: Inline = { type: 'text', value: safeText(textMarks[inline.type]) };
    return [mark, inside, mark];
  });
}
