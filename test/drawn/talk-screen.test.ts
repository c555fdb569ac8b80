import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readDeck } from '../../src/deck/deck-source.ts';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { backToTalk, currentTalk } from '../../src/screens/screen-stack.ts';
import { type AppState, type Effect, type InTalk, initialState } from '../../src/screens/state.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressAll } from '../support/keys.ts';
import { builtInLibrary, libraryOf, plainSetting } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';

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
const models = createScreenModels(plainSetting());
const opening = talkState(talkOf(text), [80, 24]);

const press = (keys: string, state: AppState = opening) => pressAll(keys, state, models);
function act(state: AppState, action: AppAction): { state: AppState; effects: readonly Effect[] } {
  return reduceApp(state, action, models);
}
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
/** The screen of a talk, as it is or will be once what lies over it is closed, held against its window. */
function screen(state: AppState): string {
  const inTalk = backToTalk(state);
  assert.ok(inTalk);
  const lines = models(inTalk).lines();
  assert.ok(lines.length <= state.size.rows, `${lines.length} rows`);
  for (const line of lines) assert.ok(lineWidth(line) <= state.size.columns, lineText(line));
  return lines.map(lineText).join('\n');
}

/** To a place of the reference, and the same from a fragment. */
const search = '/ a n o n y m o u s end enter';
const toSection = `2 G l ${search}`;

const asked: InTalk = {
  ...opening,
  talk: {
    ...opening.talk,
    state: { ...opening.talk.state, question: { slide: 1, step: 1, elapsed: 60_000 } },
  },
};

test('the question whether to go on fits, and says its keys', () => {
  assert.match(screen(asked), /left this talk at slide 2 of 3, Two/);
  for (const rows of [5, 6, 8, 24]) {
    for (const columns of [20, 30, 80]) {
      const shown = screen({ ...asked, size: { columns, rows } }).replace(/\s+/g, ' ');
      assert.match(shown, /Enter or Space: continue there n: start over/, `${columns} × ${rows}`);
    }
  }
});

test('no character of a long query is cut', () => {
  const long = act(press('/ a').state, { type: 'paste', text: safeText('👍'.repeat(500)) }).state;
  assert.doesNotMatch(screen(long), /\ufffd/, 'no character is cut');
});

