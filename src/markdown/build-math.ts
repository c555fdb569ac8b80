import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { buildCode } from './build-code.ts';
import type { Code, InlineMath, MathBlock, Position } from './document.ts';
import { formulaRows, formulaText } from './formula/formula-text.ts';
import { type ElementNode, mathNames, textContent } from './syntax-node.ts';

/** Whether it is a formula between dollar signs, or in a fence. */
function isMath({ name, attributes }: ElementNode): boolean {
  return name === mathNames.block || /^\s*math\s*$/.test(attributes['data-info'] ?? '');
}

/** Makes a formula of what stands between dollar signs or in a fence of its own, and code of all else in `pre`. */
export function buildPreformatted(node: ElementNode, position: Position): Code | MathBlock {
  return isMath(node) ? buildMath(node, position) : buildCode(node, position);
}

function buildMath(node: ElementNode, position: Position): MathBlock {
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
