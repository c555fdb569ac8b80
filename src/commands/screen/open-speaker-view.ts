import { readAs } from '../../deck/dialects/dialect-names.ts';
import type { SourceMessage, StateMessage } from '../../deck/messages.ts';
import { createDeckFinder } from '../../platform/deck-finder.ts';
import { runSpeaker, type SpeakerRun } from '../../screens/speaker/run-speaker.tsx';
import { initialSpeaker, type SpeakerState } from '../../screens/speaker/speaker-state.ts';
import type { Size } from '../../screens/window-size.ts';
import { settingsNotice } from '../../settings/settings-notice.ts';
import { type SafeText, safeText } from '../../terminal/safe-text.ts';
import { finishSent } from '../talk/load-deck.ts';
import { onTerminal, type TerminalChoice } from './on-terminal.ts';
import type { DocumentPlace } from './picture-board.ts';

/** Opens a speaker view on the real terminal. @param choice with the mistakes in the settings @returns the exit code */
export function openSpeakerView(
  choice: TerminalChoice & { readonly mistakes: readonly SafeText[] },
): Promise<number> {
  let place: DocumentPlace = {};
  const connect = createLink(({ file, folder }) => {
    if (folder !== undefined) place = { document: file, folder };
  });
  return onTerminal({ ...choice, documentPlace: () => place }, ({ size, ...terminal }) =>
    runSpeaker({
      ...terminal,
      initial: firstState(size, choice.mistakes),
      connect,
    }),
  );
}

function firstState(size: Size, mistakes: readonly SafeText[]): SpeakerState {
  // The hints have a third of the row.
  const notice = settingsNotice(mistakes, Math.floor((size.columns * 2) / 3) - 4);
  return {
    ...initialSpeaker(size, Date.now(), timeOfDay()),
    ...(notice !== undefined && { notice }),
  };
}

/** Follows the running talks, and the clock. @param onSource called with each talk before it is shown */
function createLink(onSource: (message: SourceMessage) => void): SpeakerRun['connect'] {
  return store => {
    let name = safeText('');
    let place: { readonly message: StateMessage; readonly now: number } | undefined;
    let stopReading: (() => void) | undefined;
    let isTold = false;
    /** A long talk takes a while to read; its place may arrive meanwhile. */
    function read(message: SourceMessage): void {
      stopReading?.();
      onSource(message);
      stopReading = finishSent(message, deck => {
        store.dispatch({ type: 'source', name, message, deck });
        if (deck.dialect && !isTold) store.dispatch({ type: 'notice', text: readAs(deck.dialect) });
        isTold = true;
        if (place) store.dispatch({ type: 'place', ...place });
      });
    }
    const finder = createDeckFinder(event => {
      switch (event.type) {
        case 'decks':
          return store.dispatch({ type: 'offers', offers: event.decks });
        case 'connected':
          name = event.deck.name;
          return;
        case 'lost':
          stopReading?.();
          return store.dispatch({ type: 'lost' });
        case 'message': {
          const { message } = event;
          if (message.type === 'source') return read(message);
          place = { message, now: Date.now() };
          return store.dispatch({ type: 'place', ...place });
        }
      }
    });
    // On the full second, so that the clock and the talk's seconds change together, only once a second.
    let timer: NodeJS.Timeout;
    function tick(): void {
      const now = Date.now();
      store.dispatch({ type: 'tick', now, timeOfDay: timeOfDay() });
      timer = setTimeout(tick, 1000 - (now % 1000));
    }
    tick();
    return {
      perform(effect) {
        if (effect.type === 'send') finder.send(effect.action);
        else finder.choose(effect.offer);
      },
      stop() {
        clearTimeout(timer);
        stopReading?.();
        finder.close();
      },
    };
  };
}

/** `14:05:09`, the local time. */
function timeOfDay(): SafeText {
  const twoDigits = (number: number) => String(number).padStart(2, '0');
  const now = new Date();
  return safeText([now.getHours(), now.getMinutes(), now.getSeconds()].map(twoDigits).join(':'));
}
