import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RemoteAction } from '../../src/deck/deck-action.ts';
import { readDeck } from '../../src/deck/deck-source.ts';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { type AppState, type Effect, type InTalk, initialState } from '../../src/screens/state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressAll, pressOf } from '../support/keys.ts';
import { plainViews } from '../support/plain-view.ts';
import { builtInLibrary, libraryOf } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';
import { inBrowser } from '../support/top-screen.ts';

const text = `# One

First.

---

# Two

- a
- b

<!-- pause -->

Later, about CC0, with [a link](https://one.example/).

<!-- pause -->

At last.

---

# Three

Third.
`;
const viewsOf = plainViews();
const opening = talkState(talkOf(text), [80, 24]);

const press = (keys: string, state: AppState = opening) => pressAll(keys, state, viewsOf);
function act(state: AppState, action: AppAction): { state: AppState; effects: readonly Effect[] } {
  return reduceApp(state, action, viewsOf);
}
const remote = (state: AppState, action: RemoteAction) =>
  act(state, { type: 'remote', action, at: pressOf('').at });
const reloaded = (state: AppState, changed: string): AppState => {
  const source = { file: 'talk.md', text: changed, included: [] };
  return act(state, { type: 'reload', source, deck: readDeck(source) }).state;
};

/** Where a talk is, and what overlays it. */
function where(state: AppState): string {
  const { help } = state;
  const talk = currentTalk(state);
  if (!talk) return 'browser';
  const { slide, step, picker, blank, question } = talk.state;
  const over = [
    help && 'help',
    state.type === 'browser' && `section ${state.browse.section}`,
    picker && `${picker.type} "${picker.query}"`,
    blank,
    question && 'question',
  ];
  return [`${slide}/${step}`, ...over.filter(name => name)].join(', ');
}
/** To a place of the reference, and the same from a fragment. */
const search = '/ a n o n y m o u s end enter';
const toSection = `2 G l ${search}`;
const policies = builtInLibrary.sections.findIndex(({ id }) => id === 'policies');

const cases: readonly (readonly [keys: string, expected: string])[] = [
  ['', '0/0'],
  ['2 G l', '1/1'],
  // A section of the reference over the slide; one key goes back to the same fragment.
  [toSection, `1/1, section ${policies}`],
  [`${toSection} escape`, '1/1'],
  [`${toSection} q`, '1/1'],
  [`${toSection} backspace`, '1/1'],
  [`${toSection} j space ctrl+d G g q`, '1/1'],
  [`${toSection} tab escape`, `1/1, section ${policies}`],
  [`${toSection} tab escape escape`, '1/1'],
  [`${toSection} p`, `1/1, section ${policies}`],
  [`${toSection} f5`, `1/1, section ${policies}`],
  [`${toSection} ]`, `1/1, section ${policies + 1}`],
  [`${toSection} ?`, `1/1, help, section ${policies}`],
  [`${toSection} ? j q`, `1/1, section ${policies}`],
  [`${toSection} b`, `1/1, section ${policies}`],
  [`${toSection} q l`, '1/2'],
  // The list of keys.
  ['2 G l ?', '1/1, help'],
  ['2 G l f1 j j space G ctrl+u q', '1/1'],
  ['2 G l ? escape', '1/1'],
  ['2 G l ? ?', '1/1'],
  ['2 G l ? l 3 enter b', '1/1, help'],
  ['o ?', '0/0, overview "?"'],
  // Esc never quits.
  ['2 G escape escape escape', '1/0'],
];
for (const [keys, expected] of cases) {
  test(`keys "${keys}"`, () => {
    const { state, effects } = press(keys);
    assert.equal(where(state), expected);
    assert.deepEqual(effects, []);
  });
}

test('q quits a talk that was opened by name, and goes back from one over the browser', () => {
  assert.deepEqual(press('2 G q').effects, [{ type: 'exit', code: 0 }]);
  assert.equal(where(press('2 G q').state), '1/0', 'the place is still told');
  const over = press('3 p', initialState({ columns: 80, rows: 24 }, builtInLibrary)).state;
  assert.deepEqual(
    over.below.map(({ type }) => type),
    ['browser'],
  );
  const back = press('l q', over);
  assert.deepEqual(back.effects, []);
  assert.equal(where(back.state), 'browser');
  assert.equal(inBrowser(back.state).browse.section, 2);
});

