import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import type { Block, Heading, Inline } from './document.ts';
import { blocksWithin } from './walk.ts';

const space = safeText(' ');

function inlineParts(inlines: readonly Inline[]): SafeText[] {
  return inlines.flatMap((inline): SafeText[] => {
    switch (inline.type) {
      case 'text':
      case 'inlineCode':
        return [inline.value];
      case 'inlineMath':
        return [inline.text];
      case 'break':
        return [space];
      case 'footnoteReference':
      case 'wordBreak':
        return [];
      case 'image':
        return inline.alt === undefined ? [] : [inline.alt];
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'underline':
      case 'insert':
      case 'highlight':
      case 'keyboard':
      case 'language':
      case 'later':
      case 'link':
        return inlineParts(inline.children);
    }
  });
}

/** The words of inline content as their author wrote them: what anchors are made of. */
export function writtenText(inlines: readonly Inline[]): SafeText {
  return rawText(withWritten(inlines));
}

function withWritten(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if ('children' in inline) return { ...inline, children: withWritten(inline.children) };
    if (inline.type === 'inlineMath') return { type: 'text', value: inline.value };
    return inline.type === 'text' && inline.written !== undefined
      ? { ...inline, value: inline.written }
      : inline;
  });
}

/** The words of inline content as they are in the source: white space and line ends too. */
export function rawText(inlines: readonly Inline[]): SafeText {
  return joinSafe(inlineParts(inlines));
}

const foldable = /[\t\n\f\r]|^ | $| {2}/;

/** The words of inline content, without marks or addresses; white space is folded, as HTML folds it. */
export function inlineText(inlines: readonly Inline[]): SafeText {
  const text = rawText(inlines);
  if (!foldable.test(text)) return text;
  return safeText(text.replace(/[ \t\n\f\r]+/g, ' ').replace(/^ | $/g, ''));
}

/** The headings of a document, in order, wherever they are. */
export function headings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap(block => [...blocksWithin(block)].filter(inner => inner.type === 'heading'));
}
