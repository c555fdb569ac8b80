import type { Formula } from './formula.ts';

/** Where Unicode keeps an alphabet: its capital A, small a and zero, and the letters that it had before. */
type Alphabet = {
  readonly capital: number;
  readonly small: number;
  readonly zero?: number;
  readonly others: Readonly<Record<string, string>>;
};

const script: Alphabet = {
  capital: 0x1d49c,
  small: 0x1d4b6,
  others: pairs('BEFHILMRego', 'ℬℰℱℋℐℒℳℛℯℊℴ'),
};

/** Alphabets that mean another thing than the letters alone; bold or upright letters stay as they are, to be read. */
const alphabets: Readonly<Record<string, Alphabet>> = {
  mathbb: {
    capital: 0x1d538,
    small: 0x1d552,
    zero: 0x1d7d8,
    others: pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ'),
  },
  Bbb: { capital: 0x1d538, small: 0x1d552, zero: 0x1d7d8, others: pairs('CHNPQRZ', 'ℂℍℕℙℚℝℤ') },
  mathcal: script,
  mathscr: script,
  mathfrak: { capital: 0x1d504, small: 0x1d51e, others: pairs('CHIRZ', 'ℭℌℑℜℨ') },
};

function pairs(plain: string, drawn: string): Readonly<Record<string, string>> {
  const others = [...drawn];
  return Object.fromEntries([...plain].map((letter, index) => [letter, others[index] ?? letter]));
}

/** Whether a command asks for an alphabet of Unicode. */
export function isAlphabet(name: string): boolean {
  return Object.hasOwn(alphabets, name);
}

/** A formula in an alphabet. What the alphabet has no letters for stays as it is. */
export function inAlphabet(formula: Formula, name: string): Formula {
  const alphabet = alphabets[name];
  if (!alphabet) return formula;
  switch (formula.type) {
    case 'symbol':
      return { ...formula, text: [...formula.text].map(letter => drawn(letter, alphabet)).join('') };
    case 'row':
      return { type: 'row', children: formula.children.map(child => inAlphabet(child, name)) };
    default:
      return formula;
  }
}

function drawn(letter: string, { capital, small, zero, others }: Alphabet): string {
  const known = others[letter];
  if (known) return known;
  if (/^[A-Z]$/.test(letter)) return String.fromCodePoint(capital + letter.charCodeAt(0) - 0x41);
  if (/^[a-z]$/.test(letter)) return String.fromCodePoint(small + letter.charCodeAt(0) - 0x61);
  return zero && /^\d$/.test(letter) ? String.fromCodePoint(zero + Number(letter)) : letter;
}
