import { joinSafe, type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { Block, Inline } from './document.ts';
import { markedText } from './marked-text.ts';
import { inlineText } from './plain-text.ts';
import { blocksWithin, inlineRuns } from './walk.ts';

/** The words of a block and of all that is in it, in one row: for search and for names. */
export function blockText(block: Block): SafeText {
  return textOf(block, inlineText);
}

/** The same, with marks around what is struck, inserted or marked. */
export function markedBlockText(block: Block): SafeText {
  return textOf(block, markedText);
}

function textOf(block: Block, textOfRun: (run: readonly Inline[]) => SafeText): SafeText {
  const code = [...blocksWithin(block)].flatMap(inner => {
    if (inner.type === 'math') return [inner.text];
    return inner.type === 'code' ? [inner.value] : [];
  });
  return safeRow(joinSafe([...[...inlineRuns(block)].map(textOfRun), ...code], ' '));
}
