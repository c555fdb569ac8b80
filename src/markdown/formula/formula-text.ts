import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';
import { drawFormula, rowText } from './draw-formula.ts';
import type { Formula } from './formula.ts';
import { readFormula } from './read-formula.ts';
import { sayFormula } from './say-formula.ts';

/** What is longer is shown as its source. UTF-16 code units. */
const longestFormula = 10_000;

/** What a formula is made of. @returns nothing where it cannot be read */
export function formulaTree(latex: SafeText): Formula | undefined {
  return latex.length > longestFormula ? undefined : readFormula(latex);
}

/** LaTeX as one row of Unicode; its source where it cannot be read. */
export function formulaText(latex: SafeText): SafeText {
  const formula = formulaTree(latex);
  const text = formula && rowText(formula);
  return text ? safeText(text) : latex;
}

/** LaTeX as it is displayed: rows of one width. @returns nothing where it cannot be read */
export function formulaRows(latex: SafeText): readonly SafeText[] | undefined {
  const formula = formulaTree(latex);
  if (!formula) return undefined;
  const { rows } = drawFormula(formula, 'display');
  return rows.map(row => safeText(row.trimEnd()));
}

/** LaTeX in words, to be heard; its source where it cannot be read. */
export function spokenFormula(latex: SafeText): SafeText {
  const formula = formulaTree(latex);
  return formula ? safeText(sayFormula(formula)) : joinSafe([latex]);
}
