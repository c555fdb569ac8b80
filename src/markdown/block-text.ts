import { joinSafe, type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { Block } from './document.ts';
import { inlineText } from './plain-text.ts';
import { blocksWithin, inlineRuns } from './walk.ts';

/** The words of a block and of all that is in it, in one row: for search and for names. */
export function blockText(block: Block): SafeText {
  const code = [...blocksWithin(block)].flatMap(inner => (inner.type === 'code' ? [inner.value] : []));
  return safeRow(joinSafe([...[...inlineRuns(block)].map(inlineText), ...code], ' '));
}
