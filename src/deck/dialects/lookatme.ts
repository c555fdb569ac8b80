import { codeBlocks, keepSpaces } from './code.ts';
import { commentsAsNotes } from './comments.ts';
import type { Dialect } from './dialect.ts';

/** lookatme: `<!-- stop -->`, blocks that are terminals, styles of its own. */
export const lookatme: Dialect = text => {
  commentsAsNotes(text, ({ value }) => (value === 'stop' ? '<!-- pause -->' : undefined));
  text.drop('theme');
  text.drop('styles', 'styles are not read; --theme has them');
  text.drop('extensions', 'extensions are not loaded');
  for (const { line, info } of codeBlocks(text)) {
    if (/^terminal/.test(info)) text.report(line, 'a terminal is shown as code, and is not run');
    if (/^file\b/.test(info)) text.report(line, 'the file of a block is not read');
  }
  keepSpaces(text);
  return { titleSlide: 'untitled' };
};
