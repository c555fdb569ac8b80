import { InputError } from '../../errors.ts';
import { hitsText } from '../../export/hits.ts';
import { searchJson } from '../../export/json-search.ts';
import type { PrintStyle } from '../../export/text.ts';
import type { Library } from '../../library/section.ts';

/** A message repeats no more than this of a query. UTF-16 code units. */
const shownQuery = 60;

/** Searches the reference and the built-in talk. @param root the folder that holds `content` */
export async function findHits(root: URL, query: string, library: Library) {
  const { openBuiltInSearch } = await import('../../search/built-in-search.ts');
  const index = await openBuiltInSearch(library, async () => {
    const { readBuiltInTalk } = await import('../talk/built-in-talk.ts');
    return readBuiltInTalk(root);
  });
  const hits = index.find(query);
  const shown = query.length > shownQuery ? `${query.slice(0, shownQuery)}...` : query;
  const failure = new InputError(
    `no results for "${shown}"`,
    'Try fewer or other words. dsac-info list shows the sections.',
  );
  return {
    json: () => searchJson(query, hits, library),
    text: (look: PrintStyle) => hitsText(hits, library, look),
    content: { type: 'hits', query, hits } as const,
    ...(hits.length === 0 && { failure }),
  };
}
