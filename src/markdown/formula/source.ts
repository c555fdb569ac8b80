/** The formula is not one that can be read: what is left of it is its source. */
export class TooMuch extends Error {}

/** No author nests deeper; and each level takes the stack of this program. */
const mostNested = 60;

const token = /\\(?:[A-Za-z]+\*?|[\s\S])|[\s\S]/uy;
const blank = /(?:\s|%[^\n]*\n?)+/y;

/** LaTeX, read token by token: commands with their backslash, and characters. White space is none. */
export class FormulaSource {
  readonly #latex: string;
  #at = 0;
  #depth = 0;

  constructor(latex: string) {
    this.#latex = latex;
    this.#skip();
  }

  #skip(): void {
    blank.lastIndex = this.#at;
    if (blank.test(this.#latex)) this.#at = blank.lastIndex;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#latex.length;
  }

  /** The next token, which stays; nothing at the end. */
  peek(): string | undefined {
    token.lastIndex = this.#at;
    return token.exec(this.#latex)?.[0];
  }

  /** The next token. @throws {TooMuch} at the end */
  next(): string {
    const found = this.peek();
    if (found === undefined) throw new TooMuch();
    this.#at += found.length;
    this.#skip();
    return found;
  }

  expect(wanted: string): void {
    if (this.next() !== wanted) throw new TooMuch();
  }

  /** What is in braces as it is written, with its white space; without braces, the next token. */
  words(): string {
    if (this.peek() !== '{') return this.next();
    let depth = 0;
    const start = this.#at + 1;
    for (let at = this.#at; at < this.#latex.length; at += 1) {
      const character = this.#latex[at];
      if (character === '\\') at += 1;
      else if (character === '{') depth += 1;
      else if (character === '}') {
        depth -= 1;
        if (depth > 0) continue;
        this.#at = at + 1;
        this.#skip();
        return plainWords(this.#latex.slice(start, at));
      }
    }
    throw new TooMuch();
  }

  /** Reads what is nested one level deeper. */
  nested<Read>(read: () => Read): Read {
    this.#depth += 1;
    if (this.#depth > mostNested) throw new TooMuch();
    const found = read();
    this.#depth -= 1;
    return found;
  }
}

function plainWords(written: string): string {
  return written
    .replace(/\\([^A-Za-z])/g, '$1')
    .replace(/[{}$]/g, '')
    .replace(/\s+/g, ' ');
}

const brackets: Readonly<Record<string, string>> = {
  ...{ '.': '', '\\{': '{', '\\}': '}', '\\lbrace': '{', '\\rbrace': '}', '<': '⟨', '>': '⟩' },
  ...{ '\\langle': '⟨', '\\rangle': '⟩', '\\lfloor': '⌊', '\\rfloor': '⌋', '\\lceil': '⌈', '\\rceil': '⌉' },
  ...{
    '\\vert': '|',
    '\\lvert': '|',
    '\\rvert': '|',
    '\\|': '‖',
    '\\Vert': '‖',
    '\\lVert': '‖',
    '\\rVert': '‖',
  },
  ...{ '\\lbrack': '[', '\\rbrack': ']', '\\backslash': '\\' },
};

/** What a bracket after `\left` or `\right` shows. */
export function bracketOf(written: string): string {
  return (Object.hasOwn(brackets, written) ? brackets[written] : undefined) ?? written;
}
