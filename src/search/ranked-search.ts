import type { Deck } from '../deck/deck.ts';
import { titleOf } from '../library/document-title.ts';
import type { Library, Section } from '../library/section.ts';
import type { Document } from '../markdown/document.ts';
import { findWholeWords } from '../markdown/search-words.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type IndexFields, type Match, SearchEngine, type StoredEngine } from './search-engine.ts';
import type { SearchHit, SearchIndex, SearchWithin, Some } from './search-hit.ts';
import { type SearchPart, type SlidePart, sectionParts, slideParts } from './search-parts.ts';
import { phrasesFirst } from './search-phrase.ts';
import { nameOf, readQuery } from './search-query.ts';

/** The reference comes before the talk, which says the same in fewer words. */
const weightOfSlides = 0.1;
/** What is called just so is what was meant. */
const weightOfNamesakes = 3;

/** Reads a page of a folder, all of it. */
export type DocumentOf = (section: Section, library: Library) => Document;

/** An index and all that is in it: it can be stored. */
export type FullIndex = SearchIndex & {
  /** JSON for `loadSearchIndex`. */
  store(): string;
};

/**
 * Makes an index of the sections, and of the slides where there is a talk. Words are compared without case and
 * accents. It loads the search library: import this file when someone searches, and not before.
 */
export function createSearchIndex(library: Library, deck?: Deck, documentOf?: DocumentOf): FullIndex {
  return atOnce(createSearchIndexInSteps(library, deck, documentOf));
}

