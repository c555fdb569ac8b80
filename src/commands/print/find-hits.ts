import { commandName } from '../../command-name.ts';
import { InputError } from '../../errors.ts';
import { hitsText } from '../../export/hits.ts';
import { searchJson } from '../../export/json-search.ts';
import type { PrintStyle } from '../../export/text.ts';
import type { Library } from '../../library/section.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import type { PageTexts } from '../pages/page-texts.ts';
import type { Reference } from '../reference/reference.ts';
import type { Printed } from './printed.ts';

/** A message repeats no more than this of a query. UTF-16 code units. */
const shownQuery = 60;

/** Searches the reference and its talk. */
export async function findHits(query: string, reference: Reference) {
  const index = await reference.openSearch();
  return printedHits(
    query,
    index.find(query),
    reference.library,
    `${commandName()} list shows the sections.`,
  );
}

/** Searches the pages of a folder, or a file. */
export async function findInFolder(query: string, library: Library, { documentOf }: PageTexts) {
  const { createSearchIndex } = await import('../../search/ranked-search.ts');
  const hits = createSearchIndex(library, undefined, documentOf).find(query);
  return printedHits(query, hits, library, `${commandName()} list FOLDER shows its pages.`);
}

function printedHits(
  query: string,
  hits: readonly SearchHit[],
  library: Library,
  whatThereIs: string,
): Printed {
  const shown = query.length > shownQuery ? `${query.slice(0, shownQuery)}...` : query;
  const failure = new InputError(`no results for "${shown}"`, `Try fewer or other words. ${whatThereIs}`);
  return {
    json: () => searchJson(query, hits, library),
    text: (look: PrintStyle) => hitsText(hits, library, look),
    content: { type: 'hits', query, hits } as const,
    ...(hits.length === 0 && { failure }),
  };
}
