import type { Deck } from '../../deck/deck.ts';
import type { RemoteAction } from '../../deck/deck-action.ts';
import type { DeckSource } from '../../deck/deck-source.ts';
import type { StateMessage } from '../../deck/messages.ts';
import { type DeckServer, startDeckServer } from '../../platform/deck-server.ts';
import type { TalkRecord } from '../../platform/talk-record.ts';
import { type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';

/** A talk as speaker views know it; the clock comes from its record. */
export type PublishedTalk = {
  readonly source: DeckSource;
  readonly deck: Deck;
  /** Whether all of it has been read: the times of a rehearsal are for all slides. */
  readonly isRead: boolean;
  readonly place: Omit<StateMessage, 'type' | 'elapsed' | 'isRunning'>;
};

/** Tells speaker views of a talk, and hears what they ask. */
export type TalkPublisher = {
  /** Sends what has changed since the last time. */
  publish(talk: PublishedTalk): void;
  /** Sends the place once more, with what the clock shows now. */
  publishClock(): void;
  close(): void;
};

/** More does not fit in a row of any speaker view. UTF-16 code units. */
const longestTrouble = 500;

/** What the author should fix, in one row that every speaker view takes. */
export function troubleRow(trouble: string): SafeText {
  return safeRow(trouble.slice(0, longestTrouble));
}

/**
 * @param onAction called for what speaker views ask, in their order
 * @param folder where the path of the talk begins, absolute; absent for a talk that is no file
 */
export function publishTalk(
  first: PublishedTalk,
  record: TalkRecord,
  onAction: (action: RemoteAction) => void,
  folder?: string,
): TalkPublisher {
  let shown = first;
  let lastSent = '';
  let isClosed = false;
  const { settings, slides } = first.deck;
  const name = settings.title ?? slides[0]?.title ?? safeText(first.source.file);
  let server: DeckServer | undefined;
  void startDeckServer({ name, onAction }).then(started => {
    server = started;
    if (isClosed) return server?.close();
    sendSource();
    sendState();
  });

  function sendSource(): void {
    const timings = shown.isRead ? record.timings(shown.deck) : undefined;
    const { minutes } = shown.deck.settings;
    server?.publishSource({
      type: 'source',
      ...shown.source,
      ...(folder !== undefined && { folder }),
      ...(timings && { timings }),
      ...(minutes !== undefined && { minutes }),
    });
  }
  /** Sends where the talk is, if that has changed. */
  function sendState(): void {
    const { elapsed, isRunning } = record.clock();
    const place = { type: 'state', ...shown.place, isRunning } satisfies Omit<StateMessage, 'elapsed'>;
    const key = JSON.stringify(place);
    if (key === lastSent || !server) return;
    lastSent = key;
    server.publishState({ ...place, elapsed });
  }
  return {
    publish(talk) {
      const isCompleted = !shown.isRead && talk.isRead;
      const isNew = talk.source !== shown.source || (isCompleted && record.timings(talk.deck) !== undefined);
      shown = talk;
      if (isNew) sendSource();
      sendState();
    },
    publishClock() {
      lastSent = '';
      sendState();
    },
    close() {
      isClosed = true;
      server?.close();
    },
  };
}