function atOnce<Result>(steps: Generator<unknown, Result, undefined>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What is indexed in a step, in UTF-16 code units: a fraction of a frame's time. */
const textInStep = 4_000;

/** How many hits are made in a step. */
const hitsInStep = 500;

/**
 * The same, step by step: a long file is indexed between the keys.
 *
 * @param documentOf reads a page that is only listed
 */
export function* createSearchIndexInSteps(
  library: Library,
  deck?: Deck,
  documentOf: DocumentOf = section => section.document,
): Generator<undefined, FullIndex, undefined> {
  const engine = new SearchEngine();
  const parts: SearchPart[] = [];
  let length = 0;
  function* allParts(): Generator<SearchPart> {
    for (const [index, section] of library.sections.entries()) {
      // A list of what is in a folder says nothing that its pages do not.
      if (section.page && section.id.endsWith('/')) continue;
      const document = documentOf(section, library);
      const title = (section.page && titleOf(document)) ?? section.title;
      yield* sectionParts({ title, document }, index);
    }
    if (deck) yield* slideParts(deck);
  }
  for (const part of allParts()) {
    const fields = fieldsOf(part, parts.length);
    engine.add(fields);
    parts.push(part);
    // A heading alone is some work, too.
    length += 100 + fields.name.length + fields.above.length + fields.text.length;
    if (length < textInStep) continue;
    length = 0;
    yield;
  }
  return indexOf(engine, parts);
}

type Stored = {
  readonly library: number;
  /** What hits show of the slides; of the sections it is in the library. */
  readonly slides: readonly { readonly title: string; readonly text: string }[];
  readonly engine: StoredEngine;
};

/**
 * The index that `store` gave: it finds the same. The talk need not be there.
 *
 * @returns nothing if it was made of another library
 */
export function loadSearchIndex(library: Library, stored: string): SearchIndex | undefined {
  const { library: fingerprint, slides, engine }: Stored = JSON.parse(stored);
  const parts: SearchPart[] = [...libraryParts(library)];
  if (fingerprintOf(parts) !== fingerprint) return undefined;
  const ofTalk = slides.map(
    ({ title, text }, slide): SlidePart => ({
      type: 'slide',
      slide,
      title: safeRow(title),
      text: safeRow(text),
    }),
  );
  return indexOf(new SearchEngine(engine), [...parts, ...ofTalk]);
}

function* libraryParts({ sections }: Library): Generator<SearchPart> {
  for (const [index, section] of sections.entries()) yield* sectionParts(section, index);
}

/** FNV-1a over all that is indexed: it tells an old index from one of these texts. */
function fingerprintOf(parts: readonly SearchPart[]): number {
  let hash = 0x811c9dc5;
  for (const [id, part] of parts.entries()) {
    const { name, above, text, links } = fieldsOf(part, id);
    for (const field of [name, above, text, links]) {
      for (let index = 0; index < field.length; index += 1)
        hash = Math.imul(hash ^ field.charCodeAt(index), 0x01000193);
      hash = Math.imul(hash ^ 0xffff, 0x01000193);
    }
  }
  return hash;
}

function fieldsOf(part: SearchPart, id: number): IndexFields {
  const { text } = part;
  if (part.type === 'slide') return { id, name: part.title, above: '', text, links: '' };
  const { path, links, headline = '' } = part;
  return {
    id,
    name: `${path.at(-1) ?? ''} ${headline}`,
    above: path.slice(0, -1).join(' '),
    text,
    links: links.join(' '),
  };
}

function indexOf(engine: SearchEngine, parts: readonly SearchPart[]): FullIndex {
  const names = new Map<number, string>();
  const nameOfPart = (id: number) => {
    const part = parts[id];
    const known = names.get(id) ?? nameOf((part?.type === 'section' && part.path.at(-1)) || '');
    names.set(id, known);
    return known;
  };
  function* findInSteps(
    query: string,
    { section }: SearchWithin = {},
  ): Generator<Some<SearchHit>, readonly SearchHit[], undefined> {
    const words = readQuery(query);
    if (words.length === 0) return [];
    const name = nameOf(query);
    const isWithin = (id: number) => {
      const part = parts[id];
      return section === undefined || (part?.type === 'section' && part.section === section);
    };
    const weigh = (id: number) => {
      if (parts[id]?.type === 'slide') return weightOfSlides;
      return nameOfPart(id) === name ? weightOfNamesakes : 1;
    };
    const found = yield* withHits(engine.searchInSteps(words, isWithin, weigh));
    const matches = yield* phrasesFirst(query, found, id => textsOf(parts[id]));
    const hits: SearchHit[] = [];
    for (const match of matches) {
      const part = parts[match.id];
      if (part) hits.push(hitOf(part, match));
      if (hits.length % hitsInStep === 0) yield undefined;
    }
    return hits;
  }
  function hitsOf(matches: readonly Match[]): readonly SearchHit[] {
    return matches.flatMap(match => {
      const part = parts[match.id];
      return part ? [hitOf(part, match)] : [];
    });
  }
  function* withHits(
    steps: Generator<Some<Match>, readonly Match[], undefined>,
  ): Generator<Some<SearchHit>, readonly Match[], undefined> {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      yield value && (() => hitsOf(value()));
    }
  }
  return {
    find: (query, within) => atOnce(findInSteps(query, within)),
    findInSteps,
    store() {
      const slides = parts.flatMap(part => {
        return part.type === 'slide' ? [{ title: part.title, text: part.text }] : [];
      });
      const ofLibrary = parts.filter(({ type }) => type === 'section');
      const stored: Stored = { library: fingerprintOf(ofLibrary), slides, engine: engine.store() };
      return JSON.stringify(stored);
    },
  };
}

function hitOf(part: SearchPart, { words }: Match): SearchHit {
  if (part.type === 'slide') return withWords(part, textsOf(part), words);
  const { links: _, headline: __, ...shown } = part;
  return withWords(shown, textsOf(part), words);
}

/** All that is shown of a part. */
function textsOf(part: SearchPart | undefined): readonly SafeText[] {
  if (!part) return [];
  return part.type === 'slide' ? [part.title, part.text] : [...part.path, part.text];
}

/** The words are looked for when someone asks: of thousands of hits, few are looked at. */
function withWords<Hit>(
  hit: Hit,
  texts: readonly string[],
  folded: readonly string[],
): Hit & { readonly words: readonly string[] } {
  let known: readonly string[] | undefined;
  return {
    ...hit,
    get words() {
      known ??= [
        ...new Set(
          texts.flatMap(text => findWholeWords(text, folded).map(([from, to]) => text.slice(from, to))),
        ),
      ];
      return known;
    },
  };
}