test('Ctrl+C and Ctrl+Z work from anywhere', () => {
  for (const keys of ['', 'o', '/ a', '?', 'b', '/ c c 0 end enter', '1']) {
    assert.deepEqual(press(`${keys} ctrl+c`).effects, [{ type: 'exit', code: 130 }], keys);
    assert.deepEqual(press(`${keys} ctrl+z`).effects, [{ type: 'suspend' }], keys);
  }
});

const asked: InTalk = {
  ...opening,
  talk: {
    ...opening.talk,
    state: { ...opening.talk.state, question: { slide: 1, step: 1, elapsed: 60_000 } },
  },
};

test('what a remote asks for brings the slides back on the screen', () => {
  for (const keys of ['2 G ?', '2 G o', '2 G o x', '2 G / c c 0', `2 G ${search}`, `2 G ${search} ?`]) {
    const { state } = press(keys);
    assert.equal(where(remote(state, { type: 'next' }).state), '1/1', keys);
    assert.equal(where(remote(state, { type: 'goTo', slide: 2 }).state), '2/0', keys);
    assert.equal(where(remote(state, { type: 'blank', blank: 'black' }).state), '1/0, black', keys);
  }
});

test('but the clock is not on the screen: nothing there changes', () => {
  for (const keys of ['', '?', 'o x', '/ c c 0', `2 G ${search}`, 'b', '1', '2 G tab']) {
    const { state } = press(keys);
    const { state: after, effects } = remote(state, { type: 'toggleClock' });
    assert.equal(where(after), where(state), keys);
    assert.deepEqual(effects, [{ type: 'clock', change: 'toggle' }]);
  }
  const { state, effects } = remote(asked, { type: 'resetClock' });
  assert.equal(where(state), '0/0, question');
  assert.deepEqual(effects, [{ type: 'clock', change: 'reset' }]);
});

test('the question whether to continue', () => {
  const resumed = press('enter', asked);
  assert.equal(where(resumed.state), '1/1');
  assert.deepEqual(resumed.effects, [{ type: 'resumeClock', elapsed: 60_000 }]);
  for (const key of ['l', 'space', 'pageDown']) assert.equal(where(press(key, asked).state), '1/1', key);
  for (const key of ['n', 'home']) assert.equal(where(press(key, asked).state), '0/0', key);
  for (const key of ['escape', 'x', 'tab', 'alt+x', 'f12', 'b', '3', 'o', 'h'])
    assert.ok(currentTalk(press(key, asked).state)?.state.question, `${key} is no answer`);
  assert.equal(where(remote(asked, { type: 'next' }).state), '1/1');
  assert.equal(where(remote(asked, { type: 'goTo', slide: 2 }).state), '2/0', 'that is an answer too');
  assert.deepEqual(press('q', asked).effects, [{ type: 'exit', code: 0 }]);
});

test('pasted text goes into the query of an open list, and nowhere else', () => {
  const paste = (state: AppState) => act(state, { type: 'paste', text: safeText('qb l') }).state;
  assert.equal(where(paste(press('o').state)), '0/0, overview "qb l"');
  assert.equal(where(paste(press('/ a').state)), '0/0, search "aqb l"');
  for (const keys of ['', '?', 'b', search, '1']) {
    const { state } = press(keys);
    assert.deepEqual(paste(state), state, keys);
  }
  assert.deepEqual(paste(asked), asked);
});

test('a notice is one row, even for a query with line breaks', () => {
  const { state } = act(press('/').state, { type: 'paste', text: safeText('open\nsource') });
  const { state: told } = press('end enter escape n', state);
  assert.doesNotMatch(told.notice ?? '', /\n/);
});

