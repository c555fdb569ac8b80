import assert from 'node:assert/strict';
import { test } from 'node:test';
import { render } from 'ink-testing-library';
import { screenCursor } from '../../src/screens/cursor.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { KeyInput } from '../../src/screens/runtime/KeyInput.tsx';
import { createStore } from '../../src/screens/runtime/store.ts';
import { Screen } from '../../src/screens/Screen.tsx';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { type AppState, type Effect, initialState } from '../../src/screens/state.ts';
import { builtInLibrary, plainSetting } from '../support/setting.ts';
import { inBrowser } from '../support/top-screen.ts';

/** The program inside Ink, with a keyboard to write to and the effects that it asks for. */
function start() {
  const setting = plainSetting();
  const models = createScreenModels(setting);
  const effects: Effect[] = [];
  const store = createStore(
    initialState({ columns: 100, rows: 30 }, builtInLibrary),
    (state: AppState, action: AppAction) => reduceApp(state, action, models),
    (effect: Effect) => effects.push(effect),
  );
  const draw = (state: AppState) => <Screen model={models(state)} setting={setting} />;
  const cursor = (state: AppState) => screenCursor(models(state));
  const ink = render(
    <KeyInput
      ports={{ now: () => 0, showCursor: () => {} }}
      store={store}
      onReady={() => {}}
      onDrawn={() => {}}
      draw={draw}
      cursor={cursor}
    />,
  );
  return { ...ink, store, effects };
}

/** Event chunks as a terminal sends them, and what they must come to. */
const chunks: readonly (readonly [
  chunk: string,
  expected: { readonly section: number; readonly focus: string },
])[] = [
  ['j', { section: 1, focus: 'menu' }],
  ['jj', { section: 2, focus: 'menu' }],
  ['jjk\r', { section: 1, focus: 'panel' }],
  ['3G', { section: 2, focus: 'panel' }],
  ['\u001b[B\u001b[B', { section: 2, focus: 'menu' }],
  ['\u001bOB', { section: 1, focus: 'menu' }],
  ['\u001b[F', { section: 5, focus: 'menu' }],
  ['j\u0004\u0015\r', { section: 1, focus: 'panel' }],
  ['\t', { section: 0, focus: 'panel' }],
  ['\u001b[Z', { section: 0, focus: 'panel' }],
  ['2\u007f', { section: 1, focus: 'menu' }],
  // Pasted text presses nothing.
  ['\u001b[200~jjq3\u001b[201~', { section: 0, focus: 'menu' }],
  ['\u001bj', { section: 0, focus: 'menu' }],
];

for (const [chunk, expected] of chunks) {
  test(`the keyboard sends ${JSON.stringify(chunk)}`, () => {
    const { stdin, store, unmount } = start();
    stdin.write(chunk);
    const { section, focus } = inBrowser(store.get()).browse;
    unmount();
    assert.deepEqual({ section, focus }, expected);
  });
}

/** React draws what a key changed in a separate task. */
const drawn = () => new Promise<void>(resolve => setImmediate(resolve));

test('a function key comes through as its private-use character', async () => {
  const { stdin, store, lastFrame, unmount } = start();
  stdin.write('\u{f0001}');
  assert.ok(store.get().help);
  await drawn();
  assert.match(lastFrame() ?? '', /Move/);
  unmount();
});

test('the frame follows the keys', async () => {
  const { stdin, lastFrame, unmount } = start();
  assert.match(lastFrame() ?? '', /❯ 1 Mission/);
  stdin.write('jj');
  await drawn();
  assert.match(lastFrame() ?? '', /❯ 3 OSPO/);
  unmount();
});

test('Ctrl+C exits with 130, even after other keys', () => {
  const { stdin, effects, unmount } = start();
  stdin.write('jj\u0003');
  assert.deepEqual(effects, [{ type: 'exit', code: 130 }]);
  unmount();
});
