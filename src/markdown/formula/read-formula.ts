import { inAlphabet, isAlphabet } from './alphabets.ts';
import type { Formula } from './formula.ts';
import { readMatrix } from './read-matrix.ts';
import { bracketOf, FormulaSource, TooMuch } from './source.ts';
import { signOf, symbolOf } from './symbols.ts';

const nothing: Formula = { type: 'row', children: [] };

/** Reads LaTeX. @returns nothing where it is no formula: braces that do not match, or nested too deep */
export function readFormula(latex: string): Formula | undefined {
  const source = new FormulaSource(latex);
  try {
    const read = readRow(source, () => false);
    return source.isAtEnd ? read : undefined;
  } catch (error) {
    if (error instanceof TooMuch) return undefined;
    throw error;
  }
}

/** Everything up to where `isEnd` says so, or to a brace that closes what is around. */
function readRow(source: FormulaSource, isEnd: (token: string) => boolean): Formula {
  return source.nested(() => {
    const children: Formula[] = [];
    for (;;) {
      const token = source.peek();
      if (token === undefined || token === '}' || isEnd(token)) break;
      if (token === '\\over' || token === '\\choose') {
        source.next();
        const below = readRow(source, isEnd);
        const above: Formula = { type: 'row', children: children.splice(0) };
        children.push(fraction(above, below, token === '\\choose'));
      } else {
        const read = readScripted(source);
        if (read) children.push(read);
      }
    }
    const [only] = children;
    return only && children.length === 1 ? only : { type: 'row', children };
  });
}

function fraction(above: Formula, below: Formula, isBinomial: boolean): Formula {
  if (!isBinomial) return { type: 'fraction', above, below };
  return { type: 'fence', open: '(', close: ')', of: { type: 'fraction', above, below, isBare: true } };
}

/** One thing with what is raised and lowered after it. */
function readScripted(source: FormulaSource): Formula | undefined {
  const first = source.peek();
  const base = first === '^' || first === '_' ? nothing : readOne(source);
  let sub: Formula | undefined;
  let sup: Formula | undefined;
  let primes = '';
  for (;;) {
    const token = source.peek();
    if (token === '\\limits' || token === '\\nolimits') source.next();
    else if (token === "'" && !sup) {
      source.next();
      primes += '′';
    } else if ((token === '^' && !sup) || (token === '_' && !sub)) {
      source.next();
      const read = readArgument(source);
      if (token === '_') sub = read;
      else sup = read;
    } else break;
  }
  if (primes !== '') {
    const prime: Formula = { type: 'symbol', part: 'ord', text: primes, name: 'prime' };
    // Primes may have a power after them.
    sup = sup ? { type: 'row', children: [prime, sup] } : prime;
  }
  return sub || sup ? { type: 'script', base: base ?? nothing, sub, sup } : base;
}

/** What a command takes: a group in braces, or the next thing. */
function readArgument(source: FormulaSource): Formula {
  return source.nested(() => {
    const token = source.peek();
    if (token === undefined || token === '}' || token === '&' || token === '\\\\') throw new TooMuch();
    return readOne(source) ?? nothing;
  });
}

const ignored = new Set(
  (
    'displaystyle textstyle scriptstyle scriptscriptstyle tiny scriptsize footnotesize small normalsize large Large LARGE huge ' +
    'Huge bf rm it sf tt cal big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm nonumber notag relax mathstrut strut'
  ).split(' '),
);
/** Commands whose argument is all that is shown of them. */
const transparent = new Set(
  (
    'mathrm mathbf mathit mathsf mathtt mathnormal boldsymbol bm pmb mathop mathbin mathrel mathord mathopen mathclose mathpunct mathinner ' +
    'boxed fbox underbrace overbrace cancel bcancel xcancel smash hphantom vphantom mathchoice ensuremath'
  ).split(' '),
);
const wordy = new Set('text textrm textsf texttt textbf textit textnormal textup mbox hbox'.split(' '));
const skipped = new Set('label hspace vspace color kern tag* hskip'.split(' '));
const accents: Readonly<Record<string, string>> = {
  ...{ hat: '\u0302', widehat: '\u0302', bar: '\u0304', overline: '\u0305', underline: '\u0332' },
  ...{ vec: '\u20d7', overrightarrow: '\u20d7', dot: '\u0307', ddot: '\u0308', tilde: '\u0303' },
  ...{
    widetilde: '\u0303',
    check: '\u030c',
    breve: '\u0306',
    acute: '\u0301',
    grave: '\u0300',
    mathring: '\u030a',
  },
};

