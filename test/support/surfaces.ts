import { reduceConsole } from '../../src/app/reduce-console.ts';
import { type AppState, initialState } from '../../src/app/state.ts';
import { fileLibrary } from '../../src/browse/library.ts';
import { createSearchIndex } from '../../src/browse/ranked-search.ts';
import type { Library } from '../../src/browse/section.ts';
import { buildDeck } from '../../src/deck/build-deck.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { documentText } from '../../src/export/text.ts';
import type { Document } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { createConsoleModels } from '../../src/ui/console-model.ts';
import { createScreenModels } from '../../src/ui/screen-model.ts';
import { converse } from './converse.ts';
import { consoleState } from './draw-talk.tsx';
import { pressAll } from './keys.ts';
import { createSearcherAtOnce } from './searcher.ts';
import { plainSetting } from './setting.ts';

const file = 'a.md';
const size = { columns: 80, rows: 40 };
const setting = plainSetting();

/** A source, and what has been made of it on the way to the surfaces. */
export type Read = { readonly source: string; document?: Document; deck?: Deck };

/**
 * All that a source goes through on its way to a reader, without a terminal, in an order in which each finds what it is
 * made of. Screens are drawn as far as their rows, before and after some keys.
 */
export const surfaces: Readonly<Record<string, (read: Read) => unknown>> = {
  read(read) {
    read.document = parseMarkdown(read.source, file);
  },
  browse: read => press('j pageDown G tab g', initialState(size, libraryOf(read))),
  outline: read => press('o j a', initialState(size, libraryOf(read))),
  search: read => createSearchIndex(libraryOf(read)).find('innermost a'),
  show(read) {
    let length = 0;
    for (const text of documentText(read.document as Document, { columns: 80, glyphs: unicodeGlyphs }))
      length += text.length;
    return length;
  },
  deck(read) {
    read.deck = buildDeck(read.document as Document, file, () => ({ type: 'refused', reason: 'none' }));
  },
  talk: read => press('space j pageDown G o escape b g', talkOf(read)),
  console: read => pressConsole('j J / a escape', read),
  linear: read =>
    converse(['next', 'headings', 'links'], {
      library: libraryOf(read),
      on: { type: 'section', section: 0 },
    }),
  'linear talk': read =>
    converse(['next', 'next', 'slides'], {
      library: libraryOf(read),
      on: { type: 'talk', talk: { what: 'named', deck: deckOf(read) }, at: openingState(deckOf(read)) },
    }),
};

function libraryOf({ source, document }: Read): Library {
  return fileLibrary(file, source, document as Document);
}
function deckOf(read: Read): Deck {
  return read.deck as Deck;
}
function talkOf(read: Read): AppState {
  const library = libraryOf(read);
  const deck = deckOf(read);
  const source = { file, text: read.source, included: [] };
  return {
    ...initialState(size, library),
    talk: { source, deck, state: openingState(deck), reference: library, isOverBrowser: false },
  };
}

function press(keys: string, state: AppState): void {
  const models = createScreenModels(setting, undefined, createSearcherAtOnce());
  let now = state;
  for (const key of ['', ...keys.split(' ')]) {
    now = pressAll(key, now, models).state;
    const model = models(now);
    if (model.talk) model.talk.lines();
    else {
      model.panelLines();
      model.progress();
      void model.over;
    }
  }
}

function pressConsole(keys: string, read: Read): void {
  const talk = { deck: deckOf(read) } as Parameters<typeof consoleState>[0];
  const models = createConsoleModels(setting, () => undefined);
  let now = consoleState(talk, { slide: 0 }, [120, 40]);
  for (const key of ['', ...keys.split(' ')]) {
    now = reduceConsole(now, { type: 'key', key }, models(now).view).state;
    models(now).lines();
  }
}
