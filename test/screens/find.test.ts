import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { blockText } from '../../src/markdown/block-text.ts';
import { placeOf } from '../../src/screens/browser/browse-state.ts';
import { entriesOf } from '../../src/screens/browser/browsed.ts';
import { listOver } from '../../src/screens/browser/overlay.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { type AppState, type InBrowser, initialState } from '../../src/screens/state.ts';
import type { SearchRequest } from '../../src/search/searcher.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressAll, pressOf } from '../support/keys.ts';
import { plainRows, plainViews } from '../support/plain-view.ts';
import { searchAtOnce } from '../support/search-at-once.ts';
import { builtInLibrary, libraryOf } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';
import { inBrowser } from '../support/top-screen.ts';

const size = { columns: 80, rows: 24 };
const viewsOf = plainViews();
const ids = builtInLibrary.sections.map(({ id }) => id);

function after(keys: string, from: AppState = initialState(size, builtInLibrary)) {
  return pressAll(keys, from, viewsOf);
}
/** Keys that type a word. */
const typed = (word: string) => [...word].join(' ');
/** The first row of the page. */
function topOf({ library, browse }: InBrowser): string {
  const row = plainRows(library.sections[browse.section])[placeOf(browse, library).block];
  return row ? blockText(row) : '';
}
/** Where the last jump led. */
function targetOf({ library, browse }: InBrowser): string {
  const row = browse.target && plainRows(library.sections[browse.section])[browse.target.block];
  return row ? blockText(row) : '';
}
/** What the open list has. */
function listed(state: AppState) {
  const over = listOver(inBrowser(state).browse.over);
  return over ? entriesOf(inBrowser(state), over) : [];
}
/** The entry under the cursor, by its title. */
function chosen(state: AppState): string | undefined {
  const over = listOver(inBrowser(state).browse.over);
  return over ? listed(state)[over.chosen]?.path.at(-1) : undefined;
}

test('a search lists hits in sections and in the talk, with their paths', () => {
  const { state } = after(`/ ${typed('vulnerabilty')}`);
  assert.deepEqual(
    listed(state).map(({ path }) => path),
    [
      ['Policies', 'Security and Responsible Disclosure Policy'],
      ['Talk', 'Slide 16: Found a vulnerability? Tell HHS'],
    ],
  );
});

test('Enter shows the hit, Esc leads back exactly', () => {
  const reading = after('3 j j j tab').state;
  const found = after(`/ ${typed('vulnerability')} enter`, reading).state;
  assert.equal(ids[inBrowser(found).browse.section], 'policies');
  assert.match(targetOf(inBrowser(found)), /vulnerability/);
  const back = after('escape', found).state;
  const { link: _, ...page } = inBrowser(reading).browse;
  assert.deepEqual(inBrowser(back).browse, page);
  assert.deepEqual(inBrowser(after('j j escape', found).state).browse, page, 'also after reading on');
  const open = after(`/ ${typed('cc0')} escape`, reading).state;
  assert.deepEqual(inBrowser(open).browse, inBrowser(reading).browse, 'and where nothing was chosen');
});

test('n and N walk through all hits and round', () => {
  const first = after(`/ ${typed('open')} enter`).state;
  const count = inBrowser(first).browse.found?.count ?? 0;
  assert.ok(count > 5);
  const seen = new Set<string>();
  let now = first;
  for (let step = 0; step < 60 && seen.size < count; step += 1) {
    seen.add(`${inBrowser(now).browse.found?.at}`);
    now = after('n', now).state;
  }
  assert.equal(seen.size, count);
  assert.equal(inBrowser(after('N', first).state).browse.found?.at, count - 1);
  assert.match(after('N', first).state.notice ?? '', /last hit/);
  assert.match(after('n').state.notice ?? '', /No search yet/);
});

test('a search starts on any screen', () => {
  for (const keys of ['/', '? /', 'i /', '1 ? /', '4 f escape /', '/ escape /', '1 tab /'])
    assert.equal(inBrowser(after(keys).state).browse.over?.type, 'search', keys);
});

