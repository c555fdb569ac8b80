import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadDeck } from '../../src/commands/talk/load-deck.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import type { Talk } from '../../src/screens/state.ts';
import { builtInLibrary } from './setting.ts';

const folder = fileURLToPath(new URL('../../examples/other-programs/', import.meta.url));

/** The examples that are written for other programs, as their dialects read them, by their names without `.md`. */
export const foreignExamples: ReadonlyMap<string, Talk> = new Map(
  await Promise.all(
    readdirSync(folder)
      .sort()
      .map(async name => {
        const { source, deck } = await loadDeck(`${folder}${name}`, 1_000_000);
        const talk: Talk = { source, deck, state: openingState(deck), reference: builtInLibrary };
        return [name.replace(/\.md$/, ''), talk] as const;
      }),
  ),
);
