import { codeBlocks, keepSpaces } from './code.ts';
import { commentsAsNotes } from './comments.ts';
import type { Dialect, DialectText } from './dialect.ts';

/** lookatme: `<!-- stop -->`, blocks that are terminals, styles of its own. */
export const lookatme: Dialect = text => {
  commentsAsNotes(text, ({ value }) => (value === 'stop' ? '<!-- pause -->' : undefined));
  text.drop('theme');
  text.drop('styles', 'styles are not read; --theme has them');
  text.drop('extensions', 'extensions are not loaded');
  for (const { line, info } of codeBlocks(text)) {
    if (/^terminal/.test(info)) text.report(line, 'a terminal is shown as code, and is not run');
    if (/^file\b/.test(info)) readFileBlock(text, line);
  }
  keepSpaces(text);
  return { titleSlide: 'untitled', headings: { type: 'lookatme' } };
};

/** The file of a block, and its lines, as presenterm has an author write them. There, they count from 1. */
function readFileBlock({ lines, report }: DialectText, open: number): void {
  for (let line = open + 1; lines.kind(line) === 'code'; line += 1) {
    const [, key = '', value = ''] = /^\s*(\w+):\s*(.*)$/.exec(lines.at(line)) ?? [];
    switch (key) {
      case 'lang':
        lines.set(line, `language: ${value}`);
        break;
      case 'start':
        lines.set(line, `start_line: ${Number(value) + 1}`);
        break;
      case 'end':
        lines.set(line, `end_line: ${value}`);
        break;
      case 'lines':
      case 'relative':
        lines.set(line, '');
        break;
      case 'transform':
        report(open, `the file of a block is not changed by a program, and not shown: ${value}`);
        lines.set(open, lines.at(open).replace(/file/, 'yaml'));
        return;
      default:
    }
  }
}