test('Tab changes between this section and everything', () => {
  const within = after(`4 / tab ${typed('open')}`).state;
  const entries = listed(within);
  assert.ok(entries.length > 0);
  assert.ok(entries.every(({ path }) => path[0] === 'OSPO news'));
  assert.ok(listed(after('tab', within).state).some(({ path }) => path[0] === 'Talk'));
});

test('a hit in the talk gives the talk', () => {
  const { effects } = after(`/ ${typed('vulnerability')} down enter`);
  assert.deepEqual(effects, [
    { type: 'openTalk', slide: 15, query: 'vulnerability', words: ['vulnerability'] },
  ]);
});

/** Presses keys faster than anything is found. @returns the last state, and all that it has asked for */
function typedAhead(keys: string, from: AppState) {
  let state = from;
  const requests: SearchRequest[] = [];
  for (const key of keys.split(' ')) {
    const reduced = reduceApp(state, pressOf(key), viewsOf);
    state = reduced.state;
    for (const effect of reduced.effects) if (effect.type === 'search') requests.push(effect.request);
  }
  return { state, requests };
}
function answered(state: AppState, request: SearchRequest | undefined): AppState {
  assert.ok(request);
  const action: AppAction = { type: 'found', request, hits: searchAtOnce(request) };
  return reduceApp(state, action, viewsOf).state;
}

test('what has been found so far is shown, and Enter waits for the rest', () => {
  const { state, requests } = typedAhead(
    `/ ${typed('vulnerability')} enter`,
    initialState(size, builtInLibrary),
  );
  const request = requests.at(-1);
  assert.ok(request);
  const hits = searchAtOnce(request);
  const some: AppAction = { type: 'found', request, hits: hits.slice(0, 1), isMore: true };
  const { state: early, effects } = reduceApp(state, some, viewsOf);
  assert.deepEqual([early.search?.hits.length, early.search?.isSearching, effects], [1, true, []]);
  assert.equal(early.type === 'browser' && early.browse.over?.type, 'search');
  assert.deepEqual(answered(early, request), answered(state, request));
});

test('Enter before anything was found counts once something is: for what was typed last', () => {
  const { state, requests } = typedAhead(
    `/ ${typed('vulnerability')} enter`,
    initialState(size, builtInLibrary),
  );
  assert.deepEqual(
    requests.map(({ query }) => query),
    ['', ...[...'vulnerability'].map((_, at) => 'vulnerability'.slice(0, at + 1))],
    'one search for each query',
  );
  const early = answered(state, requests[3]);
  assert.deepEqual(early, state, 'what was typed on the way there no longer counts');
  const found = answered(early, requests.at(-1));
  assert.equal(ids[inBrowser(found).browse.section], 'policies');
  assert.equal(inBrowser(found).browse.over, undefined);
});

test('Enter that finds nothing has been pressed', () => {
  const { state, requests } = typedAhead(`/ ${typed('xyzzy')} enter`, initialState(size, builtInLibrary));
  const { over } = inBrowser(answered(state, requests.at(-1))).browse;
  assert.equal(over?.type === 'search' && over.isAccepting, undefined);
});

test('what was found for the query before stays until there is more', () => {
  const shown = after(`/ ${typed('medicaid')}`).state;
  const { state } = typedAhead('x', shown);
  assert.deepEqual(listed(state), listed(shown));
  const empty = typedAhead('ctrl+u', shown).state;
  assert.deepEqual(listed(empty), []);
});

test('a search that nobody looks at any more is stopped', () => {
  const { state } = typedAhead('/ a', initialState(size, builtInLibrary));
  const { state: closed, effects } = reduceApp(state, pressOf('escape'), viewsOf);
  assert.deepEqual(effects, [{ type: 'stopSearch' }]);
  assert.equal(closed.search, undefined);
});

