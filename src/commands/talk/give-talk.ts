import { unsavedPlace, unsavedRehearsal } from '../../deck/rehearsal.ts';
import { type DeckIdentity, deckId } from '../../platform/state-folder.ts';
import { createTalkRecord, type TalkEnd } from '../../platform/talk-record.ts';
import type { Ports } from '../../screens/ports.ts';
import type { AppAction } from '../../screens/reduce.ts';
import type { TalkCompanion } from '../../screens/run-screen.tsx';
import type { Store } from '../../screens/runtime/store.ts';
import { currentTalk } from '../../screens/screen-stack.ts';
import type { AppState, Talk } from '../../screens/state.ts';
import { toldOf } from '../../screens/talk/reduce-talk.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import { type DeckReading, finishReading } from './load-deck.ts';
import { type PublishedTalk, publishTalk, troubleRow } from './publish-talk.ts';
import { type WatchedDeck, watchDeck } from './watch-deck.ts';

/** The file of a talk that was opened by name. */
export type TalkFile = {
  readonly identity: DeckIdentity;
  /** The file to watch, and what it includes; absent for what cannot change. */
  readonly watched?: WatchedDeck & { readonly included: readonly string[] };
  readonly isRehearsal: boolean;
  /** The rest of a long talk, which is still to be read. */
  readonly rest?: DeckReading;
  /** What the clock showed when the talk was interrupted, if it is resumed. Milliseconds. */
  readonly resumeAt?: number;
};

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
  ports: Pick<Ports, 'now'>,
  file: TalkFile | undefined,
  onEnd: (end: TalkEnd) => void,
): TalkCompanion {
  let running: RunningTalk | undefined;
  function follow(): void {
    const talk = currentTalk(store.get());
    if (talk && !running) running = startTalk(store, ports, talk, file);
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

function startTalk(
  store: AppStore,
  ports: Pick<Ports, 'now'>,
  first: Talk,
  file: TalkFile | undefined,
): RunningTalk {
  const id = file && deckId(file.identity);
  const record = createTalkRecord(positionOf(first), { id, isRehearsal: file?.isRehearsal ?? false });
  if (file?.resumeAt !== undefined) record.changeClock({ resumeAt: file.resumeAt });
  let shown = first;
  const publisher = publishTalk(
    publishedOf(store.get(), first),
    record,
    action => store.dispatch({ type: 'remote', action, at: ports.now() }),
    file?.identity.type === 'file' ? process.cwd() : undefined,
  );

  function publishedOf(state: AppState, talk: Talk): PublishedTalk {
    const { slide, step, row, blank } = talk.state;
    const overlay = overlayName(state);
    const placeTrouble = record.placeTrouble();
    const trouble =
      talk.banner ??
      talk.rehearsal?.trouble ??
      // Only the speaker reads it: the audience has the slides.
      (placeTrouble === undefined ? toldOf(talk.deck.diagnostics) : unsavedPlace(placeTrouble));
    return {
      source: talk.source,
      deck: talk.deck,
      isRead: talk.reading === undefined,
      place: {
        ...{ slide, step, row, window: state.size },
        ...(blank && { blank }),
        ...(overlay !== undefined && { overlay }),
        ...(talk.rehearsal && { isRehearsal: true }),
        ...(trouble !== undefined && { trouble: troubleRow(trouble) }),
      },
    };
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
      const isOtherSlide = talk.state.slide !== shown.state.slide;
      shown = talk;
      record.follow(positionOf(talk));
      if (isOtherSlide) tryKeeping();
      publisher.publish(publishedOf(state, talk));
    },
    changeClock(change) {
      record.changeClock(change);
      publisher.publishClock();
      publisher.publish(publishedOf(store.get(), shown));
    },
    close(isInOrder) {
      stopReading?.();
      stopWatching?.();
      publisher.close();
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
  const { question, picker, qr } = state.talk.state;
  if (question) return safeText('Continue or start over?');
  if (qr !== undefined) return troubleRow(`QR code of ${qr}`);
  if (picker) return safeText(picker.type === 'overview' ? 'List of slides' : 'Search');
  return undefined;
}
