/** What a line of Markdown is in. `open` and `close` are the fences around `code`; `comment` goes on from a line before. */
export type LineKind = 'text' | 'open' | 'code' | 'close' | 'comment';

/** A comment in the text, not in code; lines count from 0. */
export type WrittenComment = {
  readonly value: string;
  readonly line: number;
  /** Whether nothing else is on its lines. */
  readonly isAlone: boolean;
  /** Whether text is before it on its line. */
  readonly isBehindText: boolean;
};

const fenceOpen = /^[ \t]*(?:(?:[-*+>]|\d{1,9}[.)])[ \t]+)*(`{3,}|~{3,})(.*)$/;
/** HTML of more lines is looked for no further. */
const longestHtml = 20;
/** In a longer line, no one looks for code. UTF-16 code units. */
const longestLine = 4000;

/** Whether a line closes the fence that began with that sign, so often. */
function closes(line: string, sign: string): boolean {
  const mark = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
  return mark !== undefined && mark[0] === sign[0] && mark.length >= sign.length;
}

/** The fence with which a line opens code; nothing for any other line. */
function fenceOf(line: string): string | undefined {
  const [, sign, info = ''] = fenceOpen.exec(line) ?? [];
  return sign?.startsWith('`') && info.includes('`') ? undefined : sign;
}

const inlineCode = /(`+)(?!`)[^\n]*?[^`]\1(?!`)/g;

/** The same text with its inline code blanked out, so that no sign in it counts. */
export function withoutInlineCode(line: string): string {
  return line.includes('`') && line.length <= longestLine
    ? line.replace(inlineCode, code => ' '.repeat(code.length))
    : line;
}

/** Rewrites a line, but for the inline code in it. */
export function outsideInlineCode(line: string, rewrite: (line: string) => string): string {
  if (!line.includes('`') || line.length > longestLine) return rewrite(line);
  const codes: string[] = [];
  // No character: no author can write it.
  const masked = line
    .replaceAll('\uffff', '')
    .replace(inlineCode, code => `\uffff${codes.push(code) - 1}\uffff`);
  return rewrite(masked).replace(/\uffff(\d+)\uffff/g, (_, index) => codes[Number(index)] ?? '');
}

/** What each line is in. */
function kindsOf(lines: readonly string[]): LineKind[] {
  const kinds: LineKind[] = [];
  let fence: string | undefined;
  let isComment = false;
  for (const line of lines) {
    if (fence !== undefined) {
      const isEnd = closes(line, fence);
      kinds.push(isEnd ? 'close' : 'code');
      if (isEnd) fence = undefined;
      continue;
    }
    if (isComment) {
      kinds.push('comment');
      const end = line.lastIndexOf('-->');
      if (end !== -1) isComment = opensComment(line.slice(end + 3));
      continue;
    }
    fence = fenceOf(line);
    kinds.push(fence === undefined ? 'text' : 'open');
    if (fence === undefined) isComment = opensComment(line);
  }
  return kinds;
}

function opensComment(line: string): boolean {
  if (!line.includes('<!--')) return false;
  const text = withoutInlineCode(line);
  const start = text.lastIndexOf('<!--');
  return start !== -1 && !text.includes('-->', start + 4);
}

/**
 * The lines of a deck without its front matter, which a dialect rewrites in its own place: one line stays one line, so that
 * all that is reported later is where its author wrote it.
 */
export class DeckLines {
  readonly #lines: string[];
  #kinds: LineKind[] | undefined;

  constructor(body: string) {
    this.#lines = body.split('\n');
  }

  get body(): string {
    return this.#lines.join('\n');
  }

  get count(): number {
    return this.#lines.length;
  }

  at(line: number): string {
    return this.#lines[line] ?? '';
  }

  kind(line: number): LineKind {
    this.#kinds ??= kindsOf(this.#lines);
    return this.#kinds[line] ?? 'text';
  }

  isText(line: number): boolean {
    return this.kind(line) === 'text';
  }

  isBlank(line: number): boolean {
    return this.isText(line) && this.at(line).trim() === '';
  }

  /** Replaces a line; what the lines are in stays as it was. */
  set(line: number, text: string): void {
    this.#kinds ??= kindsOf(this.#lines);
    this.#lines[line] = text;
  }

