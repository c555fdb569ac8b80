import type { Deck } from '../../deck/deck.ts';
import { openingState } from '../../deck/deck-state.ts';
import { readAs } from '../../deck/dialects/dialect-names.ts';
import type { SourceMessage, StateMessage } from '../../deck/messages.ts';
import type { LinearAction, OpenTalk } from '../../linear/state.ts';
import { createDeckFinder } from '../../platform/deck-finder.ts';
import type { FoundDeck } from '../../platform/find-decks.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Invocation } from '../invocation.ts';
import type { Reference } from '../reference/reference.ts';
import { finishSent } from '../talk/load-deck.ts';
import { lineInput } from './browse-linear.ts';
import { openLinearMode, type TalkLink } from './open-linear.ts';

/** Before a talk is found. */
const noDeck: Deck = {
  settings: { authors: [] },
  slides: [],
  diagnostics: [],
  unhonored: [],
  isBroken: false,
};

/**
 * The speaker view in screen-reader mode: joins the running talk, and drives it by line.
 *
 * @returns the exit code
 */
export async function joinLinear(invocation: Invocation, reference: Reference): Promise<number> {
  let place: { readonly message: StateMessage; readonly now: number } | undefined;
  const talk: OpenTalk = { what: 'named', deck: noDeck, role: 'joined' };
  return openLinearMode({
    reference,
    invocation,
    library: reference.library,
    on: { type: 'talk', talk, at: openingState(noDeck) },
    input: lineInput(false),
    withNotes: true,
    elapsed: () => {
      if (!place) return 0;
      const { elapsed, isRunning } = place.message;
      return isRunning ? elapsed + Math.max(0, Date.now() - place.now) : elapsed;
    },
    connect: push =>
      connect(push, message => {
        place = { message, now: Date.now() };
      }),
  });
}

/** Follows the running talks. @param onPlace called for each place, before it is pushed */
function connect(push: (action: LinearAction) => void, onPlace: (message: StateMessage) => void): TalkLink {
  let decks: readonly FoundDeck[] = [];
  let last: StateMessage | undefined;
  let isRead = false;
  let stopReading: (() => void) | undefined;
  function sendPlace(): void {
    // The place may arrive while a long talk is read.
    if (!last || !isRead) return;
    const { slide, step, blank, overlay, trouble } = last;
    onPlace(last);
    push({
      type: 'place',
      place: {
        ...{ slide, step },
        ...(blank && { blank }),
        ...(overlay !== undefined && { overlay }),
        ...(trouble !== undefined && { trouble }),
      },
    });
  }
  function read(message: SourceMessage): void {
    stopReading?.();
    stopReading = finishSent(message, deck => {
      if (deck.dialect && !isRead) push({ type: 'said', text: safeText(`${readAs(deck.dialect)}.`) });
      isRead = true;
      push({ type: 'reload', deck });
      sendPlace();
    });
  }
  const finder = createDeckFinder(event => {
    switch (event.type) {
      case 'decks':
        decks = event.decks;
        push({
          type: 'offers',
          offers: decks.map(({ name, address }) => ({ label: name, deed: { type: 'join', address } })),
        });
        return;
      case 'connected':
        return;
      case 'lost':
        stopReading?.();
        push({ type: 'said', text: safeText('The talk has ended, or cannot be reached.') });
        return;
      case 'message':
        if (event.message.type === 'source') return read(event.message);
        last = event.message;
        sendPlace();
    }
  });
  return {
    perform(request) {
      if (request.type === 'send') finder.send(request.action);
      if (request.type !== 'join') return;
      const deck = decks.find(({ address }) => address === request.address);
      if (deck) finder.choose(deck);
    },
    stop() {
      stopReading?.();
      finder.close();
    },
  };
}