test('the file changes: the same slide and step stay, and lists and the rest stay open', () => {
  for (const keys of ['2 G l', '2 G l o x', '2 G l ?', toSection, '2 G l b']) {
    const { state } = press(keys);
    const before = where(state);
    assert.equal(where(reloaded(state, text.replace('At last', 'Finally'))), before, keys);
    const moved = reloaded(state, `# New\n\nslide\n\n---\n\n${text}`);
    assert.equal(where(moved), before.replace(/^1\//, '2/'), keys);
  }
});

test('the file changes: a step that is gone, a slide that is gone', () => {
  const { state } = press('2 G l l');
  assert.equal(where(reloaded(state, text.replaceAll('<!-- pause -->', ''))), '1/0');
  assert.equal(where(reloaded(press('3 G').state, '# Only\n\nslide')), '0/0');
  const emptied = reloaded(state, '');
  assert.match(currentTalk(emptied)?.banner ?? '', /the file is empty/);
  assert.equal(where(emptied), '1/2', 'somebody is still saving');
  assert.equal(where(reloaded(emptied, text)), '1/2');
  const half = reloaded(press('3 G').state, '# Only\n\nslide');
  assert.equal(where(reloaded(half, text)), '2/0', 'half a file was saved, and now the whole');
  assert.equal(where(reloaded(press('l', half).state, text)), '2/0');
  const listed = reloaded(press('o end').state, '# Only\n\nslide');
  assert.equal(where(press('enter', listed).state), '0/0');
});

test('a deck that does not parse: the last good one stays, with a banner until it is fixed', () => {
  const { state } = press('2 G l');
  const broken = reloaded(state, `---\ntitle: [A\n---\n${text}`);
  assert.equal(where(broken), '1/1');
  assert.match(currentTalk(broken)?.banner ?? '', /^talk\.md:\d+:\d+ /);
  const moved = press('l', broken).state;
  assert.equal(currentTalk(moved)?.banner, currentTalk(broken)?.banner, 'it stays while one goes on');
  const worse = reloaded(moved, `---\ntitle: {A\n---\n${text}`);
  assert.equal(where(worse), '1/2');
  const mended = reloaded(worse, text);
  assert.equal(currentTalk(mended)?.banner, undefined);
  assert.equal(where(mended), '1/2');
});

test('a banner for a file that cannot be read goes with the next good one', () => {
  const gone = act(opening, { type: 'banner', text: safeText('talk.md:1:1 is gone') }).state;
  assert.equal(currentTalk(gone)?.banner, 'talk.md:1:1 is gone');
  assert.equal(currentTalk(reloaded(gone, text))?.banner, undefined);
  const browser = initialState({ columns: 80, rows: 24 }, builtInLibrary);
  assert.deepEqual(act(browser, { type: 'banner', text: safeText('x') }).state, browser);
});

test('what its author should fix is a notice, gone with the next key', () => {
  const odd = reloaded(opening, `<!-- puase -->\n\n${text}`);
  assert.match(odd.notice ?? '', /^talk\.md:1:1 unknown command puase; did you mean pause\?/);
  assert.equal(currentTalk(odd)?.banner, undefined);
  assert.equal(press('l', odd).state.notice, undefined);
  assert.equal(reloaded(odd, text).notice, undefined);
});

test('Enter goes to the slide that was typed, also while a link has the focus or the screen is black', () => {
  const focused = press('2 G l tab').state;
  assert.equal(currentTalk(focused)?.state.link, 0);
  assert.deepEqual(press('enter', focused).effects, [
    { type: 'openAddress', address: 'https://one.example/' },
  ]);
  const typed = press('3 enter', focused);
  assert.deepEqual(typed.effects, []);
  assert.equal(where(typed.state), '2/0');
  const black = press('b enter', focused);
  assert.deepEqual(black.effects, [], 'nobody sees that link');
  assert.equal(where(black.state), '1/1');
  assert.equal(where(press('g enter').state), '1/0', 'no slide was typed');
});

const readme =
  '# A project\n\nWords.\n\n## Install\n\nMore.\n\n## Use\n\nSee [a](https://a.example/).\n\n## End\n\nThe end.\n';
function reading(source: string): AppState {
  const library = fileLibrary('readme.md', source, parseMarkdown(source, 'readme.md'), undefined);
  return initialState({ columns: 80, rows: 24 }, library);
}

test('p presents what is read, from the slide of the place', () => {
  assert.equal(where(press('p', reading(readme)).state), '0/0');
  const long = readme.replace('More.', 'More.\n\n'.repeat(40));
  assert.equal(
    where(press('space space p', reading(long)).state),
    '4/0',
    'the section goes on on several slides',
  );
  assert.equal(where(press('f5', reading(long)).state), '0/0');
  const small = { ...reading(long), size: { columns: 80, rows: 6 } };
  assert.equal(where(press('G p q', small).state), 'browser');
});

test('p presents a file without headings, an empty one, an empty section', () => {
  for (const source of ['Only words.\n\nAnd more.', '', '<!-- a note only -->\n'])
    assert.equal(where(press('p', reading(source)).state), '0/0', source);
  const empty = initialState({ columns: 80, rows: 24 }, libraryOf({ Empty: '' }));
  assert.equal(where(press('p l h q', empty).state), 'browser');
  const none = initialState({ columns: 80, rows: 24 }, libraryOf({}));
  assert.equal(where(press('p', none).state), 'browser');
});
