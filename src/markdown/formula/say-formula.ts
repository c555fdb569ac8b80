import type { Formula } from './formula.ts';
import { wordOf } from './spoken-symbols.ts';

/** A formula in words, to be heard: what only the place of a sign says (raised, above a line) is said. */
export function sayFormula(formula: Formula): string {
  return words(formula)
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;])/g, '$1')
    .replace(/,(?=;)/g, '')
    .replace(/[ ,]+$/, '')
    .trim();
}

function words(formula: Formula): string {
  switch (formula.type) {
    case 'symbol':
      return ` ${wordOf(formula)} `;
    case 'words':
      return ` ${formula.text} `;
    case 'row':
      return rowWords(formula.children);
    case 'script':
      return scriptWords(formula);
    case 'fraction': {
      const [above, below] = [words(formula.above), words(formula.below)];
      if (formula.isBare) return ` ${above} choose ${below} `;
      if (isShort(formula.above) && isShort(formula.below)) return ` ${above} over ${below} `;
      return ` the fraction ${above} over ${below}, end of fraction, `;
    }
    case 'root': {
      const name = rootName(formula.index);
      const of = words(formula.of);
      return isShort(formula.of) ? ` ${name} of ${of} ` : ` ${name} of ${of}, end of root, `;
    }
    case 'accent':
      return ` ${words(formula.of)} ${formula.name.replace(/^wide|^math/, '')} `;
    case 'fence': {
      const { open, close, of } = formula;
      // What holds a matrix or a binomial says itself.
      if (of.type === 'matrix' || (of.type === 'fraction' && of.isBare)) return words(of);
      return ` ${open} ${words(of)} ${close} `;
    }
    case 'matrix':
      return matrixWords(formula);
  }
}

/** Letters and digits that stand together are read together: `12`, not `1 2`. */
function rowWords(children: readonly Formula[]): string {
  return children
    .map((child, index) => {
      const said = words(child);
      if (!isDigit(child)) return said;
      const before = isDigit(children[index - 1]) ? '' : ' ';
      return `${before}${said.trim()}${child.type === 'symbol' && isDigit(children[index + 1]) ? '' : ' '}`;
    })
    .join('');
}

function isDigit(formula: Formula | undefined): boolean {
  if (formula?.type === 'script') return isDigit(formula.base);
  return formula?.type === 'symbol' && /^[\d.]$/.test(formula.text);
}

/** Whether it is heard as one thing without a word at its end. */
function isShort(formula: Formula): boolean {
  switch (formula.type) {
    case 'symbol':
    case 'words':
    case 'accent':
      return true;
    case 'row':
      return (
        formula.children.length <= 3 &&
        formula.children.every(child => child.type === 'symbol' && child.part === 'ord')
      );
    case 'script':
      return (
        isShort(formula.base) && isShort(formula.sup ?? formula.base) && isShort(formula.sub ?? formula.base)
      );
    case 'fraction':
    case 'root':
    case 'fence':
    case 'matrix':
      return false;
  }
}

function rootName(index: Formula | undefined): string {
  if (!index) return 'the square root';
  const said = words(index).trim();
  if (said === '3') return 'the cube root';
  return `the root of order ${said}`;
}

function scriptWords({ base, sub, sup }: Formula & { readonly type: 'script' }): string {
  const first = words(base);
  if (base.type === 'symbol' && base.part === 'op' && (base.limits || /∫|∮/.test(base.text))) {
    const from = sub ? ` ${base.limits && base.text.length > 2 ? 'as' : 'from'} ${words(sub)} ` : '';
    const to = sup ? ` to ${words(sup)} ` : '';
    return `${first} ${from} ${to} of `;
  }
  return `${first}${sub ? ` sub ${words(sub)} ` : ''}${sup ? powerWords(sup) : ''}`;
}

function powerWords(sup: Formula): string {
  if (sup.type === 'symbol') {
    if (sup.text === '2') return ' squared ';
    if (sup.text === '3') return ' cubed ';
    if (/^′+$/.test(sup.text)) return ' prime'.repeat(sup.text.length);
    if (sup.name === 'circ') return ' degrees ';
    if (sup.text === '*') return ' star ';
  }
  return isShort(sup) ? ` to the power of ${words(sup)} ` : ` to the power of ${words(sup)}, end of power, `;
}

function matrixWords({ rows, isAligned }: Formula & { readonly type: 'matrix' }): string {
  const said = rows.map(row => row.map(words).join(isAligned ? ' ' : ', '));
  if (isAligned) return ` ${said.join('; ')} `;
  const numbered = said.map((row, index) => `row ${index + 1}: ${row}`);
  return ` matrix of ${rows.length} rows; ${numbered.join('; ')}; end of matrix, `;
}
