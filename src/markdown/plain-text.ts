import { joinSafe, type SafeText, safeText } from '../terminal/safe-text.ts';
import type { Block, Heading, Inline } from './document.ts';

const space = safeText(' ');

function inlineParts(inlines: readonly Inline[]): SafeText[] {
  return inlines.flatMap((inline): SafeText[] => {
    switch (inline.type) {
      case 'text':
      case 'inlineCode':
        return [inline.value];
      case 'break':
        return [space];
      case 'image':
        return [inline.alt];
      case 'emphasis':
      case 'strong':
      case 'delete':
      case 'link':
        return inlineParts(inline.children);
    }
  });
}

/** The words of inline content, without marks, addresses or line ends. */
export function inlineText(inlines: readonly Inline[]): SafeText {
  return joinSafe(inlineParts(inlines));
}

/** The headings of a document, in order, wherever they stand. */
export function headings(blocks: readonly Block[]): readonly Heading[] {
  return blocks.flatMap((block): readonly Heading[] => {
    switch (block.type) {
      case 'heading':
        return [block];
      case 'blockquote':
        return headings(block.children);
      case 'list':
        return block.children.flatMap(item => headings(item.children));
      case 'paragraph':
      case 'thematicBreak':
      case 'code':
      case 'table':
      case 'comment':
        return [];
    }
  });
}
