import { codeBlocks, hideCodeLines, keepSpaces } from './code.ts';
import { commentsAsNotes } from './comments.ts';
import type { Dialect } from './dialect.ts';
import { commandComments, slidesBetween } from './written-slides.ts';

/** slides: lines of dashes, hidden lines of code, blocks that a program would fill. */
export const slides: Dialect = text => {
  const { lines, report } = text;
  for (const key of ['theme', 'paging']) text.drop(key);
  const date = text.frontMatter.values.get('date')?.value;
  // It names how today is to be written.
  if (typeof date === 'string' && /^(?:[YMDdo]{1,4}[\s,./-]*)+$/.test(date))
    text.drop('date', `the date of today is not shown: ${date}`);
  commentsAsNotes(text);
  for (const { line, info } of codeBlocks(text))
    if (/^~~~\s*[\w-]/.test(lines.at(line)))
      report(line, `the text is shown as written, and ${info} is not run`);
  hideCodeLines(text, () => '///');
  for (const { separator } of slidesBetween(lines, line => /^---[ \t]*$/.test(lines.at(line))))
    if (separator !== undefined) lines.set(separator, commandComments('end_slide'));
  keepSpaces(text);
  return {};
};
