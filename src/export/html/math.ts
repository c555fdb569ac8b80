import type { Formula, SignClass } from '../../markdown/formula/formula.ts';
import { formulaTree } from '../../markdown/formula/formula-text.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { type Html, html } from './markup.ts';

/** A formula as MathML, with its LaTeX; where it cannot be read, that alone. */
export function writeFormula(latex: SafeText, display: 'inline' | 'block'): Html {
  const formula = formulaTree(latex);
  if (!formula) return html`<code class="formula">${latex}</code>`;
  const source = html`<annotation encoding="application/x-tex">${latex}</annotation>`;
  const math = html`<semantics><mrow>${written(formula)}</mrow>${source}</semantics>`;
  return display === 'block' ? html`<math display="block">${math}</math>` : html`<math>${math}</math>`;
}

function written(formula: Formula): Html {
  switch (formula.type) {
    case 'symbol':
      return symbol(formula);
    case 'words':
      return html`<mtext>${formula.text}</mtext>`;
    case 'row':
      return html`<mrow>${rowOf(formula.children)}</mrow>`;
    case 'script':
      return scripts(formula);
    case 'fraction': {
      const parts = html`${one(formula.above)}${one(formula.below)}`;
      return formula.isBare ? html`<mfrac linethickness="0">${parts}</mfrac>` : html`<mfrac>${parts}</mfrac>`;
    }
    case 'root':
      return formula.index
        ? html`<mroot>${one(formula.of)}${one(formula.index)}</mroot>`
        : html`<msqrt>${written(formula.of)}</msqrt>`;
    case 'accent': {
      const sign = accents[formula.mark] ?? formula.mark;
      if (formula.mark === '\u0332')
        return html`<munder accentunder="true">${one(formula.of)}<mo>${sign}</mo></munder>`;
      return html`<mover accent="true">${one(formula.of)}<mo>${sign}</mo></mover>`;
    }
    case 'fence':
      return html`<mrow>${bracket(formula.open)}${written(formula.of)}${bracket(formula.close)}</mrow>`;
    case 'matrix': {
      const cells = (row: readonly Formula[]) => row.map(cell => html`<mtd>${written(cell)}</mtd>`);
      const rows = formula.rows.map(row => html`<mtr>${cells(row)}</mtr>`);
      return formula.isAligned
        ? html`<mtable class="aligned">${rows}</mtable>`
        : html`<mtable>${rows}</mtable>`;
    }
  }
}

/** Digits that stand together are one number. */
function rowOf(children: readonly Formula[]): readonly Html[] {
  const parts: Html[] = [];
  let digits = '';
  const end = () => {
    if (digits !== '') parts.push(html`<mn>${digits}</mn>`);
    digits = '';
  };
  for (const child of children) {
    if (child.type === 'symbol' && isDigits(child.text)) digits += child.text;
    else {
      end();
      parts.push(written(child));
    }
  }
  end();
  return parts;
}

function isDigits(text: string): boolean {
  return /^[\d.]+$/.test(text);
}

/** As one element, which is what MathML counts. */
function one(formula: Formula): Html {
  return html`<mrow>${written(formula)}</mrow>`;
}

/** The signs that MathML has for combining marks. */
const accents: Readonly<Record<string, string>> = {
  ...{
    '\u0302': '^',
    '\u0304': '¯',
    '\u0305': '¯',
    '\u0332': '_',
    '\u20d7': '→',
    '\u0307': '˙',
    '\u0308': '¨',
  },
  ...{ '\u0303': '~', '\u030c': 'ˇ', '\u0306': '˘', '\u0301': '´', '\u0300': '`', '\u030a': '˚' },
};

/** Letters are set as variables, names of functions and all that is between operands as operators. */
function symbol({ part, text, limits }: Formula & { readonly type: 'symbol' }): Html {
  if (part === 'space') return html`<mspace width="0.28em"></mspace>`;
  if (isDigits(text)) return html`<mn>${text}</mn>`;
  const isName = part === 'op' && /^\p{L}{2,}/u.test(text);
  if (isName || (part === 'ord' && /^\p{L}/u.test(text))) return html`<mi>${text}</mi>`;
  return limits ? html`<mo movablelimits="false">${text}</mo>` : html`<mo${spacing(part)}>${text}</mo>`;
}

/** A bracket inside a text is as high as that: only those that are meant to grow do. */
function spacing(part: SignClass): Html {
  return part === 'open' || part === 'close' ? html` stretchy="false"` : html``;
}

function bracket(text: string): Html | undefined {
  return text === '' ? undefined : html`<mo stretchy="true" symmetric="true">${text}</mo>`;
}

function scripts({ base, sub, sup }: Formula & { readonly type: 'script' }): Html {
  const isAround = base.type === 'symbol' && base.limits === true;
  const inner = one(base);
  if (sub && sup)
    return isAround
      ? html`<munderover>${inner}${one(sub)}${one(sup)}</munderover>`
      : html`<msubsup>${inner}${one(sub)}${one(sup)}</msubsup>`;
  if (sub)
    return isAround ? html`<munder>${inner}${one(sub)}</munder>` : html`<msub>${inner}${one(sub)}</msub>`;
  if (sup)
    return isAround ? html`<mover>${inner}${one(sup)}</mover>` : html`<msup>${inner}${one(sup)}</msup>`;
  return inner;
}
