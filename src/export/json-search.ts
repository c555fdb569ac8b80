import { snippet } from '../layout/snippet.ts';
import type { Library } from '../library/section.ts';
import { fold } from '../markdown/search-words.ts';
import type { SearchHit } from '../search/search-hit.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { showName } from './hits.ts';
import { type Json, schemaVersion } from './json-text.ts';

/** The most cells of the words around a hit. */
const snippetColumns = 200;

/** `search --json`: the hits, the best first. Slides are counted from 1, as on the screen. */
export function searchJson(query: string, hits: readonly SearchHit[], library: Library): Json {
  return {
    ...{ schemaVersion, type: 'search', query: safeRow(query) },
    hits: hits.map(hit => {
      const around = snippet(hit.text, hit.words.map(fold), snippetColumns, '…');
      if (hit.type === 'slide') {
        const { title, words } = hit;
        return { type: 'slide', slide: hit.slide + 1, title, snippet: around, words };
      }
      const { section, anchor, path, words } = hit;
      return {
        ...{ type: 'section', section: library.sections[section]?.id ?? '', anchor: anchor ?? null },
        ...{ show: showName(hit, library) ?? '', path, snippet: around, words },
      };
    }),
  };
}