  /** Replaces the lines up to `to` by fewer, and blank ones. @param kinds what they are in; text where absent */
  replace(from: number, to: number, rows: readonly string[], kinds: readonly LineKind[] = []): void {
    this.#kinds ??= kindsOf(this.#lines);
    for (let line = from; line < to; line += 1) {
      this.#lines[line] = rows[line - from] ?? '';
      this.#kinds[line] = kinds[line - from] ?? 'text';
    }
  }

  /** All lines of text, outside code and comments. */
  *textLines(from = 0, to = this.count): Generator<number> {
    for (let line = from; line < to; line += 1) if (this.isText(line)) yield line;
  }

  /** Whether there is room for commands on a line: it is blank or has commands only, and no HTML above it goes on there. */
  isFree(line: number): boolean {
    if (line < 0 || line >= this.count || !this.isText(line)) return false;
    if (!/^(?:<!--[^>]*-->)*$/.test(this.at(line).trim())) return false;
    for (let above = line - 1; above >= 0 && above > line - longestHtml && this.isText(above); above -= 1) {
      const text = this.at(above).trim();
      if (text === '' || text.startsWith('<!--')) return true;
      if (/^<\/?[a-z]/i.test(text)) return false;
    }
    return true;
  }

  /** Puts commands on a line that is blank or has commands only. @returns whether it could */
  command(line: number, ...commands: readonly string[]): boolean {
    const text = this.at(line).trim();
    if (!this.isFree(line)) return false;
    this.set(line, text + commands.map(command => `<!-- ${command} -->`).join(''));
    return true;
  }

  /**
   * Replaces each comment by what a dialect makes of it: commands in its place, another text of it, or nothing.
   *
   * @param rewrite returns the new text of the comment, `''` for none; nothing where it stays as it is
   */
  rewriteComments(rewrite: (comment: WrittenComment) => string | undefined): void {
    for (const line of this.textLines()) if (!this.#rewriteLine(line, rewrite)) return;
  }

  /** @returns whether there may be more comments: not, where one does not end */
  #rewriteLine(line: number, rewrite: (comment: WrittenComment) => string | undefined): boolean {
    const text = this.at(line);
    if (!text.includes('<!--')) return true;
    const masked = withoutInlineCode(text);
    const shownEnd = text.trimEnd().length;
    let out = '';
    let from = 0;
    let hasText = false;
    let isBehindText = false;
    for (;;) {
      const start = masked.indexOf('<!--', from);
      if (start === -1) break;
      const between = text.slice(from, start);
      isBehindText = between.trim() === '' ? isBehindText && out !== '' : true;
      hasText ||= between.trim() !== '';
      out += between;
      const end = text.indexOf('-->', start + 4);
      const value = text.slice(start + 4, end === -1 ? undefined : end);
      if (end === -1) return this.#rewriteLong(line, out, value, { hasText, isBehindText }, rewrite);
      const isAlone = !hasText && end + 3 >= shownEnd;
      const replaced = rewrite({ value: value.trim(), line, isAlone, isBehindText });
      out += replaced?.replace(/\n/g, ' ') ?? text.slice(start, end + 3);
      isBehindText = false;
      from = end + 3;
    }
    if (from > 0) this.set(line, out + text.slice(from));
    return true;
  }

  /** A comment of several lines. @param before what is before it on its line @param first of it, on that line */
  #rewriteLong(
    line: number,
    before: string,
    first: string,
    { hasText, isBehindText }: { readonly hasText: boolean; readonly isBehindText: boolean },
    rewrite: (comment: WrittenComment) => string | undefined,
  ): boolean {
    let last = line + 1;
    while (last < this.count && !this.at(last).includes('-->')) last += 1;
    if (last >= this.count) return false;
    const end = this.at(last).indexOf('-->');
    const after = this.at(last).slice(end + 3);
    const rows = [first, ...this.#lines.slice(line + 1, last), this.at(last).slice(0, end)];
    const isAlone = !hasText && after.trim() === '';
    const replaced = rewrite({ value: rows.join('\n').trim(), line, isAlone, isBehindText });
    const gaps = last - line;
    if (replaced === undefined) {
      this.set(line, `${before}<!--${first}`);
      return true;
    }
    // A text of fewer lines is followed by blank ones, one of more is put together.
    const written = replaced.split('\n');
    const kept = written.length > gaps + 1 ? [written.join(' ')] : written;
    for (let index = 0; index <= gaps; index += 1) {
      const row = `${index === 0 ? before : ''}${kept[index] ?? ''}`;
      this.set(line + index, index === gaps ? row + after : row);
    }
    return true;
  }
}
