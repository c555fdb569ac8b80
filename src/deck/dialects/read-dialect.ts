import type { Diagnostic } from '../../diagnostic.ts';
import type { FrontMatter, FrontMatterEntry } from '../../markdown/document.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { type DeckRules, ownRules } from '../deck-rules.ts';
import type { ReadInclude } from '../include.ts';
import { DeckLines } from './deck-lines.ts';
import type { Dialect } from './dialect.ts';
import type { ForeignDialect } from './dialect-names.ts';

/** A dialect that is ready to read decks. */
export type LoadedDialect = {
  readonly name: ForeignDialect;
  /**
   * Rewrites a deck as one of our own.
   *
   * @param body without its front matter, in whose place are blank lines
   * @param file how to name the deck
   */
  read(body: string, frontMatter: FrontMatter, file: string, readInclude: ReadInclude): DialectReading;
};

/** A deck while it is read as one of a dialect. */
export type DialectReading = {
  /** The deck's own text as one of ours, line for line. */
  readonly body: string;
  readonly frontMatter: FrontMatter;
  readonly rules: DeckRules;
  /** Reads what the deck includes, in the same dialect. */
  readonly readInclude: ReadInclude;
  /** What is not honored, so far. */
  unhonored(): readonly Diagnostic[];
};

/** Makes a reader of decks of what rewrites their text. */
export function readerOf(name: ForeignDialect, dialect: Dialect): LoadedDialect {
  return { name, read: (...deck) => readAsDialect(dialect, ...deck) };
}

function readAsDialect(
  dialect: Dialect,
  body: string,
  frontMatter: FrontMatter,
  file: string,
  readInclude: ReadInclude,
): DialectReading {
  const values = new Map<string, FrontMatterEntry>(frontMatter.values);
  const found: Diagnostic[] = [];
  const includes = new Map<string, { readonly text: string; readonly found: readonly Diagnostic[] }>();

  function rewrite(text: string, of: string, isIncluded: boolean, into: Diagnostic[], range?: string) {
    const lines = new DeckLines(text);
    const head = /^\n*/.exec(text)?.[0].length ?? 0;
    const settled = dialect({
      ...{ lines, head, frontMatter, isIncluded, ...(range !== undefined && { range }) },
      report: (line, message) =>
        into.push({ file: of, line: line + 1, column: 1, message: safeText(message) }),
      drop(key, message) {
        const entry = values.get(key);
        values.delete(key);
        if (entry && message !== undefined && !isIncluded)
          into.push({ file: of, ...entry.position, message: safeText(message) });
      },
      define(key, value, line) {
        if (!isIncluded && !values.has(key))
          values.set(key, { value, position: { line: line + 1, column: 1 } });
      },
    });
    return { text: lines.body, settled };
  }

  const { text, settled } = rewrite(body, file, false, found);
  return {
    body: text,
    frontMatter: { ...frontMatter, values },
    rules: { ...ownRules, titleSlide: 'never', headings: { type: 'none' }, isForeign: true, ...settled },
    unhonored: () => [...found, ...[...includes.values()].flatMap(included => included.found)],
    readInclude(written, from) {
      const [, path = written, range] = /^(.*\.md)#([\d,-]+)$/.exec(written) ?? [];
      const answer = readInclude(path, from);
      // What is no Markdown is shown as code.
      if (answer.type !== 'text' || !/\.(?:md|markdown)$/i.test(path)) return answer;
      const key = `${answer.key}#${range ?? ''}`;
      let known = includes.get(key);
      if (!known) {
        const own: Diagnostic[] = [];
        const source = answer.text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
        known = { text: rewrite(source, answer.file, true, own, range).text, found: own };
        includes.set(key, known);
      }
      return { ...answer, text: known.text };
    },
  };
}
