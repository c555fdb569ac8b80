import { readFileSync } from 'node:fs';
import type { Plugin } from 'rolldown';
import { builtInReference } from '../src/commands/reference/built-in-reference.ts';
import { buildDeck } from '../src/deck/build-deck.ts';
import { parseMarkdown } from '../src/markdown/read.ts';
import { createSearchIndex } from '../src/search/ranked-search.ts';

const root = new URL('../', import.meta.url);

/** The stored index of the sections and the talk in `content`. */
export function storedIndex(): string {
  const talk = 'content/talk.md';
  const document = parseMarkdown(readFileSync(new URL(talk, root), 'utf8'), talk);
  const deck = buildDeck(document, talk, () => ({
    type: 'refused',
    reason: 'the built-in talk is one file',
  }));
  return createSearchIndex(builtInReference(root), deck).store();
}

/** Puts the index of the built-in content into the bundle, in the place of `src/search/stored-search.ts`. */
export function searchIndex(): Plugin {
  return {
    name: 'search-index',
    load: {
      filter: { id: /[\\/]src[\\/]search[\\/]stored-search\.ts$/ },
      handler: () => `export const builtInIndex = ${JSON.stringify(storedIndex())};`,
    },
  };
}
