import symbols from 'temml/src/symbols.js';
import type { Formula, SignClass } from './formula.ts';

type FormulaSymbol = Formula & { readonly type: 'symbol' };

/** What the table of symbols leaves to macros, or says otherwise than a row of text shows it best. */
const own: Readonly<Record<string, readonly [SignClass, string]>> = {
  to: ['rel', '→'],
  gets: ['rel', '←'],
  le: ['rel', '≤'],
  ge: ['rel', '≥'],
  lt: ['rel', '<'],
  gt: ['rel', '>'],
  iff: ['rel', '⟺'],
  implies: ['rel', '⟹'],
  impliedby: ['rel', '⟸'],
  colon: ['punct', ':'],
  bullet: ['bin', '•'],
  oplus: ['bin', '⊕'],
  cdot: ['bin', '·'],
  ast: ['bin', '*'],
  nabla: ['ord', '∇'],
  neg: ['ord', '¬'],
  lnot: ['ord', '¬'],
  perp: ['rel', '⊥'],
  dots: ['ord', '…'],
  ldots: ['ord', '…'],
  dotsc: ['ord', '…'],
  dotsb: ['ord', '⋯'],
  dotsm: ['ord', '⋯'],
  cdots: ['ord', '⋯'],
  vdots: ['ord', '⋮'],
  ddots: ['ord', '⋱'],
  forall: ['op', '∀'],
  exists: ['op', '∃'],
  nexists: ['op', '∄'],
  varnothing: ['ord', '∅'],
  R: ['ord', 'ℝ'],
  N: ['ord', 'ℕ'],
  Z: ['ord', 'ℤ'],
  ',': ['space', ' '],
  ':': ['space', ' '],
  '>': ['space', ' '],
  ';': ['space', ' '],
  ' ': ['space', ' '],
  '!': ['space', ''],
  quad: ['space', '  '],
  qquad: ['space', '    '],
  '|': ['ord', '‖'],
};

/** Functions that are written as words. Those of the second list have what they range over below them. */
const functions = new Set(
  'arccos arcsin arctan arg cos cosh cot coth csc deg dim exp hom ker lg ln log sec sin sinh tan tanh Pr'.split(
    ' ',
  ),
);
const limits = new Set('det gcd inf lim liminf limsup max min sup argmax argmin'.split(' '));
/** Integrals have their limits beside them. */
const integral = /int/;

const parts: Readonly<Record<string, SignClass>> = {
  rel: 'rel',
  bin: 'bin',
  open: 'open',
  close: 'close',
  punct: 'punct',
  inner: 'ord',
  textord: 'ord',
  mathord: 'ord',
};

/** What a command without arguments shows. @param name without its backslash */
export function symbolOf(name: string): FormulaSymbol | undefined {
  const known = Object.hasOwn(own, name) ? own[name] : undefined;
  if (known) return { type: 'symbol', part: known[0], text: known[1], name };
  if (functions.has(name)) return { type: 'symbol', part: 'op', text: name, name };
  if (limits.has(name)) return { type: 'symbol', part: 'op', text: name, name, limits: true };
  const entry = symbols.math[`\\${name}`];
  if (!entry?.replace) return undefined;
  if (entry.group === 'op-token') {
    const isIntegral = integral.test(name);
    return { type: 'symbol', part: 'op', text: entry.replace, name, ...(!isIntegral && { limits: true }) };
  }
  const part = parts[entry.group];
  return part && { type: 'symbol', part, text: entry.replace, name };
}

const signs: Readonly<Record<string, FormulaSymbol>> = {
  '-': { type: 'symbol', part: 'bin', text: '−' },
  '(': { type: 'symbol', part: 'open', text: '(' },
  '[': { type: 'symbol', part: 'open', text: '[' },
  ')': { type: 'symbol', part: 'close', text: ')' },
  ']': { type: 'symbol', part: 'close', text: ']' },
  '~': { type: 'symbol', part: 'space', text: ' ' },
  ':': { type: 'symbol', part: 'punct', text: ':' },
  '/': { type: 'symbol', part: 'ord', text: '/' },
};

/** What a character shows. */
export function signOf(character: string): FormulaSymbol {
  const known = Object.hasOwn(signs, character) ? signs[character] : undefined;
  if (known) return known;
  const group = symbols.math[character]?.group ?? '';
  return { type: 'symbol', part: parts[group] ?? 'ord', text: character };
}
