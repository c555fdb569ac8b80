import type { Deck } from '../../deck/deck.ts';
import { openingState } from '../../deck/deck-state.ts';
import type { SourceMessage, StateMessage } from '../../deck/messages.ts';
import type { KeyTable } from '../../keys/key-table.ts';
import type { Keymaps } from '../../keys/keymaps.ts';
import type { TalkCommand } from '../../keys/talk-keys.ts';
import type { Library } from '../../library/section.ts';
import { createDeckFinder } from '../../platform/deck-finder.ts';
import { leastBetweenSwitches } from '../../screens/held-switch.ts';
import type { Ports } from '../../screens/ports.ts';
import type { AppAction } from '../../screens/reduce.ts';
import type { TalkCompanion } from '../../screens/run-screen.tsx';
import type { Store } from '../../screens/runtime/store.ts';
import { currentTalk } from '../../screens/screen-stack.ts';
import type { AppState, Talk } from '../../screens/state.ts';
import { finishSent } from './load-deck.ts';

/** A talk that is given elsewhere, for a screen that only shows it. */
export type FollowedScreen = {
  /** As it is when the first of it has arrived. */
  readonly shown: Talk;
  /** Where its file is: the pictures are beside it. Absent for a talk that is no file. */
  readonly folder?: string;
  /** Shows what it does from then on. */
  follow(store: Store<AppState, AppAction>, ports: Pick<Ports, 'now'>): TalkCompanion;
};

type Listener = { onDeck(message: SourceMessage, deck: Deck): void; onPlace(message: StateMessage): void };

/** Finds the running talk, and waits for it. It keeps the program running meanwhile. */
export async function followTalk(reference: Library): Promise<FollowedScreen> {
  let place: StateMessage | undefined;
  let listener: Listener | undefined;
  let stopReading: (() => void) | undefined;
  const awake = setInterval(() => {}, 60_000);
  let latest: { readonly message: SourceMessage; readonly deck: Deck } | undefined;
  let arrived: () => void = () => {};
  const arrival = new Promise<void>(resolve => {
    arrived = resolve;
  });
  const finder = createDeckFinder(event => {
    if (event.type !== 'message') return;
    const { message } = event;
    if (message.type === 'state') {
      place = message;
      listener?.onPlace(message);
      return;
    }
    stopReading?.();
    stopReading = finishSent(message, deck => {
      latest = { message, deck };
      listener?.onDeck(message, deck);
      if (place) listener?.onPlace(place);
      arrived();
    });
  });
  await arrival;
  clearInterval(awake);
  const { message, deck } = latest ?? never();
  return {
    shown: { source: message, deck, state: openingState(deck), reference },
    ...(message.folder !== undefined && { folder: message.folder }),
    follow(store, ports) {
      let retry: NodeJS.Timeout | undefined;
      function show(message: StateMessage): void {
        clearTimeout(retry);
        // The window does not switch twice at once, whoever asks for it.
        if (!showPlace(store, message, ports.now())) retry = setTimeout(show, leastBetweenSwitches, message);
      }
      listener = {
        onDeck: (source, newDeck) => store.dispatch({ type: 'reload', source, deck: newDeck }),
        onPlace: show,
      };
      if (latest && latest.message !== message) listener.onDeck(latest.message, latest.deck);
      if (place) listener.onPlace(place);
      return {
        // The clock is the talk's.
        clock() {},
        stop() {
          clearTimeout(retry);
          stopReading?.();
          finder.close();
        },
      };
    },
  };
}

function never(): never {
  throw new Error('a talk arrived without its deck');
}

/** Moves the screen to where the talk is, scrolls a slide that does not fit, and blanks it as that is. @returns whether it is so now */
function showPlace(
  store: Store<AppState, AppAction>,
  { slide, step, row, blank }: StateMessage,
  now: number,
): boolean {
  const at = () => currentTalk(store.get())?.state;
  const before = at();
  if (before?.slide !== slide || before.step !== step)
    store.dispatch({ type: 'remote', action: { type: 'goTo', slide, step }, at: now });
  const rows = row - (at()?.row ?? 0);
  if (rows !== 0) store.dispatch({ type: 'remote', action: { type: 'scroll', rows }, at: now });
  const shown = at()?.blank;
  const changed = blank ?? shown;
  if (blank !== shown && changed)
    store.dispatch({ type: 'remote', action: { type: 'blank', blank: changed }, at: now });
  return at()?.blank === blank;
}

/** What a screen that only follows leaves to its own keys. */
const ownCommands: ReadonlySet<TalkCommand> = new Set<TalkCommand>([
  ...(['switchTheme', 'toggleFooter', 'help', 'quit', 'suspend', 'interrupt'] as const),
]);

/** The keys without those that move a talk. */
export function followingKeys(keys: Keymaps): Keymaps {
  return { ...keys, talk: onlyOwn(keys.talk) };
}

function onlyOwn(table: KeyTable<TalkCommand>): KeyTable<TalkCommand> {
  const groups = table.groups.map(({ title, bindings }) => ({
    title,
    bindings: bindings.filter(({ command }) => ownCommands.has(command)),
  }));
  return {
    ...table,
    groups: groups.filter(({ bindings }) => bindings.length > 0),
    presses: new Map([...table.presses].filter(([, { command }]) => ownCommands.has(command))),
  };
}
