import type { Formula } from './formula.ts';

/** Signs whose name no screen reader can be trusted to say. */
const bySign: Readonly<Record<string, string>> = {
  ...{ '+': 'plus', '−': 'minus', '±': 'plus or minus', '∓': 'minus or plus', '×': 'times', '·': 'times' },
  ...{ '⋅': 'times', '÷': 'divided by', '/': 'divided by', '=': 'equals', '≠': 'is not equal to' },
  ...{ '<': 'is less than', '>': 'is greater than', '≤': 'is at most', '≥': 'is at least' },
  ...{ '≈': 'is about', '≡': 'is equivalent to', '∼': 'is similar to', '∝': 'is proportional to' },
  ...{ '≪': 'is much less than', '≫': 'is much greater than', '≅': 'is congruent to' },
  ...{ '→': 'to', '←': 'from', '↦': 'maps to', '⟶': 'to', '⇒': 'implies', '⟹': 'implies' },
  ...{ '⟺': 'if and only if', '⇔': 'if and only if', '∈': 'in', '∉': 'not in', '∋': 'contains' },
  ...{ '⊂': 'is a subset of', '⊆': 'is a subset of or equal to', '∪': 'union', '∩': 'intersection' },
  ...{ '∖': 'without', '∅': 'the empty set', '∀': 'for all', '∃': 'there exists', '¬': 'not' },
  ...{ '∧': 'and', '∨': 'or', '∞': 'infinity', '∂': 'partial', '∇': 'nabla', '∑': 'the sum' },
  ...{ '∏': 'the product', '∫': 'the integral', '∬': 'the double integral', '∮': 'the contour integral' },
  ...{ '…': 'and so on', '⋯': 'and so on', '⋮': 'and so on', '∴': 'therefore', '∵': 'because' },
  ...{ '|': 'bar', '‖': 'double bar', '⊥': 'is perpendicular to', '∥': 'is parallel to', '!': 'factorial' },
  ...{
    '°': 'degrees',
    '∘': 'of',
    '*': 'times',
    '%': 'percent',
    '⟨': 'angle bracket',
    '⟩': 'end of angle bracket',
  },
  ...{ lim: 'the limit', max: 'the maximum', min: 'the minimum', sin: 'sine', cos: 'cosine', tan: 'tangent' },
  ...{ log: 'log', ln: 'natural log', exp: 'exp', ℝ: 'the real numbers', ℕ: 'the natural numbers' },
  ...{ ℤ: 'the integers', ℚ: 'the rational numbers', ℂ: 'the complex numbers' },
};

/** The word for a symbol: its own, or the name of its command where that is one (`alpha`). */
export function wordOf({ text, name, part }: Formula & { readonly type: 'symbol' }): string {
  if (part === 'space') return ' ';
  const known = Object.hasOwn(bySign, text) ? bySign[text] : undefined;
  if (known) return known;
  if (name === undefined || /^[\x21-\x7e]+$/.test(text)) return text;
  if (part === 'open' || part === 'close') return text;
  const plain = name.replace(/^var(?=[a-z])/, '');
  // A capital letter is heard as one.
  return /^[A-Z]/.test(plain)
    ? `capital ${plain.toLowerCase()}`
    : plain.replace(/(?<=.)([A-Z])/g, ' $1').toLowerCase();
}
