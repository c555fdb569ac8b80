import { useApp, useCursor, useInput, usePaste, useWindowSize } from 'ink';
import { type ReactNode, useEffect, useInsertionEffect, useSyncExternalStore } from 'react';
import type { KeyName } from '../../keys/key-name.ts';
import { type SafeText, safeRow } from '../../terminal/safe-text.ts';
import type { CursorPlace } from '../cursor.ts';
import type { Ports } from '../ports.ts';
import type { Size } from '../window-size.ts';
import { keyNames } from './key-names.ts';
import type { Store } from './store.ts';

/** What every screen gets. */
export type ScreenAction =
  /** `at`: when it came, by the clock of the ports. */
  | { readonly type: 'key'; readonly key: KeyName; readonly at: number }
  | { readonly type: 'paste'; readonly text: SafeText }
  | { readonly type: 'resize'; readonly size: Size };

type KeyInputProps<State extends { readonly size: Size }> = {
  readonly ports: Pick<Ports, 'now' | 'showCursor'>;
  readonly store: Pick<Store<State, ScreenAction>, 'get' | 'dispatch' | 'subscribe'>;
  /** Called once Ink's functions are available: how to exit, and how to hand the terminal over. */
  readonly onReady: (app: ReturnType<typeof useApp>) => void;
  /** Called after each drawing, for work that comes of it. */
  readonly onDrawn: () => void;
  readonly draw: (state: State) => ReactNode;
  /** Where the terminal's cursor is; hidden without a place. */
  readonly cursor: (state: State) => CursorPlace | undefined;
};

/** Joins a store to Ink: keys and sizes in, the state's screen out. */
export function KeyInput<State extends { readonly size: Size }>({
  ports,
  store,
  onReady,
  onDrawn,
  draw,
  cursor,
}: KeyInputProps<State>) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const app = useApp();
  const { columns, rows } = useWindowSize();
  useEffect(() => onReady(app), [app, onReady]);
  useEffect(onDrawn);
  useEffect(() => {
    const { size } = store.get();
    if (size.columns !== columns || size.rows !== rows)
      store.dispatch({ type: 'resize', size: { columns, rows } });
  }, [store, columns, rows]);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) store.dispatch({ type: 'key', key: name, at: ports.now() });
  });
  // Pasted text is not a command. Without a listener, Ink would pass it on as typed.
  usePaste(text => store.dispatch({ type: 'paste', text: safeRow(text) }));
  const { setCursorPosition } = useCursor();
  const place = cursor(state);
  const isShown = place?.isHidden !== true;
  // Before Ink writes the frame, which only effects of this kind are.
  useInsertionEffect(() => ports.showCursor(isShown), [ports, isShown]);
  setCursorPosition(place && { x: place.column, y: place.row });
  return draw(state);
}
