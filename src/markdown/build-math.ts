import { type SafeText, safeText } from '../terminal/safe-text.ts';
import type { InlineMath, MathBlock, Position } from './document.ts';
import { formulaRows, formulaText } from './formula/formula-text.ts';
import { type ElementNode, textContent } from './syntax-node.ts';

/** Whether `pre` is a fence of a formula. */
export function isMath({ attributes }: ElementNode): boolean {
  return /^\s*math\s*$/.test(attributes['data-info'] ?? '');
}

/** Makes a formula of what stands between dollar signs as a block, or in a fence. */
export function buildMath(node: ElementNode, position: Position): MathBlock {
  const value = latexOf(node);
  const rows = formulaRows(value);
  return {
    ...{ type: 'math', position, value, text: formulaText(value) },
    ...(rows && rows.length > 1 && { rows }),
  };
}

/** Makes a formula of what stands between dollar signs in a text. */
export function buildInlineMath(node: ElementNode): InlineMath {
  const value = latexOf(node);
  return { type: 'inlineMath', value, text: formulaText(value) };
}

function latexOf(node: ElementNode): SafeText {
  return safeText(textContent(node).trim());
}