test('the file changes: the same slide and step stay, and lists and the rest stay open', () => {
  for (const keys of ['2 G l', '2 G l o x', '2 G l ?', toSection, '2 G l b']) {
    const { state } = press(keys);
    const before = where(state);
    assert.equal(where(reloaded(state, text.replace('At last', 'Finally'))), before, keys);
    const moved = reloaded(state, `# New\n\nslide\n\n---\n\n${text}`);
    assert.equal(where(moved), before.replace(/^1\//, '2/'), keys);
    screen(moved);
  }
  assert.match(screen(reloaded(press('2 G l l').state, text.replace('At last', 'Finally'))), /Finally/);
});

test('the file changes: a step that is gone, a slide that is gone', () => {
  const { state } = press('2 G l l');
  assert.equal(where(reloaded(state, text.replaceAll('<!-- pause -->', ''))), '1/0');
  assert.equal(where(reloaded(press('3 G').state, '# Only\n\nslide')), '0/0');
  const emptied = reloaded(state, '');
  assert.match(screen(emptied).split('\n').at(-1) ?? '', /the file is empty/);
  assert.equal(where(emptied), '1/2', 'somebody is still saving');
  assert.equal(where(reloaded(emptied, text)), '1/2');
  const half = reloaded(press('3 G').state, '# Only\n\nslide');
  assert.equal(where(reloaded(half, text)), '2/0', 'half a file was saved, and now the whole');
  assert.equal(where(reloaded(press('l', half).state, text)), '2/0');
  const listed = reloaded(press('o end').state, '# Only\n\nslide');
  assert.match(screen(listed), /❯ +1 Only/, 'the cursor is on an entry');
  assert.equal(where(press('enter', listed).state), '0/0');
});

test('a deck that does not parse: the last good one stays, with a banner until it is fixed', () => {
  const { state } = press('2 G l');
  const broken = reloaded(state, `---\ntitle: [A\n---\n${text}`);
  assert.equal(where(broken), '1/1');
  assert.match(screen(broken), /Later, about CC0/);
  assert.match(screen(broken).split('\n').at(-1) ?? '', /^ talk\.md:\d+:\d+ /);
  const moved = press('l', broken).state;
  assert.match(screen(moved).split('\n').at(-1) ?? '', /^ talk\.md:/, 'it stays while one goes on');
  const worse = reloaded(moved, `---\ntitle: {A\n---\n${text}`);
  assert.equal(where(worse), '1/2');
  const mended = reloaded(worse, text);
  assert.equal(currentTalk(mended)?.banner, undefined);
  assert.doesNotMatch(screen(mended), /talk\.md:/);
  assert.equal(where(mended), '1/2');
});

test('a banner for a file that cannot be read goes with the next good one', () => {
  const gone = act(opening, { type: 'banner', text: safeText('talk.md:1:1 is gone') }).state;
  assert.match(screen(gone), /talk\.md:1:1 is gone/);
  assert.doesNotMatch(screen(reloaded(gone, text)), /is gone/);
  const browser = initialState({ columns: 80, rows: 24 }, builtInLibrary);
  assert.deepEqual(act(browser, { type: 'banner', text: safeText('x') }).state, browser);
});

test('after a resize no key is lost', () => {
  const long = talkOf(
    `# Long\n\n${Array.from({ length: 30 }, (_, row) => `Paragraph ${row}.`).join('\n\n')}\n\n---\n\n# Next\n\nx`,
  );
  const end = press('l '.repeat(6), talkState(long, [80, 12])).state;
  assert.equal(where(end), '0/0');
  const larger = act(end, { type: 'resize', size: { columns: 80, rows: 28 } }).state;
  assert.notEqual(screen(press('ctrl+y', larger).state), screen(larger));
  assert.notEqual(screen(press('h', larger).state), screen(larger));
  const whole = act(end, { type: 'resize', size: { columns: 80, rows: 90 } }).state;
  assert.equal(press('h', whole).state.notice, 'This is the first slide');
});

const readme =
  '# A project\n\nWords.\n\n## Install\n\nMore.\n\n## Use\n\nSee [a](https://a.example/).\n\n## End\n\nThe end.\n';
function reading(source: string): AppState {
  const library = fileLibrary('readme.md', source, parseMarkdown(source, 'readme.md'), undefined);
  return initialState({ columns: 80, rows: 24 }, library);
}

test('p at the addresses below the text presents from the last slide', () => {
  const long = reading(readme.replace('More.', 'More.\n\n'.repeat(40)));
  assert.equal(where(press('G p', { ...long, size: { columns: 80, rows: 6 } }).state), '7/0');
});

test('p presents a file without headings, an empty one, an empty section', () => {
  const plain = press('p', reading('Only words.\n\nAnd more.')).state;
  assert.match(screen(plain), /Only words\.[\s\S]*And more\./);
  assert.match(screen(press('p', reading('')).state), /This deck is empty/);
  const comments = press('p', reading('<!-- a note only -->\n')).state;
  screen(comments);
  const empty = initialState({ columns: 80, rows: 24 }, libraryOf({ Empty: '' }));
  const presented = press('1 p', empty).state;
  assert.match(screen(presented), /This deck is empty/);
  assert.equal(where(press('l h q', presented).state), 'browser');
  const none = initialState({ columns: 80, rows: 24 }, libraryOf({}));
  assert.equal(where(press('p', none).state), 'browser');
});

test('every screen of a talk fits every window', () => {
  const keys = [
    '',
    '2 G l',
    'o',
    'o z z',
    '/',
    '/ e',
    '/ z z',
    '?',
    '9 9 G',
    '1 2',
    'b',
    '/ a n a n a n a n a n a n a n a n a n a',
  ];
  for (const columns of [20, 29, 40, 80, 200]) {
    for (const rows of [5, 6, 12, 24, 60]) {
      for (const pressed of keys) screen(press(pressed, talkState(talkOf(text), [columns, rows])).state);
    }
  }
});

test('a banner that is too wide leaves out the folders of the file', () => {
  const told = '/a/folder with a name/and/another/of/them/with/many/more/talk.md:2:8 front matter: no end';
  const { state } = act(opening, { type: 'banner', text: safeText(told) });
  assert.match(screen(state).split('\n').at(-1) ?? '', /^ talk\.md:2:8 front matter: no end +$/);
});
