import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialState } from '../../src/app/state.ts';
import { lineText } from '../../src/terminal/line.ts';
import { createScreenModels } from '../../src/ui/screen-model.ts';
import { drawFrame } from '../support/draw.tsx';
import { consoleState, drawConsole, drawTalk, talkOf } from '../support/draw-talk.tsx';
import { keysOf } from '../support/given-keys.ts';
import { pressAll } from '../support/keys.ts';
import { libraryOf, plainSetting } from '../support/setting.ts';

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
  const models = createScreenModels(plainSetting({ keys: groups }));
  const { state, effects } = pressAll(keys, initialState({ columns: 80, rows: 24 }, library), models);
  return { effects, notice: state.notice, state, ...state.browse, over: state.browse.over?.type };
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
    const { over } = after('s ctrl+s').state.browse;
    assert.equal(over?.type === 'search' && over.within, 'section');
  });
  test('keys that nobody gave', () => assert.equal(after('] end').section, 2));
  test('the list of keys', () => assert.deepEqual(after('f2').state.help, { row: 0 }));
  test('and out of it', () => assert.equal(after('f2 x').state.help, undefined));
});

describe('what names a key names the one in force', () => {
  test('no link is chosen', () => assert.equal(after('z z').notice, 'a chooses a link, z opens it'));
  test('nothing to copy', () => assert.equal(after('z c').notice, 'a chooses a link, c copies it'));
  test('nothing was searched for', () =>
    assert.equal(after('t').notice, 'Nothing was searched for; s searches'));
  test('the hints', () =>
    assert.match(
      drawFrame('', [100, 30], { keys: groups }),
      /s search {2}n choose {2}z read {2}x quit {2}F2 keys/,
    ));
  test('the hints of a list', () => {
    const frame = drawFrame('s', [100, 30], { keys: groups });
    assert.match(frame, /Ctrl\+S this section {2}Ctrl\+F choose {2}Tab show {2}F4 back/);
  });
  test('an empty search in a section', () => {
    assert.match(drawFrame('s ctrl+s x y z z y', [100, 30], { keys: groups }), /Ctrl\+S searches everything/);
  });
  test('the list of keys', () => {
    const frame = drawFrame('f2', [100, 60], { keys: groups });
    assert.match(frame, /\n +s, Ctrl\+F +Search all sections/);
    assert.doesNotMatch(frame, /\n +\/ /);
  });
});

const talk = talkOf('# One\n\nFirst. [a](https://a.example)\n\n---\n\n# Two\n\nSecond.\n');
const drawn = (keys: string, options = { keys: groups }) => drawTalk(talk, keys, [80, 24], options);
describe('in a talk', () => {
  test('a step', () => assert.match(drawn('n'), /Second\./));
  test('not with a key that was taken away', () => assert.match(drawn('space right'), /First\./));
  test('what is typed', () => assert.match(drawn('2'), /Slide 2: Ctrl\+A or Ctrl\+G goes there/));
  test('and goes there', () => assert.match(drawn('2 ctrl+g'), /Second\./));
  test('nothing to copy', () => assert.match(drawn('c'), /a chooses a link, c copies it/));
  test('its list of keys is left with its keys', () => assert.match(drawn('f3 x'), /First\./));
  test('the question whether to go on', () => {
    const asked = { ...talk, state: { ...talk.state, question: { slide: 1, step: 0, elapsed: 0 } } };
    const frame = drawTalk(asked, '', [80, 24], { keys: groups });
    assert.match(frame, /Ctrl\+A or PgDn goes on there/);
    assert.match(frame, /^ *t begins anew/m);
  });
});

test('in the speaker console hints and keys follow', () => {
  const state = consoleState(talk, { slide: 0 }, [100, 30]);
  assert.match(
    drawConsole(state, '', { keys: groups }),
    /a slides {2}\+ larger notes {2}b black {2}x next {2}F2 keys/,
  );
  assert.match(drawConsole(state, 'a', { keys: groups }), /Ctrl\+F choose {2}Tab show {2}F4 back/);
});

test('without single keys Alt with a character does what it did', () => {
  const { groups: spared } = keysOf('', false);
  const models = createScreenModels(plainSetting({ keys: spared }));
  const pressed = (keys: string) => pressAll(keys, initialState({ columns: 80, rows: 24 }, library), models);
  assert.deepEqual(pressed('q / j 2 ? G p').state, pressed('').state);
  assert.equal(pressed('alt+j').state.browse.section, 1);
  assert.equal(pressed('alt+3').state.browse.section, 2);
  assert.equal(pressed('ctrl+n ctrl+n ctrl+p').state.browse.section, 1);
  const { over } = pressed('alt+/ q').state.browse;
  assert.equal(over?.type === 'search' && over.query, 'q', 'in a list characters are typed');
  assert.deepEqual(pressed('alt+q').effects, [{ type: 'exit', code: 0 }]);
  const rows = models(pressed('alt+?').state).helpLines().map(lineText).join('\n');
  assert.match(rows, /↓, Alt\+j/);
  assert.match(drawTalk(talk, 'alt+2 alt+G', [80, 24], { keys: spared }), /Second\./);
  assert.match(drawTalk(talk, 'right alt+g alt+g', [80, 24], { keys: spared }), /First\./);
  assert.match(drawTalk(talk, 'alt+2', [80, 24], { keys: spared }), /Slide 2: Enter or Alt\+G goes there/);
});