function readOne(source: FormulaSource): Formula | undefined {
  const token = source.next();
  if (token === '{') {
    const inside = readRow(source, () => false);
    source.expect('}');
    return inside;
  }
  if (token === '&') return { type: 'symbol', part: 'space', text: ' ' };
  if (token === '\\\\') return { type: 'symbol', part: 'space', text: ' ' };
  if (!token.startsWith('\\')) return signOf(token);
  return readCommand(token.slice(1), source);
}

function readCommand(name: string, source: FormulaSource): Formula | undefined {
  if (ignored.has(name)) return undefined;
  if (transparent.has(name)) return readArgument(source);
  if (wordy.has(name)) return { type: 'words', text: source.words() };
  if (isAlphabet(name)) return inAlphabet(readArgument(source), name);
  if (Object.hasOwn(accents, name))
    return { type: 'accent', mark: accents[name] ?? '', name, of: readArgument(source) };
  if (skipped.has(name)) {
    source.words();
    return undefined;
  }
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
    case 'cfrac':
    case 'binom':
    case 'dbinom':
    case 'tbinom': {
      const above = readArgument(source);
      return fraction(above, readArgument(source), name.endsWith('binom'));
    }
    case 'sqrt': {
      const index = source.peek() === '[' ? readIndex(source) : undefined;
      return { type: 'root', of: readArgument(source), index };
    }
    case 'textcolor':
    case 'colorbox':
      source.words();
      return readArgument(source);
    case 'href':
      source.words();
      return readArgument(source);
    case 'operatorname':
    case 'operatorname*': {
      const limits = name.endsWith('*') && { limits: true as const };
      return { type: 'symbol', part: 'op', text: source.words(), ...limits };
    }
    case 'pmod':
      return { type: 'row', children: [words(' (mod '), readArgument(source), words(')')] };
    case 'bmod':
    case 'mod':
      return { type: 'symbol', part: 'bin', text: 'mod' };
    case 'tag':
      return words(`  (${source.words()})`);
    case 'phantom':
      readArgument(source);
      return { type: 'symbol', part: 'space', text: ' ' };
    case 'not':
      return negated(readArgument(source));
    case 'overset':
    case 'stackrel': {
      const sup = readArgument(source);
      return { type: 'script', base: readArgument(source), sup };
    }
    case 'underset': {
      const sub = readArgument(source);
      return { type: 'script', base: readArgument(source), sub };
    }
    case 'xrightarrow':
    case 'xleftarrow': {
      const arrow = symbolOf(name === 'xrightarrow' ? 'longrightarrow' : 'longleftarrow');
      return { type: 'script', base: arrow ?? nothing, sup: readArgument(source) };
    }
    case 'left':
      return readFence(source);
    case 'begin':
      return readMatrix(source, readRow);
    case 'substack': {
      source.expect('{');
      const row = readRow(source, () => false);
      source.expect('}');
      return row;
    }
    case 'middle':
      return { type: 'symbol', part: 'rel', text: bracketOf(source.next()) };
    case 'right':
    case 'end':
      // Without what they end, these are a slip.
      throw new TooMuch();
    default:
      return symbolOf(name) ?? asWritten(name, source);
  }
}

function words(text: string): Formula {
  return { type: 'words', text };
}

/** An unknown command with its arguments; of what is escaped, the character alone. */
function asWritten(name: string, source: FormulaSource): Formula {
  if (!/^[A-Za-z]/.test(name)) return words(name);
  let written = `\\${name}`;
  while (source.peek() === '{') written += `{${source.words()}}`;
  return {
    type: 'symbol',
    part: 'ord',
    text: written.endsWith('}') || source.isAtEnd ? written : `${written} `,
  };
}

function readIndex(source: FormulaSource): Formula {
  source.next();
  const index = readRow(source, token => token === ']');
  source.expect(']');
  return index;
}

function readFence(source: FormulaSource): Formula {
  const open = bracketOf(source.next());
  const of = readRow(source, token => token === '\\right');
  source.expect('\\right');
  return { type: 'fence', open, close: bracketOf(source.next()), of };
}

function negated(formula: Formula): Formula {
  if (formula.type !== 'symbol') return formula;
  const text = formula.text === '=' ? '≠' : `${formula.text}\u0338`.normalize('NFC');
  return { type: 'symbol', part: formula.part, text, name: `not ${formula.name ?? formula.text}` };
}
