import type { StateMessage } from '../../deck/messages.ts';
import { unsavedPlace, unsavedRehearsal } from '../../deck/rehearsal.ts';
import { startDeckServer } from '../../platform/deck-server.ts';
import { type DeckIdentity, deckId } from '../../platform/state-folder.ts';
import { createTalkRecord, type TalkEnd } from '../../platform/talk-record.ts';
import type { AppAction } from '../../screens/reduce.ts';
import type { Companion } from '../../screens/run-screen.tsx';
import type { Store } from '../../screens/runtime/store.ts';
import { currentTalk } from '../../screens/screen-stack.ts';
import type { AppState, Talk } from '../../screens/state.ts';
import { toldOf } from '../../screens/talk/reduce-talk.ts';
import { type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
import { type DeckReading, finishReading } from './load-deck.ts';
import { watchDeck } from './watch-deck.ts';

/** The file of a talk that was opened by name. */
export type TalkFile = {
  readonly identity: DeckIdentity;
  /** The file to watch and the largest size it may have, in bytes; absent for what cannot change. */
  readonly watched?: {
    readonly path: string;
    readonly maxSize: number;
    readonly included: readonly string[];
  };
  readonly isRehearsal: boolean;
  /** The rest of a long talk, which is still to be read. */
  readonly rest?: DeckReading;
  /** What the clock showed when the talk was interrupted, if it is resumed. Milliseconds. */
  readonly resumeAt?: number;
};

/** More does not fit in a row of any speaker view. UTF-16 code units. */
const longestTrouble = 500;

/** How much more of a long talk must have been read to update the screen. */
const worthShowing = 0.05;

type AppStore = Store<AppState, AppAction>;

/**
 * Does for a talk what is not drawn: sends its place to speaker views and performs their actions, keeps clock and
 * place, and reads the file again when it changes.
 *
 * @param file absent where talks come from the browser
 * @param onEnd called at the end of the talk that was opened by name
 */
export function giveTalk(
  store: AppStore,
  file: TalkFile | undefined,
  onEnd: (end: TalkEnd) => void,
): Omit<Companion, 'readPage'> {
  let running: RunningTalk | undefined;
  function follow(): void {
    const talk = currentTalk(store.get());
    if (talk && !running) running = startTalk(store, talk, file);
    else if (talk) running?.follow(store.get(), talk);
    else if (running) {
      running.close(true);
      running = undefined;
    }
  }
  const unsubscribe = store.subscribe(follow);
  follow();
  return {
    clock(effect) {
      running?.changeClock(effect.type === 'clock' ? effect.change : { resumeAt: effect.elapsed });
    },
    stop(code) {
      unsubscribe();
      // Quitting ends the talk; losing the terminal does not.
      const end = running?.close(code === 0 || code === 130);
      if (end) onEnd(end);
    },
  };
}

type RunningTalk = {
  follow(state: AppState, talk: Talk): void;
  changeClock(change: 'toggle' | 'reset' | { readonly resumeAt: number }): void;
  close(isInOrder: boolean): TalkEnd;
};

function startTalk(store: AppStore, first: Talk, file: TalkFile | undefined): RunningTalk {
  const id = file && deckId(file.identity);
  const record = createTalkRecord(positionOf(first), { id, isRehearsal: file?.isRehearsal ?? false });
  if (file?.resumeAt !== undefined) record.changeClock({ resumeAt: file.resumeAt });
  let shown = first;
  let lastSent = '';
  let isClosed = false;
  const name = first.deck.settings.title ?? first.deck.slides[0]?.title ?? safeText(first.source.file);
  const starting = startDeckServer({ name, onAction: action => store.dispatch({ type: 'remote', action }) });
  let server: Awaited<typeof starting>;
  void starting.then(started => {
    server = started;
    if (isClosed) return server?.close();
    sendSource();
    sendState(store.get(), shown);
  });

  function sendSource(): void {
    const timings = shown.reading === undefined ? record.timings(shown.deck) : undefined;
    const { minutes } = shown.deck.settings;
    server?.publishSource({
      type: 'source',
      ...shown.source,
      ...(timings && { timings }),
      ...(minutes !== undefined && { minutes }),
    });
  }
  /** Sends where the talk is, if that has changed. */
  function sendState(state: AppState, talk: Talk): void {
    const { slide, step, row, blank } = talk.state;
    const { elapsed, isRunning } = record.clock();
    const overlay = overlayName(state);
    const placeTrouble = record.placeTrouble();
    const trouble =
      talk.banner ??
      talk.rehearsal?.trouble ??
      // Only the speaker reads it: the audience has the slides.
      (placeTrouble === undefined ? toldOf(talk.deck.diagnostics) : unsavedPlace(placeTrouble));
    const place = {
      ...{ type: 'state', slide, step, row, isRunning },
      ...(blank && { blank }),
      ...(overlay !== undefined && { overlay }),
      ...(talk.rehearsal && { isRehearsal: true }),
      ...(trouble !== undefined && { trouble: safeRow(trouble.slice(0, longestTrouble)) }),
    } satisfies Omit<StateMessage, 'elapsed'>;
    const key = JSON.stringify(place);
    if (key === lastSent || !server) return;
    lastSent = key;
    server.publishState({ ...place, elapsed });
  }
  /** If a rehearsal cannot be saved, the speaker should know before it starts. */
  function tryKeeping(): void {
    const kept = record.tryKeeping();
    const trouble = kept?.type === 'refused' ? unsavedRehearsal(kept.reason) : undefined;
    const rehearsal = currentTalk(store.get())?.rehearsal;
    if (rehearsal && rehearsal.trouble !== trouble)
      store.dispatch({ type: 'rehearsal', ...(trouble !== undefined && { trouble }) });
  }
  const stopReading =
    file?.rest &&
    finishReading(
      file.rest,
      deck => store.dispatch({ type: 'talkIsRead', deck }),
      progress => {
        if (progress - (shown.reading ?? 0) >= worthShowing) store.dispatch({ type: 'readTalk', progress });
      },
    );
  const stopWatching =
    file?.watched &&
    watchDeck(file.watched, file.watched.included, {
      onDeck(source, deck) {
        stopReading?.();
        store.dispatch({ type: 'reload', source, deck });
      },
      onTrouble: text => store.dispatch({ type: 'banner', text }),
    });
  tryKeeping();
  return {
    follow(state, talk) {
      // The times of a rehearsal are for all slides.
      const isCompleted = shown.reading !== undefined && talk.reading === undefined;
      const isNew = talk.source !== shown.source || (isCompleted && record.timings(talk.deck) !== undefined);
      const isOtherSlide = talk.state.slide !== shown.state.slide;
      shown = talk;
      record.follow(positionOf(talk));
      if (isOtherSlide) tryKeeping();
      if (isNew) sendSource();
      sendState(state, talk);
    },
    changeClock(change) {
      record.changeClock(change);
      lastSent = '';
      sendState(store.get(), shown);
    },
    close(isInOrder) {
      isClosed = true;
      stopReading?.();
      stopWatching?.();
      server?.close();
      return record.end(isInOrder);
    },
  };
}

function positionOf({ deck, state: { slide, step } }: Talk) {
  return { deck, slide, step };
}

/** What is on the screen instead of the slide. */
function overlayName(state: AppState): SafeText | undefined {
  if (state.help) return safeText('List of keys');
  if (state.type === 'browser') return state.library.sections[state.browse.section]?.title;
  const { question, picker } = state.talk.state;
  if (question) return safeText('Continue or start over?');
  if (picker) return safeText(picker.type === 'overview' ? 'List of slides' : 'Search');
  return undefined;
}