test('pasted text goes into the query', () => {
  const open = after('/').state;
  const pasted = reduceApp(open, { type: 'paste', text: safeText('CC0') }, viewsOf).state;
  assert.equal(pasted.search?.request.query, 'CC0');
  const menu = after('').state;
  assert.deepEqual(reduceApp(menu, { type: 'paste', text: safeText('q') }, viewsOf).state, menu);
});

test('the outline lists the headings, is filtered, and leads there', () => {
  const open = after('5 o').state;
  assert.equal(listed(open).length, 5);
  const there = after(`${typed('public')} enter`, open).state;
  assert.equal(targetOf(inBrowser(there)), 'Public domain');
  assert.equal(inBrowser(there).browse.over, undefined);
  // The cursor starts at the heading of the current place.
  const low = initialState({ columns: 80, rows: 6 }, builtInLibrary);
  assert.match(chosen(after(`5 o ${typed('public')} enter o`, low).state) ?? '', /Security|Public/);
  assert.match(
    after('1 o', initialState(size, libraryOf({ a: 'No heading.' }))).state.notice ?? '',
    /No headings/,
  );
});

test('the news are filtered by year and by kind of link', () => {
  const of2023 = after(`4 f ${typed('2023')} enter`).state;
  assert.deepEqual(inBrowser(of2023).browse.newsFilter, { year: 2023 });
  const both = after(`f ${typed('video')} enter`, of2023).state;
  assert.deepEqual(inBrowser(both).browse.newsFilter, { year: 2023, kind: 'video' });
  // Choosing a current filter again removes it, and the first choice removes all.
  assert.deepEqual(inBrowser(after(`f ${typed('2023')} enter`, both).state).browse.newsFilter, {
    kind: 'video',
  });
  assert.equal(inBrowser(after('f home enter', both).state).browse.newsFilter, undefined);
  assert.match(after('1 f').state.notice ?? '', /Only the news/);
});

test('a filter keeps the place in all the news', () => {
  const reading = after('4 space').state;
  const filtered = after(`f ${typed('2022')} enter`, reading).state;
  const back = after('f home enter', filtered).state;
  assert.equal(topOf(inBrowser(back)), topOf(inBrowser(reading)));
});

test('the links of filtered news can be walked and opened', () => {
  const { effects, state } = after(`4 f ${typed('2022')} enter tab enter`);
  assert.equal(effects.length, 1);
  const [effect] = effects;
  assert.ok(effect?.type === 'openAddress');
  assert.equal(inBrowser(after('tab tab tab', state).state).browse.link !== undefined, true);
});

test('Enter on an item opens its links, each named for its kind', () => {
  const items = after('4 enter').state;
  for (const { path, text } of listed(items)) assert.doesNotMatch(text ?? '', /profile|no link/i, path[0]);
  const links = after(`${typed('govcon')} enter`, items).state;
  assert.match(listed(links)[0]?.text ?? '', /^https:\/\/www\.govconwire/);
  const opened = after('down enter', links);
  assert.deepEqual(opened.effects, [
    { type: 'openAddress', address: 'https://www.youtube.com/watch?v=34LQnyB3ydQ' },
  ]);
  const back = after('escape', links).state;
  const { over } = inBrowser(back).browse;
  assert.equal(over?.type === 'news' && over.query, 'govcon');
  assert.match(after(`${typed('pycon')} enter`, items).state.notice ?? '', /no links/);
});

test('what a section says about itself is left with the key that opened it, Esc or q', () => {
  const about = after('2 i').state;
  assert.equal(inBrowser(after('escape', about).state).browse.over, undefined);
  assert.equal(inBrowser(after('q', about).state).browse.over, undefined);
  assert.equal(inBrowser(after('i', about).state).browse.over, undefined);
});

