import { type Box, beside, emptyBox, stacked, textBox, widened } from './box.ts';
import { fenced } from './draw-fence.ts';
import type { Formula, SignClass } from './formula.ts';
import { baseText, closeText, fractionText, isOne, rootText, scriptText } from './one-row.ts';

/** `row`: all in one row. `display`: fractions and matrices take as many rows as they need. */
export type FormulaForm = 'row' | 'display';

/** Draws a formula. */
export function drawFormula(formula: Formula, form: FormulaForm): Box {
  switch (formula.type) {
    case 'symbol':
    case 'words':
      return textBox(formula.text);
    case 'row':
      return drawRow(formula.children, form);
    case 'script':
      return drawScript(formula, form);
    case 'fraction':
      return drawFraction(formula, form);
    case 'root': {
      const index = formula.index && rowText(formula.index);
      const of = drawFormula(formula.of, form);
      return of.rows.length === 1
        ? textBox(rootText(of.rows.join(''), index))
        : beside([textBox(rootText('', index)), fenced(of, '(', ')')]);
    }
    case 'accent':
      return textBox(accented(formula));
    case 'fence':
      return fenced(drawFormula(formula.of, form), formula.open, formula.close);
    case 'matrix':
      return drawMatrix(formula, form);
  }
}

/** A formula in one row. */
export function rowText(formula: Formula): string {
  return drawFormula(formula, 'row')
    .rows.join('')
    .trim()
    .replace(/ {2,}/g, gap => gap.slice(0, 2));
}

/** What a formula is to its neighbors. */
function partOf(formula: Formula): SignClass {
  if (formula.type === 'symbol') return formula.part;
  if (formula.type === 'script') return partOf(formula.base);
  return formula.type === 'words' ? 'space' : 'ord';
}

const operands: ReadonlySet<SignClass> = new Set(['ord', 'close']);

function drawRow(children: readonly Formula[], form: FormulaForm): Box {
  const boxes: Box[] = [];
  let before: SignClass | undefined;
  for (const [index, child] of children.entries()) {
    let part = partOf(child);
    // A sign before its operand (`-x`) is no operation.
    if (part === 'bin' && (before === undefined || !operands.has(before))) part = 'ord';
    const next = children[index + 1];
    if (part === 'bin' && (!next || partOf(next) === 'rel' || partOf(next) === 'close')) part = 'ord';
    const drawn = drawFormula(child, form);
    const last = boxes.at(-1);
    const isMixed = last && isMarked(last) && /^[\p{L}\p{N}]/u.test(drawn.rows[drawn.base] ?? '');
    if (isMixed || (before !== undefined && isApart(before, part, children[index - 1])))
      boxes.push(textBox(' '));
    boxes.push(drawn);
    before = part;
  }
  return boxes.length === 0 ? emptyBox : beside(boxes);
}

/** What ends in a mark such as `^T` or `_ij` would go on in the letter after it. */
function isMarked({ rows, base }: Box): boolean {
  return /[\^_][\p{L}\p{N}]+$/u.test(rows[base] ?? '');
}

/** Whether a space is between two neighbors. */
function isApart(before: SignClass, after: SignClass, first: Formula | undefined): boolean {
  if (before === 'space' || after === 'space') return false;
  if (after === 'rel' || after === 'bin' || before === 'rel' || before === 'bin') return true;
  if (before === 'punct') return after !== 'punct' && after !== 'close';
  if (before === 'op') {
    // `log(x)` and `f'(x)`, but `sin x` and `∑ i`.
    return after !== 'open' || !isWord(first);
  }
  return after === 'op' && (before === 'ord' || before === 'close');
}

function isWord(formula: Formula | undefined): boolean {
  if (formula?.type === 'script') return isWord(formula.base);
  return formula?.type === 'symbol' && /^\p{L}+$/u.test(formula.text);
}

function drawScript({ base, sub, sup }: Formula & { readonly type: 'script' }, form: FormulaForm): Box {
  const under = sub && closeText(rowText(sub));
  const over = sup && closeText(rowText(sup));
  const drawn = drawFormula(base, form);
  if (form === 'display' && base.type === 'symbol' && base.limits) {
    const above = over === undefined ? [] : [textBox(over)];
    const below = under === undefined ? [] : [textBox(under)];
    return stacked([...above, drawn, ...below], above.length);
  }
  const held =
    base.type === 'row' && drawn.rows.length === 1 ? textBox(baseText(drawn.rows.join(''))) : drawn;
  return beside([held, textBox(`${scriptText(under, 'sub')}${scriptText(over, 'sup')}`)]);
}

function drawFraction(
  { above, below, isBare }: Formula & { readonly type: 'fraction' },
  form: FormulaForm,
): Box {
  if (form === 'row') return textBox(fractionText(rowText(above), rowText(below), isBare));
  const [top, bottom] = [drawFormula(above, form), drawFormula(below, form)];
  const columns = Math.max(top.columns, bottom.columns, 1);
  const line = isBare ? [textBox(' '.repeat(columns))] : [textBox('─'.repeat(columns))];
  return stacked([top, ...line, bottom], top.rows.length);
}

/** A mark goes on one letter, and lines on each of several. */
function accented({ mark, name, of }: Formula & { readonly type: 'accent' }): string {
  const text = rowText(of);
  if (isOne(text) || /line$/.test(name)) return [...text].map(letter => `${letter}${mark}`).join('');
  return `\\${name}{${text}}`;
}

/** The blank cells between the columns of a matrix. */
const gap = textBox('  ');

function drawMatrix({ rows, isAligned }: Formula & { readonly type: 'matrix' }, form: FormulaForm): Box {
  if (form === 'row') {
    const written = rows.map(row =>
      row
        .map(rowText)
        .join(isAligned ? ' ' : ', ')
        .trim(),
    );
    return textBox(written.join('; '));
  }
  const drawn = rows.map(row => row.map(cell => drawFormula(cell, form)));
  const widths: number[] = [];
  for (const row of drawn) {
    for (const [column, box] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, box.columns);
  }
  const side = (column: number) => (!isAligned ? 'center' : column % 2 === 0 ? 'right' : 'left');
  const lines = drawn.map(row => {
    const cells = widths.map((columns, column) => {
      return widened(row[column] ?? emptyBox, columns, widths.length === 1 ? 'left' : side(column));
    });
    const isJoined = (column: number) => column === 0 || (isAligned && column % 2 === 1);
    // What is aligned at `&` begins with its sign, which has a space before it.
    const between = (column: number) => (isJoined(column) ? (column === 0 ? [] : [textBox(' ')]) : [gap]);
    return beside(cells.flatMap((cell, column) => [...between(column), cell]));
  });
  const all = stacked(lines, 0, 'left');
  return { ...all, base: Math.floor((all.rows.length - 1) / 2) };
}
