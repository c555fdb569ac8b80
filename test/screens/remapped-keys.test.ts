import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createKeymaps } from '../../src/keys/keymaps.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { initialState } from '../../src/screens/state.ts';
import { keysOf } from '../support/key-overrides.ts';
import { pressAll } from '../support/keys.ts';
import { plainViews } from '../support/plain-view.ts';
import { libraryOf } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';
import { inBrowser } from '../support/top-screen.ts';

const yaml = `
keys:
  browser: { search: [s, ctrl+f], quit: x, next: [n, down], nextHit: t, help: F2, nextLink: a, open: [z, enter], copyAddress: c, newsFilter: ctrl+t }
  talk: { next: [PgDn, n], nextHit: t, help: f3, quit: x, goToTyped: Ctrl+G, accept: ctrl+a, nextLink: a, copyAddress: c, search: ctrl+s }
  lists: { next: ctrl+f, accept: Tab, switchScope: ctrl+s, back: F4 }
  console: { next: x, quit: ctrl+q, help: f2, overview: a }
`;
const { groups, told } = keysOf(yaml);
const library = libraryOf({
  alpha: '# Alpha\n\n[one](https://one.example)',
  beta: '# Beta\n\nWords.',
  gamma: '# Gamma',
});

test('nothing is wrong with the keys of these tests', () => assert.deepEqual(told, []));

function after(keys: string) {
  const { state, effects } = pressAll(
    keys,
    initialState({ columns: 80, rows: 24 }, library),
    plainViews({ keys: createKeymaps(groups) }),
  );
  const browse = state.type === 'browser' ? state.browse : undefined;
  return { effects, notice: state.notice, state, ...browse, over: browse?.over?.type };
}

describe('in the browser the given keys ask for it, and the usual ones no more', () => {
  test('the choice moves', () => assert.equal(after('n n j').section, 2));
  test('it is left', () => assert.deepEqual(after('q x').effects, [{ type: 'exit', code: 0 }]));
  test('search', () =>
    assert.deepEqual(
      [after('/').over, after('s').over, after('ctrl+f').over],
      [undefined, 'search', 'search'],
    ));
  test('in a list', () => assert.equal(after('s e s c a p e F4').over, 'search'));
  test('in a list, back', () => assert.equal(after('s f4').over, undefined));
  test('in a search, its scope', () => {
    const { over } = inBrowser(after('s ctrl+s').state).browse;
    assert.equal(over?.type === 'search' && over.within, 'section');
  });
  test('keys that were not changed', () => assert.equal(after('] end').section, 2));
  test('the list of keys', () => assert.deepEqual(after('f2').state.help, { row: 0 }));
  test('and out of it', () => assert.equal(after('f2 x').state.help, undefined));
});

describe('what names a key names the one in force', () => {
  test('no link is chosen', () => assert.equal(after('z z').notice, 'a selects a link, z opens it'));
  test('nothing to copy', () => assert.equal(after('z c').notice, 'a selects a link, c copies it'));
  test('nothing was searched for', () => assert.equal(after('t').notice, 'No search yet; s starts one'));
});

const talk = talkState(
  talkOf('# One\n\nFirst. [a](https://a.example)\n\n---\n\n# Two\n\nSecond.\n'),
  [80, 24],
);
function given(keys: string, keymaps = createKeymaps(groups)) {
  const { state } = pressAll(keys, talk, plainViews({ keys: keymaps }));
  return {
    slide: currentTalk(state)?.state.slide,
    typed: currentTalk(state)?.state.typed,
    notice: state.notice,
    state,
  };
}

describe('in a talk', () => {
  test('a step', () => assert.equal(given('n').slide, 1));
  test('not with a key that was taken away', () => assert.equal(given('space right').slide, 0));
  test('what is typed, and goes there', () => {
    assert.equal(given('2').typed, '2');
    assert.equal(given('2 ctrl+g').slide, 1);
  });
  test('nothing to copy', () => assert.equal(given('c').notice, 'a selects a link, c copies it'));
  test('its list of keys is left with its keys', () => assert.equal(given('f3 x').state.help, undefined));
});

test('without single keys Alt with a character does what it did', () => {
  const { groups: spared } = keysOf('', false);
  const keys = createKeymaps(spared);
  const pressed = (names: string) =>
    pressAll(names, initialState({ columns: 80, rows: 24 }, library), plainViews({ keys }));
  assert.deepEqual(pressed('q / j 2 ? G p').state, pressed('').state);
  assert.equal(inBrowser(pressed('alt+j').state).browse.section, 1);
  assert.equal(inBrowser(pressed('alt+3').state).browse.section, 2);
  assert.equal(inBrowser(pressed('ctrl+n ctrl+n ctrl+p').state).browse.section, 1);
  const { over } = inBrowser(pressed('alt+/ q').state).browse;
  assert.equal(over?.type === 'search' && over.query, 'q', 'in a list characters are typed');
  assert.deepEqual(pressed('alt+q').effects, [{ type: 'exit', code: 0 }]);
  assert.deepEqual(pressed('alt+?').state.help, { row: 0 });
  assert.equal(given('alt+2 alt+G', keys).slide, 1);
  assert.equal(given('right alt+g alt+g', keys).slide, 0);
});
