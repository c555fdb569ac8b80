import { buildDeck, buildDeckInSteps } from '../../deck/build-deck.ts';
import type { Deck } from '../../deck/deck.ts';
import { answersOf, type DeckSource, recordIncludes } from '../../deck/deck-source.ts';
import type { DialectName } from '../../deck/dialects/dialect-names.ts';
import type { DialectReading, LoadedDialect } from '../../deck/dialects/read-dialect.ts';
import type { ReadInclude } from '../../deck/include.ts';
import { toldSlides } from '../../deck/links-slides.ts';
import { MarkdownReader, type Rewrite } from '../../markdown/read.ts';
import { createIncludeReader } from '../../platform/include.ts';
import { type Steps, workInSlices } from '../../platform/slices.ts';
import { readSource } from '../../platform/source.ts';
import { loadDialect } from './load-dialect.ts';

/** A deck with its source, and the files that it includes, without the deck's own file. */
export type LoadedDeck = {
  readonly source: DeckSource;
  readonly deck: Deck;
  readonly included: readonly string[];
};

type Stage =
  | { readonly type: 'reading'; readonly reader: MarkdownReader }
  /** The reader is released: it would hold everything a second time. */
  | { readonly type: 'building'; readonly steps: Generator<undefined, Deck, undefined> }
  | { readonly type: 'done'; readonly deck: Deck };

/** A deck that is read step by step: between key presses, or in one go. */
export class DeckReading implements Steps {
  readonly #file: string;
  readonly #dialect: LoadedDialect | undefined;
  #readInclude: ReadInclude;
  /** The deck as one of its dialect. */
  #foreign: DialectReading | undefined;
  #stage: Stage;

  /** @param file how to name it in diagnostics @param dialect as which it is read, with what reads it; absent for our own */
  constructor(text: string, file: string, readInclude: ReadInclude, dialect?: LoadedDialect) {
    this.#file = file;
    this.#readInclude = readInclude;
    this.#dialect = dialect;
    const rewrite: Rewrite | undefined =
      dialect &&
      ((body, frontMatter) => {
        this.#foreign = dialect.read(body, frontMatter, file, readInclude);
        return this.#foreign;
      });
    this.#stage = { type: 'reading', reader: new MarkdownReader(text, file, undefined, undefined, rewrite) };
    this.#readInclude = this.#foreign?.readInclude ?? readInclude;
  }

  /** Does the next step. @returns whether there is more to do */
  step(): boolean {
    this.#stage = this.#next(this.#stage);
    return this.#stage.type !== 'done';
  }

  #next(stage: Stage): Stage {
    switch (stage.type) {
      case 'reading': {
        if (stage.reader.step()) return stage;
        const { document } = stage.reader;
        const steps = buildDeckInSteps(document, this.#file, this.#readInclude, this.#foreign?.rules);
        return { type: 'building', steps };
      }
      case 'building': {
        const { done, value } = stage.steps.next();
        return done ? { type: 'done', deck: this.#told(value) } : stage;
      }
      case 'done':
        return stage;
    }
  }

  /** The deck with what its dialect has to say of it. */
  #told(deck: Deck): Deck {
    if (!this.#dialect || !this.#foreign) return deck;
    const unhonored = [...this.#foreign.unhonored(), ...deck.unhonored];
    return { ...deck, dialect: this.#dialect.name, unhonored };
  }

  /** How much has been read, from 0 to 1. */
  get progress(): number {
    return this.#stage.type === 'reading' ? this.#stage.reader.progress : 1;
  }

  /** The deck of what has been read so far. While there is more, its last slide may be incomplete, and is left out. */
  get deck(): Deck {
    if (this.#stage.type === 'reading') {
      const { document } = this.#stage.reader;
      const deck = this.#told(buildDeck(document, this.#file, this.#readInclude, this.#foreign?.rules));
      // Links of slides that are still to come would be missing at its end.
      const slides = deck.slides.slice(0, toldSlides(deck));
      return { ...deck, slides: slides.length > 1 ? slides.slice(0, -1) : slides };
    }
    while (this.#stage.type !== 'done') this.#stage = this.#next(this.#stage);
    return this.#stage.deck;
  }
}

/** Reads to the end, between key presses. @returns how to stop; `onEnd` is then not called */
export function finishReading(
  reading: DeckReading,
  onEnd: (deck: Deck) => void,
  onProgress: (progress: number) => void = () => {},
): () => void {
  return workInSlices(reading, isDone => {
    if (isDone) onEnd(reading.deck);
    else onProgress(reading.progress);
  });
}

/**
 * Reads the deck that a running talk sent, in the way in which the talk reads it.
 *
 * @returns how to stop; `onEnd` is then not called
 */
export function finishSent(sent: DeckSource, onEnd: (deck: Deck) => void): () => void {
  const { file, text, dialect: name } = sent;
  const read = (dialect?: LoadedDialect) =>
    finishReading(new DeckReading(text, file, answersOf(sent), dialect), onEnd);
  if (name === undefined) return read();
  let isStopped = false;
  let stop: (() => void) | undefined;
  void loadDialect(text, name).then(dialect => {
    if (!isStopped) stop = read(dialect);
  });
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** How much is read before a talk is shown: enough for the first slides. UTF-16 code units. */
const firstLook = 8_000;

/** A deck as far as it has been read; `rest` is present while there is more. */
export type OpenedDeck = LoadedDeck & { readonly rest?: DeckReading };

/**
 * Reads the start of a deck, or all of it if it is not long.
 *
 * @param word the file as the user named it, or `-` for standard input
 * @param maxSize how large it may be, and all that it includes together, in bytes
 * @param asked the dialect that the user names; else it is found out
 * @param shownName how to name it in diagnostics, if that is not the word itself
 * @throws InputError for what cannot be read or is not text
 */
export async function openDeck(
  word: string,
  maxSize: number,
  asked?: DialectName,
  shownName?: string,
): Promise<OpenedDeck> {
  const { name, text } = await readSource(word, maxSize);
  const file = shownName ?? name;
  const includes = createIncludeReader(word === '-' ? undefined : word, maxSize);
  const { readInclude, included } = recordIncludes(includes.read);
  const dialect = await loadDialect(text, asked);
  const reading = new DeckReading(text, file, readInclude, dialect);
  let hasMore = true;
  while (hasMore && reading.progress * text.length < firstLook) hasMore = reading.step();
  const source = { file, text, included, ...(dialect && { dialect: dialect.name }) };
  return { source, deck: reading.deck, included: includes.files(), ...(hasMore && { rest: reading }) };
}

/** Reads the rest of an opened deck, between key presses. */
export async function readWhole({ rest, ...opened }: OpenedDeck): Promise<LoadedDeck> {
  if (!rest) return opened;
  return { ...opened, deck: await new Promise<Deck>(resolve => finishReading(rest, resolve)) };
}

/** Reads all of a deck, between key presses. Parameters and errors are those of `openDeck`. */
export async function loadDeck(word: string, maxSize: number, asked?: DialectName): Promise<LoadedDeck> {
  const { name, text } = await readSource(word, maxSize);
  const includes = createIncludeReader(word === '-' ? undefined : word, maxSize);
  const { readInclude, included } = recordIncludes(includes.read);
  const dialect = await loadDialect(text, asked);
  const reading = new DeckReading(text, name, readInclude, dialect);
  const deck = await new Promise<Deck>(resolve => finishReading(reading, resolve));
  const source = { file: name, text, included, ...(dialect && { dialect: dialect.name }) };
  return { source, deck, included: includes.files() };
}
