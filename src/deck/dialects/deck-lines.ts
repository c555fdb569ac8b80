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

const fenceOpen = /^(?:[ \t]*(?:[-*+>]|\d{1,9}[.)])[ \t]+)*[ \t]*(`{3,}|~{3,})(.*)$/;

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

/** The same text with its inline code blanked out, so that no sign in it counts. */
export function withoutInlineCode(line: string): string {
  return line.includes('`')
    ? line.replace(/(`+)(?!`)[^\n]*?[^`]\1(?!`)/g, code => ' '.repeat(code.length))
    : line;
}

/** What each line is in. */
function kindsOf(lines: readonly string[]): readonly LineKind[] {
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
  const text = withoutInlineCode(line);
  return text.lastIndexOf('<!--') > text.lastIndexOf('-->') || /<!--(?!.*-->)/.test(text);
}

/**
 * The lines of a deck without its front matter, which a dialect rewrites in its own place: one line stays one line, so that
 * all that is reported later is where its author wrote it.
 */
export class DeckLines {
  readonly #lines: string[];
  #kinds: readonly LineKind[] | undefined;

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

  /** Replaces the lines up to `to` by fewer, and blank ones. */
  replace(from: number, to: number, rows: readonly string[]): void {
    for (let line = from; line < to; line += 1) this.#lines[line] = rows[line - from] ?? '';
    this.#kinds = undefined;
  }

  /** All lines of text, outside code and comments. */
  *textLines(from = 0, to = this.count): Generator<number> {
    for (let line = from; line < to; line += 1) if (this.isText(line)) yield line;
  }

  /** Puts commands on a line that is blank or has commands only. @returns whether it could */
  command(line: number, ...commands: readonly string[]): boolean {
    const text = this.at(line).trim();
    if (line < 0 || line >= this.count || !this.isText(line) || !/^(?:<!--[^>]*-->)*$/.test(text))
      return false;
    this.set(line, text + commands.map(command => `<!-- ${command} -->`).join(''));
    return true;
  }

  /**
   * Replaces each comment by what a dialect makes of it: commands in its place, another text of it, or nothing.
   *
   * @param rewrite returns the new text of the comment, `''` for none; nothing where it stays as it is
   */
  rewriteComments(rewrite: (comment: WrittenComment) => string | undefined): void {
    for (let line = 0; line < this.count; line += 1) {
      if (!this.isText(line)) continue;
      let from = 0;
      for (;;) {
        const start = withoutInlineCode(this.at(line)).indexOf('<!--', from);
        if (start === -1) break;
        const end = this.#endOf(line, start + 4);
        if (!end) return;
        const value = this.#slice(line, start + 4, end.line, end.column);
        const before = this.at(line).slice(0, start).trim();
        const after = this.at(end.line).slice(end.column + 3);
        const replaced = rewrite({
          value: value.trim(),
          line,
          isAlone: before === '' && after.trim() === '',
          isBehindText: before !== '' && !before.endsWith('-->'),
        });
        if (replaced === undefined) {
          if (end.line > line) break;
          from = end.column + 3;
          continue;
        }
        from = this.#replace({ line, column: start }, end, after, replaced);
        if (end.line > line) break;
      }
    }
  }

  #endOf(line: number, column: number): { readonly line: number; readonly column: number } | undefined {
    for (let at = line; at < this.count; at += 1) {
      const end = this.at(at).indexOf('-->', at === line ? column : 0);
      if (end !== -1) return { line: at, column: end };
    }
    return undefined;
  }

  #slice(line: number, column: number, endLine: number, endColumn: number): string {
    if (line === endLine) return this.at(line).slice(column, endColumn);
    const between = this.#lines.slice(line + 1, endLine);
    return [this.at(line).slice(column), ...between, this.at(endLine).slice(0, endColumn)].join('\n');
  }

  /** @returns the column behind what is there now, on the first line */
  #replace(
    start: { readonly line: number; readonly column: number },
    end: { readonly line: number },
    after: string,
    text: string,
  ): number {
    const rows = text.split('\n');
    const before = this.at(start.line).slice(0, start.column);
    const gaps = end.line - start.line;
    // A text of fewer lines is followed by blank ones, one of more is put together.
    const kept = rows.length > gaps + 1 ? [rows.join(' ')] : rows;
    for (let index = 0; index <= gaps; index += 1) {
      const row = `${index === 0 ? before : ''}${kept[index] ?? ''}`;
      this.set(start.line + index, index === gaps ? row + after : row);
    }
    return start.column + (kept[0] ?? '').length;
  }
}
