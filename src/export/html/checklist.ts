import { titleOf } from '../../library/document-title.ts';
import { isFileAddress } from '../../library/link-target.ts';
import { parseMarkdown } from '../../markdown/read.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { builtInTheme } from '../../theme/built-in.ts';
import { writeDocumentPage } from './document.ts';
import type { PageOptions } from './page.ts';

/**
 * The filled checklist as a page of its own, to be handed in: the same text as in Markdown.
 *
 * @param markdown what `checklistMarkdown` has written
 */
export function writeChecklistPage(markdown: string, hash: PageOptions['hash']): string {
  const document = parseMarkdown(markdown, 'checklist.md');
  const title = titleOf(document) ?? safeRow('Section 508 checklist');
  return writeDocumentPage(
    document,
    { title },
    {
      themes: { light: builtInTheme('cms-light'), dark: builtInTheme('cms-dark') },
      // It is read away from the files that it is about.
      ports: { targetOf: url => (isFileAddress(url) ? { type: 'nowhere' } : undefined) },
      hash,
    },
  );
}
