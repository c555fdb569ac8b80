import { buildDeck } from '../../src/deck/build-deck.ts';
import type { Deck } from '../../src/deck/deck.ts';
import { openingState } from '../../src/deck/deck-state.ts';
import { documentText } from '../../src/export/text.ts';
import { fileLibrary } from '../../src/library/page.ts';
import type { Library } from '../../src/library/section.ts';
import type { Document } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { reduceSpeaker } from '../../src/screens/speaker/reduce-speaker.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import { type AppState, initialState, initialTalkState } from '../../src/screens/state.ts';
import { createSearchIndex } from '../../src/search/ranked-search.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { converse } from './converse.ts';
import { pressAll, pressOf } from './keys.ts';
import { plainSetting } from './setting.ts';
import { speakerState } from './talk-state.ts';

const file = 'a.md';
const size = { columns: 80, rows: 40 };
const setting = plainSetting();

/** A source, and what is made of it on the way to the surfaces, once. */
export class Read {
  readonly source: string;
  #document: Document | undefined;
  #deck: Deck | undefined;

  constructor(source: string) {
    this.source = source;
  }
  get document(): Document {
    this.#document ??= parseMarkdown(this.source, file);
    return this.#document;
  }
  get deck(): Deck {
    this.#deck ??= deckOf(this.document);
    return this.#deck;
  }
}

type Surface = {
  /** Makes what the surface is given, so that only the surface is measured. */
  prepare(read: Read): unknown;
  run(read: Read): unknown;
};

const ofDocument = (run: Surface['run']): Surface => ({ prepare: ({ document }) => document, run });
const ofDeck = (run: Surface['run']): Surface => ({ prepare: ({ deck }) => deck, run });

/**
 * All that a source goes through on its way to a reader, without a terminal. Screens are drawn as far as their rows, before
 * and after some keys.
 */
export const surfaces: Readonly<Record<string, Surface>> = {
  read: { prepare: () => {}, run: ({ source }) => parseMarkdown(source, file) },
  browse: ofDocument(read => press('j pageDown G tab g', initialState(size, libraryOf(read)))),
  outline: ofDocument(read => press('o j a', initialState(size, libraryOf(read)))),
  search: ofDocument(read => createSearchIndex(libraryOf(read)).find('innermost a')),
  show: ofDocument(({ document }) => [...documentText(document, { columns: 80, glyphs: unicodeGlyphs })]),
  linear: ofDocument(read => {
    const library = libraryOf(read);
    return converse(['next', 'headings', 'links'], { library, on: { type: 'section', section: 0 } });
  }),
  deck: ofDocument(({ document }) => deckOf(document)),
  talk: ofDeck(read => press('space j pageDown G o escape b g', talkOf(read))),
  console: ofDeck(read => pressSpeaker('j J / a escape', read)),
  'linear talk': ofDeck(read => {
    const { deck } = read;
    const on = { type: 'talk', talk: { what: 'named', deck }, at: openingState(deck) } as const;
    return converse(['next', 'next', 'slides'], { library: libraryOf(read), on });
  }),
};

function deckOf(document: Document): Deck {
  return buildDeck(document, file, () => ({ type: 'refused', reason: 'no file is read' }));
}
function libraryOf({ source, document }: Read): Library {
  return fileLibrary(file, source, document);
}
function talkOf(read: Read): AppState {
  const library = libraryOf(read);
  const { deck } = read;
  const source = { file, text: read.source, included: [] };
  return initialTalkState(size, { source, deck, state: openingState(deck), reference: library });
}

function press(keys: string, state: AppState): void {
  const models = createScreenModels(setting);
  let now = state;
  for (const key of ['', ...keys.split(' ')]) {
    now = pressAll(key, now, models).state;
    const model = models(now);
    if (model.type === 'talk') model.lines();
    else {
      model.panelLines();
      model.progress();
      void model.over;
    }
  }
}

function pressSpeaker(keys: string, read: Read): void {
  const talk = { deck: read.deck } as Parameters<typeof speakerState>[0];
  const models = createSpeakerModels(setting, () => undefined);
  let now = speakerState(talk, { slide: 0 }, [120, 40]);
  for (const key of ['', ...keys.split(' ')]) {
    now = reduceSpeaker(now, pressOf(key), models(now).view).state;
    models(now).lines();
  }
}
