import { fileURLToPath } from 'node:url';
import { deckOfSection } from '../app/present-section.ts';
import type { Talk } from '../app/state.ts';
import { findSection } from '../browse/library.ts';
import type { Library } from '../browse/section.ts';
import type { Deck } from '../deck/deck.ts';
import { type DeckState, openingState } from '../deck/deck-state.ts';
import { findSlide } from '../deck/keep-place.ts';
import { formatDiagnostic } from '../diagnostic.ts';
import { InputError } from '../errors.ts';
import type { PrintedLook } from '../export/text.ts';
import { transcript } from '../export/transcript.ts';
import { writeOut } from '../io/output.ts';
import { readPlace, wasInterrupted } from '../io/place-file.ts';
import { type DeckIdentity, deckId } from '../io/state-folder.ts';
import type { TalkFile } from './give-talk.ts';
import { loadDeck } from './load-deck.ts';

/** What somebody wants to present, and how. Without `what` it is the built-in talk. */
export type TalkChoice = { readonly what?: string; readonly resume: boolean; readonly rehearse: boolean };

export type OpenedTalk = { readonly shown: Talk; readonly file: TalkFile };

/**
 * Opens a talk: the built-in one, a section of the reference, a file, or `-` for standard input.
 *
 * @param root the folder that holds `content`
 * @param maxSize the largest file, in bytes
 * @throws InputError in words for what cannot be read, and where there is nothing to resume
 */
export async function openTalk(
  root: URL,
  { what, resume, rehearse }: TalkChoice,
  maxSize: number,
  reference: Library,
): Promise<OpenedTalk> {
  const { source, deck, identity, watched } = await readTalk(root, what, maxSize, reference);
  const place = rehearse ? undefined : readPlace(deckId(identity));
  if (resume && !place) throw new InputError('this talk was not left anywhere', 'Begin it without --resume.');
  const opening = openingState(deck);
  const left = place && { ...findSlide(deck, place), elapsed: place.elapsed };
  const isBegun = left !== undefined && (left.slide > 0 || left.step > 0);
  const isAsked = !resume && isBegun && place !== undefined && wasInterrupted(place);
  const state: DeckState = {
    ...opening,
    ...(resume && left && { slide: left.slide, step: left.step }),
    ...(isAsked && left && { question: left }),
  };
  return {
    shown: { source, deck, state, reference, isOverBrowser: false },
    file: {
      identity,
      isRehearsal: rehearse,
      ...(watched && { watched }),
      ...(resume && left && { resumeAt: left.elapsed }),
    },
  };
}

type ReadTalk = Pick<Talk, 'source' | 'deck'> & {
  readonly identity: DeckIdentity;
  readonly watched?: NonNullable<TalkFile['watched']>;
};

async function readTalk(
  root: URL,
  what: string | undefined,
  maxSize: number,
  reference: Library,
): Promise<ReadTalk> {
  if (what === undefined) {
    const path = fileURLToPath(new URL('content/talk.md', root));
    return { ...(await loadDeck(path, maxSize, 'content/talk.md')), identity: { type: 'builtIn' } };
  }
  const section = findSection(reference, what);
  if (section) {
    const { source, deck } = deckOfSection(section, 'reference');
    return { source, deck, identity: { type: 'text', text: source.text } };
  }
  const { source, deck, included } = await loadDeck(what, maxSize);
  if (what === '-') return { source, deck, identity: { type: 'text', text: source.text } };
  return {
    source,
    deck,
    identity: { type: 'file', path: what },
    watched: { path: what, maxSize, included },
  };
}

/** Prints a talk as text, where there is no screen to give it on, and on stderr what its author should mend. */
export async function printTalk(deck: Deck, look: PrintedLook): Promise<void> {
  const told = deck.diagnostics.map(diagnostic => `${formatDiagnostic(diagnostic)}\n`);
  await writeOut(process.stderr, told.join(''));
  for (const slide of transcript(deck, look)) await writeOut(process.stdout, slide);
}
