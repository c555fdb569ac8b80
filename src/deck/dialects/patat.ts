import { codeBlocks, keepSpaces } from './code.ts';
import { commentsAsNotes } from './comments.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { readAttributes } from './pandoc-marks.ts';
import { readPandocTables } from './pandoc-tables.ts';
import { commandComments } from './written-slides.ts';

type Config = Readonly<Record<string, unknown>>;

const honored = /^(?:incrementalLists|slideLevel|wrap|title|author|pandocExtensions)$/;

/** patat: Pandoc's Markdown, its settings below `patat:`, notes in comments. */
export const patat: Dialect = text => {
  const { frontMatter, report } = text;
  const value = frontMatter.values.get('patat')?.value;
  const config: Config = typeof value === 'object' && value !== null ? (value as Config) : {};
  const line = (frontMatter.values.get('patat')?.position.line ?? 1) - 1;
  for (const key of Object.keys(config))
    if (!honored.test(key)) report(line, `patat: the setting ${key} has no effect`);
  readTitleBlock(text);
  commentsAsNotes(text, comment => configOf(text, comment.value, comment.line));
  readPandocTables(text);
  readDivs(text);
  readAttributes(text);
  keepSpaces(text);
  const evals = typeof config.eval === 'object' && config.eval !== null ? Object.keys(config.eval) : [];
  for (const block of codeBlocks(text))
    if (evals.some(name => block.info.includes(name))) report(block.line, 'code is shown, and is not run');
  const level = config.slideLevel;
  return {
    titleSlide: 'untitled',
    incrementalLists: config.incrementalLists === true,
    headings: { type: 'pandoc', ...(typeof level === 'number' && { level }) },
  };
};

/** `<!--config: …-->`: settings from this slide on. */
function configOf({ report }: DialectText, value: string, line: number): string | undefined {
  if (!/^config:/.test(value)) return undefined;
  const incremental = /\bincrementalLists:\s*(true|false)/.exec(value)?.[1];
  const keys = [...value.matchAll(/\n(\s*)(\w+):/g)];
  for (const [, indent, key = ''] of keys)
    if (indent === keys[0]?.[1] && !honored.test(key))
      report(line, `patat: the setting ${key} has no effect`);
  return incremental === undefined ? '' : `<!-- incremental_lists: ${incremental} -->`;
}

/** Pandoc's title block: `% Title`, `% Authors`, `% Date`. */
function readTitleBlock({ lines, head, define }: DialectText): void {
  const keys = ['title', 'author', 'date'];
  for (let line = head; line < head + keys.length; line += 1) {
    const written = /^%\s*(.*)$/.exec(lines.at(line))?.[1];
    if (written === undefined) return;
    const key = keys[line - head] ?? '';
    if (written !== '') define(key, key === 'author' ? written.split(/\s*;\s*/) : written, line);
    lines.set(line, '');
  }
}

/** `:::` fences a part of a slide; one that is a fragment comes at a step. */
function readDivs({ lines, report }: DialectText): void {
  const open: string[] = [];
  for (const line of lines.textLines()) {
    const attributes = /^:{3,}\s*(.*?)\s*:*$/.exec(lines.at(line))?.[1];
    if (attributes === undefined) continue;
    if (attributes === '') {
      lines.set(line, open.pop() === 'incremental' ? commandComments('incremental_lists: false') : '');
      continue;
    }
    const kind = /\b(fragment|incremental|notes)\b/.exec(attributes)?.[1] ?? '';
    open.push(kind);
    if (kind === '') report(line, 'a fenced part of a slide has no place of its own');
    lines.set(
      line,
      kind === 'fragment'
        ? commandComments('pause')
        : kind === 'incremental'
          ? commandComments('incremental_lists: true')
          : '',
    );
  }
}
