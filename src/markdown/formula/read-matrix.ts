import type { Formula } from './formula.ts';
import { type FormulaSource, TooMuch } from './source.ts';

const fences: Readonly<Record<string, readonly [open: string, close: string]>> = {
  pmatrix: ['(', ')'],
  bmatrix: ['[', ']'],
  Bmatrix: ['{', '}'],
  vmatrix: ['|', '|'],
  Vmatrix: ['‖', '‖'],
  cases: ['{', ''],
  rcases: ['', '}'],
};
const aligned = /^(?:align|aligned|alignat|split|gather|gathered|eqnarray|equation|multline)\*?$/;
const plain = /^(?:matrix|smallmatrix|array|subarray)$/;

/** An environment of rows and columns, after its `\begin`. */
export function readMatrix(
  source: FormulaSource,
  readRow: (source: FormulaSource, isEnd: (token: string) => boolean) => Formula,
): Formula {
  const name = source.words();
  const fence = Object.hasOwn(fences, name) ? fences[name] : undefined;
  if (!fence && !aligned.test(name) && !plain.test(name)) throw new TooMuch();
  if (/array|alignat/.test(name)) source.words();
  const rows: Formula[][] = [];
  let row: Formula[] = [];
  for (;;) {
    if (source.peek() === '\\hline') source.next();
    row.push(
      readRow(source, token => token === '&' || token === '\\\\' || token === '\\end' || token === '\\cr'),
    );
    const token = source.next();
    if (token === '&') continue;
    // The row after a last `\\` is none.
    if (token !== '\\end' || row.length > 1 || !isEmpty(row[0])) rows.push(row);
    row = [];
    if (token === '\\end') break;
    // How far the rows are apart.
    if (source.peek() === '[') while (source.next() !== ']');
    if (token === '}') throw new TooMuch();
  }
  if (source.words() !== name) throw new TooMuch();
  const of: Formula = { type: 'matrix', rows, ...(aligned.test(name) && { isAligned: true as const }) };
  return fence ? { type: 'fence', open: fence[0], close: fence[1], of } : of;
}

function isEmpty(formula: Formula | undefined): boolean {
  return formula?.type === 'row' && formula.children.length === 0;
}
