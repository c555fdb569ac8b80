import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { backToTalk, changeTalk, currentTalk, pop, push } from '../../src/screens/screen-stack.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressAll } from '../support/keys.ts';
import { plainViews } from '../support/plain-view.ts';
import { builtInLibrary } from '../support/setting.ts';
import { builtInTalk, talkOf, talkState } from '../support/talk-state.ts';

const size = { columns: 80, rows: 24 };
const viewOf = plainViews();
const press = (keys: string, from: AppState) => pressAll(keys, from, viewOf).state;
const act = (state: AppState, action: AppAction) => reduceApp(state, action, viewOf).state;
const types = (state: AppState) => [state, ...state.below].map(({ type }) => type);

const browser = press('3 j j tab', initialState(size, builtInLibrary));
const talk = talkOf('# One\n\nFirst.\n\n---\n\n# Two\n\n- a\n\n<!-- pause -->\n\nLater.\n');

test('what is pushed is the top screen, and popping it leads back to the one below as it was', () => {
  const inTalk = push(browser, { type: 'talk', talk });
  assert.deepEqual(types(inTalk), ['talk', 'browser']);
  assert.deepEqual(pop(inTalk), browser);
  const section = push(inTalk, { type: 'browser', library: builtInLibrary, browse: browserPage(4) });
  assert.deepEqual(types(section), ['browser', 'talk', 'browser']);
  assert.deepEqual(pop(section), inTalk);
  assert.deepEqual(backToTalk(section), inTalk);
  assert.equal(pop(browser), undefined);
  assert.equal(backToTalk(browser), undefined);
});

test('what all screens share stays, whichever is on top', () => {
  const told = { ...push(browser, { type: 'talk', talk }), notice: safeText('a'), hasMouse: true } as const;
  const below = pop(told);
  assert.equal(below?.notice, 'a');
  assert.equal(below?.hasMouse, true);
  const { columns } = act(told, { type: 'resize', size: { columns: 40, rows: 10 } }).size;
  assert.equal(columns, 40);
});

test('the browser, a talk over it and a section over that: each is left for the exact place below', () => {
  const given = press('p l', browser);
  const section = press('/ a n o n y m o u s end enter', given);
  assert.deepEqual(types(section), ['browser', 'talk', 'browser']);
  const slide = press('j j o escape q', section);
  assert.deepEqual(currentTalk(slide)?.state.slide, currentTalk(given)?.state.slide);
  assert.deepEqual(types(slide), ['talk', 'browser']);
  const { notice: _, ...page } = browser;
  assert.deepEqual(press('escape q', slide), page);
});

test('a talk below a section is reloaded, read on and warned of, and the section stays', () => {
  const section = press('/ a n o n y m o u s end enter', talkState(talk, [80, 24]));
  const changes: readonly AppAction[] = [
    { type: 'reload', source: builtInTalk.source, deck: builtInTalk.deck },
    { type: 'talkIsRead', deck: builtInTalk.deck },
    { type: 'readTalk', progress: 0.5 },
    { type: 'banner', text: safeText('talk.md:1:1 it is gone') },
    { type: 'rehearsal', trouble: safeText('no room') },
  ];
  for (const action of changes) {
    const changed = act(section, action);
    assert.deepEqual(types(changed), ['browser', 'talk'], action.type);
    assert.notDeepEqual(currentTalk(changed), talk, action.type);
    assert.deepEqual({ ...changed, below: section.below }, section, action.type);
  }
});

test('no talk is opened within a talk', () => {
  const given = push(browser, { type: 'talk', talk });
  assert.equal(act(given, { type: 'talk', talk: builtInTalk }), given);
  assert.equal(currentTalk(act(browser, { type: 'talk', talk: builtInTalk })), builtInTalk);
});

test('more of a file is read while a talk of it is given', () => {
  const library = (text: string) => fileLibrary('a.md', text, parseMarkdown(text, 'a.md'));
  const given = press('p', initialState(size, library('# A\n\nOne.')));
  const section = library('# A\n\nOne.\n\nTwo.').sections[0] ?? assert.fail();
  const below = pop(act(given, { type: 'page', section }));
  assert.equal(below?.type === 'browser' && below.library.sections[0], section);
});

test('a change to a talk where none is given changes nothing', () => {
  assert.deepEqual(
    changeTalk(browser, () => builtInTalk),
    browser,
  );
});

function browserPage(section: number) {
  return { section, focus: 'panel', places: {} } as const;
}
