import { useApp, useInput, usePaste, useWindowSize } from 'ink';
import { useEffect, useSyncExternalStore } from 'react';
import { commandOf } from '../app/keymap.ts';
import { keyNames } from './key-names.ts';
import { Screen } from './Screen.tsx';
import type { ScreenModels, Setting } from './screen-model.ts';
import type { Store } from './store.ts';

type AppProps = {
  readonly store: Store;
  readonly setting: Setting;
  readonly models: ScreenModels;
  /** Called once Ink's own means are at hand: how to leave, and how to hand the terminal over. */
  readonly onReady: (app: ReturnType<typeof useApp>) => void;
};

/** Joins the store to Ink: keys in, the state's screen out. */
export function App({ store, setting, models, onReady }: AppProps) {
  const state = useSyncExternalStore(store.subscribe, store.get);
  const app = useApp();
  const { columns, rows } = useWindowSize();
  useEffect(() => onReady(app), [app, onReady]);
  useEffect(() => {
    const { size } = store.get();
    if (size.columns !== columns || size.rows !== rows)
      store.dispatch({ type: 'resize', size: { columns, rows } });
  }, [store, columns, rows]);
  useInput((input, key) => {
    for (const name of keyNames(input, key)) {
      const press = commandOf(name);
      if (press) store.dispatch({ type: 'press', ...press });
    }
  });
  // Text that is pasted is no command; without a listener Ink would hand it on as typed.
  usePaste(() => {});
  return <Screen state={state} setting={setting} model={models(state)} />;
}