test('the history goes back and forward', () => {
  const section = (keys: string) => ids[inBrowser(after(keys).state).browse.section];
  assert.equal(section('1 2 3 H'), ids[1]);
  assert.equal(section('1 2 3 H H'), ids[0]);
  assert.equal(section('1 2 3 H H L'), ids[1]);
  assert.equal(section('1 2 3 alt+left alt+right'), ids[2]);
  assert.match(after('1 H').state.notice ?? '', /Nothing to go back to/);
  assert.match(after('1 L').state.notice ?? '', /Nothing to go forward to/);
  assert.equal(section('1 escape 4 escape H'), ids[3], 'out of the menu, to what was read last');
  assert.equal(section('1 2 H 3 L'), ids[2], 'another way makes the old one forgotten');
  const reading = after('3 j j j 5 j H').state;
  assert.equal(topOf(inBrowser(reading)), topOf(inBrowser(after('3 j j j').state)), 'where it was left');
});

const linked = libraryOf({
  alpha: 'See [beta](beta.md#second), [all of it](./beta.md), [a file](other.md), [nothing](beta.md#none).',
  beta: `# Beta\n\n${'Text.\n\n'.repeat(40)}## Second\n\n${'More.\n\n'.repeat(40)}`,
});

test('links between sections lead there, and H leads back', () => {
  const open = (keys: string) => after(keys, initialState(size, linked));
  const second = open('1 tab enter').state;
  assert.equal(topOf(inBrowser(second)), 'Second');
  assert.equal(inBrowser(second).browse.section, 1);
  assert.equal(inBrowser(after('H', second).state).browse.section, 0);
  assert.equal(topOf(inBrowser(open('1 tab tab enter').state)), 'Beta');
  assert.deepEqual(open('1 tab tab tab enter').effects, [{ type: 'openAddress', address: 'other.md' }]);
  assert.match(open('1 tab tab tab tab enter').state.notice ?? '', /No heading is named #none/);
});

test('a search of nothing but signs, or of ten thousand characters, is answered', () => {
  for (const query of ['...', '!?', '%%%%', '\\', '*', 'x'.repeat(10_000)]) {
    const open = after('/').state;
    const { state } = reduceApp(open, { type: 'paste', text: safeText(query) }, viewsOf);
    assert.equal(listed(state).length, 0, query.slice(0, 10));
    assert.equal(inBrowser(after('enter escape', state).state).browse.over, undefined);
  }
});

describe('in a talk, too', () => {
  const talk = talkState(talkOf('# One\n\nText.\n\n---\n\n# Two\n\nMedicaid.\n'), [80, 24]);
  const finderOf = (state: AppState) => currentTalk(state)?.state.picker;

  test('Enter waits for what was typed last, and then goes to the slide', () => {
    const { state, requests } = typedAhead(`/ ${typed('medicaid')} enter`, talk);
    assert.equal(finderOf(state)?.isAccepting, true);
    assert.equal(answered(state, requests[4]), state, 'what was typed on the way there no longer counts');
    const found = answered(state, requests.at(-1));
    assert.deepEqual([currentTalk(found)?.state.slide, finderOf(found)], [1, undefined]);
    assert.equal(after('p', found).state.search, found.search, 'its hits are followed');
  });
  test('Enter that finds nothing has been pressed', () => {
    const { state, requests } = typedAhead(`/ ${typed('xyzzy')} enter`, talk);
    const { isAccepting } = finderOf(answered(state, requests.at(-1))) ?? {};
    assert.equal(isAccepting, undefined);
  });
  test('a section over the slide is searched without the slides, and the slide with them again', () => {
    const { state } = after(`/ ${typed('anonymous')} end enter`, talk);
    assert.ok(inBrowser(state).browse.found);
    assert.equal(state.search?.request.slides, undefined);
    const back = after('escape', state).state;
    assert.equal(back.search?.request.slides, currentTalk(back)?.deck);
    assert.equal(after('escape', back).state.search, undefined, 'until nothing is marked');
  });
  test('a file that has changed is searched anew', () => {
    const { state } = after(`/ ${typed('medicaid')} enter`, talk);
    const { source, deck } = talkOf('# One\n\nMedicaid.\n\n---\n\n# Two\n\nMedicaid.\n');
    const reloaded = reduceApp(state, { type: 'reload', source, deck }, viewsOf);
    const [effect] = reloaded.effects;
    assert.ok(effect?.type === 'search' && effect.request.slides === deck);
  });
});
