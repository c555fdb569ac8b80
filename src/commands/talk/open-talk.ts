import type { Deck } from '../../deck/deck.ts';
import { type DeckState, openingState } from '../../deck/deck-state.ts';
import type { DialectName } from '../../deck/dialects/dialect-names.ts';
import { findSlide } from '../../deck/keep-place.ts';
import { blocksOfItems } from '../../deck/slide-links.ts';
import { formatDiagnostic } from '../../diagnostic.ts';
import { InputError } from '../../errors.ts';
import type { PrintStyle } from '../../export/text.ts';
import { transcript } from '../../export/transcript.ts';
import { findSection } from '../../library/library.ts';
import { printOut, writeError } from '../../platform/output.ts';
import { readPlace, wasInterrupted } from '../../platform/place-file.ts';
import { type DeckIdentity, deckId } from '../../platform/state-folder.ts';
import { deckOfSection } from '../../screens/browser/present-section.ts';
import type { Talk } from '../../screens/state.ts';
import { withDiagrams } from '../print/with-diagrams.ts';
import type { Reference } from '../reference/reference.ts';
import type { TalkFile } from './give-talk.ts';
import { type OpenedDeck, openDeck, readWhole } from './load-deck.ts';
import type { WatchedDeck } from './watch-deck.ts';

/** What the user wants to present, and how. Without `what`, it is the talk of the reference. */
export type TalkChoice = {
  readonly what?: string;
  readonly resume: boolean;
  readonly rehearse: boolean;
  /** How the file is written; absent where that is to be found out. */
  readonly dialect?: DialectName;
};

export type OpenedTalk = { readonly shown: Talk; readonly file: TalkFile };

/**
 * Opens a talk: that of the reference, a section of the reference, a file, or `-` for standard input.
 *
 * @param maxSize the largest file, in bytes
 * @param isWhole whether to read all of it before it opens
 * @throws InputError for what cannot be read, and if there is nothing to resume
 */
export async function openTalk(
  reference: Reference,
  { what, resume, rehearse, dialect }: TalkChoice,
  maxSize: number,
  isWhole: boolean,
): Promise<OpenedTalk> {
  const { identity, watched, opened } = await readTalk(reference, what, maxSize, dialect);
  const place = rehearse ? undefined : readPlace(deckId(identity));
  if (resume && !place)
    throw new InputError('--resume: no saved place in this talk', 'Start it without --resume.');
  const isAsked =
    !resume && place !== undefined && (place.slide > 0 || place.step > 0) && wasInterrupted(place);
  // The saved place may be anywhere in the talk.
  const { source, deck, rest }: OpenedDeck = isWhole || resume || isAsked ? await readWhole(opened) : opened;
  const opening = openingState(deck);
  const left = place && { ...findSlide(deck, place), elapsed: place.elapsed };
  const state: DeckState = {
    ...opening,
    ...(resume && left && { slide: left.slide, step: left.step }),
    ...(isAsked && left && { question: left }),
  };
  return {
    shown: {
      source,
      deck,
      state,
      reference: reference.library,
      ...(what === undefined && { isBuiltIn: true }),
      ...(rehearse && { rehearsal: {} }),
      ...(rest && { reading: rest.progress }),
    },
    file: {
      identity,
      isRehearsal: rehearse,
      ...(watched && { watched: { ...watched, included: opened.included } }),
      ...(resume && left && { resumeAt: left.elapsed }),
      ...(rest && { rest }),
    },
  };
}

/**
 * The talk of the reference over the browser, at a slide that a search found: all of it in view, with the words marked.
 *
 * @param slide counted from 0
 */
export async function openFoundTalk(
  reference: Reference,
  slide: number,
  query: string,
  words: readonly string[],
): Promise<Talk> {
  const { deck, source } = await readWhole(await reference.openTalk());
  const step = deck.slides[slide]?.lastStep ?? 0;
  const state: DeckState = { ...openingState(deck), slide, step, query, marked: words };
  return { source, deck, state, reference: reference.library, isBuiltIn: true };
}

type ReadTalk = {
  readonly opened: OpenedDeck;
  readonly identity: DeckIdentity;
  readonly watched?: WatchedDeck;
};

async function readTalk(
  reference: Reference,
  what: string | undefined,
  maxSize: number,
  dialect: DialectName | undefined,
): Promise<ReadTalk> {
  if (what === undefined) {
    const opened = await reference.openTalk();
    const { talkFile: path } = reference;
    if (path === undefined) return { opened, identity: { type: 'builtIn' } };
    return { opened, identity: { type: 'file', path }, watched: { path, maxSize } };
  }
  const section = findSection(reference.library, what);
  if (section) {
    const opened = { ...deckOfSection(section), included: [] };
    return { opened, identity: { type: 'text', text: opened.source.text } };
  }
  const opened = await openDeck(what, maxSize, dialect);
  if (what === '-') return { opened, identity: { type: 'text', text: opened.source.text } };
  return {
    opened,
    identity: { type: 'file', path: what },
    watched: { path: what, maxSize, ...(dialect && { dialect }) },
  };
}

/** Prints a talk as text, if there is no screen for it, and on stderr what its author should fix. */
export async function printTalk(deck: Deck, look: PrintStyle): Promise<void> {
  const rows = deck.diagnostics.map(diagnostic => `${formatDiagnostic(diagnostic)}\n`);
  await writeError(rows.join(''));
  const blocks = deck.slides.flatMap(({ items }) => blocksOfItems(items));
  for (const slide of transcript(deck, await withDiagrams(look, blocks))) await printOut(slide);
}
