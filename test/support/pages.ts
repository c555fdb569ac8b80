import { createHash } from 'node:crypto';
import type { Deck } from '../../src/deck/deck.ts';
import { writeDeckPage } from '../../src/export/html/deck.ts';
import { writeDocumentPage } from '../../src/export/html/document.ts';
import { writeHandoutPage } from '../../src/export/html/handout.ts';
import type { PageOptions } from '../../src/export/html/page.ts';
import { loadDiagrams } from '../../src/layout/diagrams.ts';
import { titleOf } from '../../src/library/document-title.ts';
import type { Document } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import { deckOf } from './built-deck.ts';

const draw = await loadDiagrams(run => run(), false);

export const hash = (text: string) => createHash('sha256').update(text).digest('base64');

/** How the pages of tests are. */
export const pageOptions: PageOptions = {
  themes: { light: builtInTheme('cms-light'), dark: builtInTheme('cms-dark') },
  ports: {
    draw: (code, lang) => {
      const drawn = draw(code, lang, 1000);
      return drawn === 'tooLong' ? undefined : drawn;
    },
  },
  hash,
};

type Options = Partial<PageOptions>;

export function pageOfDocument(document: Document, options: Options = {}): string {
  const title = titleOf(document) ?? safeRow('Text');
  return writeDocumentPage(document, { title }, { ...pageOptions, ...options });
}

export const pageOf = (markdown: string, options: Options = {}): string =>
  pageOfDocument(parseMarkdown(markdown, 'text.md'), options);

export const deckPageOf = (markdown: string | Deck, options: Options = {}): string =>
  writeDeckPage(typeof markdown === 'string' ? deckOf(markdown) : markdown, { ...pageOptions, ...options });

export const handoutOf = (markdown: string | Deck, options: Options = {}): string =>
  writeHandoutPage(typeof markdown === 'string' ? deckOf(markdown) : markdown, {
    ...pageOptions,
    ...options,
  });

/** What a page has in its body, without the script. */
export function bodyOf(page: string): string {
  const body = /<body[^>]*>\n([\s\S]*)<\/body>/.exec(page)?.[1] ?? '';
  return body.replace(/<script>[\s\S]*<\/script>\n/, '');
}
