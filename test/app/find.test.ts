import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type AppAction, reduceApp } from '../../src/app/reduce.ts';
import { type AppState, initialState } from '../../src/app/state.ts';
import { citedSourceText } from '../../src/browse/cited-source.ts';
import type { SearchRequest } from '../../src/browse/searcher.ts';
import { lineText } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { createScreenModels } from '../../src/ui/screen-model.ts';
import { pressAll } from '../support/keys.ts';
import { searchAtOnce } from '../support/search-at-once.ts';
import { builtInLibrary, libraryOf, plainSetting } from '../support/setting.ts';

const size = { columns: 80, rows: 24 };
const models = createScreenModels(plainSetting());
const ids = builtInLibrary.sections.map(({ id }) => id);

function after(keys: string, from: AppState = initialState(size, builtInLibrary)) {
  return pressAll(keys, from, models);
}
/** Keys that type a word. */
const typed = (word: string) => [...word].join(' ');
const rowsOf = (state: AppState) => models(state).panelLines().map(lineText);
const listOf = (state: AppState) => models(state).over.lines().map(lineText);

test('a search lists hits in sections and in the talk, with their paths, and counts them', () => {
  const { state } = after(`/ ${typed('vulnerabilty')}`);
  const rows = listOf(state).map(row => row.trim());
  assert.equal(rows[0], 'Search: vulnerabilty█');
  assert.match(rows[2] ?? '', /^❯ Policies › Security and Responsible Disclosure Policy$/);
  assert.match(rows[3] ?? '', /vulnerability/);
  assert.match(rows[4] ?? '', /^Talk › Slide 16: Found a vulnerability\? Tell HHS$/);
  assert.equal(models(state).over.entries()?.length, 2);
});

test('Enter shows the hit, Esc leads back exactly', () => {
  const reading = after('3 j j j tab').state;
  const found = after(`/ ${typed('vulnerability')} enter`, reading).state;
  assert.equal(ids[found.browse.section], 'policies');
  assert.ok(
    rowsOf(found).some(row => row.includes('vulnerability')),
    'it is on the screen',
  );
  const back = after('escape', found).state;
  const { link: _, ...page } = reading.browse;
  assert.deepEqual(back.browse, page);
  assert.deepEqual(after('j j escape', found).state.browse, page, 'also after reading on');
  const open = after(`/ ${typed('cc0')} escape`, reading).state;
  assert.deepEqual(open.browse, reading.browse, 'and where nothing was chosen');
});

test('n and N walk through all hits and round', () => {
  const first = after(`/ ${typed('open')} enter`).state;
  const count = first.browse.found?.count ?? 0;
  assert.ok(count > 5);
  const seen = new Set<string>();
  let now = first;
  for (let step = 0; step < 60 && seen.size < count; step += 1) {
    const { found, section } = now.browse;
    seen.add(`${found?.at}`);
    assert.ok(
      rowsOf(now).some(row => found?.words.some(word => row.includes(word))),
      `${found?.words} is on the screen of ${ids[section]}`,
    );
    now = after('n', now).state;
  }
  assert.equal(seen.size, count);
  assert.equal(after('N', first).state.browse.found?.at, count - 1);
  assert.match(after('N', first).state.notice ?? '', /last place/);
  assert.match(after('n').state.notice ?? '', /Nothing was searched for/);
});

test('a search begins from anywhere', () => {
  for (const keys of ['/', '? /', 'i /', '1 ? /', '4 f escape /', '/ escape /', '1 tab /'])
    assert.equal(after(keys).state.browse.over?.type, 'search', keys);
});

test('Tab changes between this section and everything', () => {
  const within = after(`4 / tab ${typed('open')}`).state;
  const entries = models(within).over.entries() ?? [];
  assert.ok(entries.length > 0);
  assert.ok(entries.every(({ path }) => path[0] === 'OSPO news'));
  assert.match(listOf(within)[0] ?? '', /Search OSPO news: open/);
  assert.ok((models(after('tab', within).state).over.entries() ?? []).some(({ path }) => path[0] === 'Talk'));
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
    const reduced = reduceApp(state, { type: 'key', key }, models(state).view);
    state = reduced.state;
    for (const effect of reduced.effects) if (effect.type === 'search') requests.push(effect.request);
  }
  return { state, requests };
}
function answered(state: AppState, request: SearchRequest | undefined): AppState {
  assert.ok(request);
  const action: AppAction = { type: 'found', request, hits: searchAtOnce(request) };
  return reduceApp(state, action, models(state).view).state;
}

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
  assert.equal(ids[found.browse.section], 'policies');
  assert.equal(found.browse.over, undefined);
});

test('Enter that finds nothing has been pressed', () => {
  const { state, requests } = typedAhead(`/ ${typed('xyzzy')} enter`, initialState(size, builtInLibrary));
  const { over } = answered(state, requests.at(-1)).browse;
  assert.equal(over?.type === 'search' && over.isAccepting, undefined);
});

test('what was found for the query before stays until there is more', () => {
  const shown = after(`/ ${typed('medicaid')}`).state;
  const { state } = typedAhead('x', shown);
  assert.deepEqual(models(state).over.entries(), models(shown).over.entries());
  const empty = typedAhead('ctrl+u', shown).state;
  assert.deepEqual(models(empty).over.entries(), []);
});

test('a search that nobody looks at any more is stopped', () => {
  const { state } = typedAhead('/ a', initialState(size, builtInLibrary));
  const { state: closed, effects } = reduceApp(state, { type: 'key', key: 'escape' }, models(state).view);
  assert.deepEqual(effects, [{ type: 'stopSearch' }]);
  assert.equal(closed.search, undefined);
});

test('what is pasted is looked for', () => {
  const open = after('/').state;
  const pasted = reduceApp(open, { type: 'paste', text: safeText('CC0') }, models(open).view).state;
  assert.match(listOf(pasted)[0] ?? '', /Search: CC0/);
  const menu = after('').state;
  assert.deepEqual(reduceApp(menu, { type: 'paste', text: safeText('q') }, models(menu).view).state, menu);
});

test('the outline lists the headings, is filtered, and leads there', () => {
  const open = after('5 o').state;
  assert.deepEqual(
    listOf(open)
      .slice(2)
      .map(row => row.trim()),
    [
      '❯ Use our code, and help us keep it safe',
      'Open Source Policy',
      'Security and Responsible Disclosure Policy',
      'Public domain',
      'Contributions',
    ],
  );
  const there = after(`${typed('public')} enter`, open).state;
  assert.ok(rowsOf(there).includes(safeText('Public domain')));
  assert.equal(there.browse.over, undefined);
  // One is where one is: the cursor begins there.
  assert.match(listOf(after('o', there).state).find(row => row.includes('❯')) ?? '', /Security|Public/);
  assert.match(
    after('1 o', initialState(size, libraryOf({ a: 'No heading.' }))).state.notice ?? '',
    /no headings/,
  );
});

test('the news are filtered by year and by kind of link', () => {
  const of2023 = after(`4 f ${typed('2023')} enter`).state;
  assert.deepEqual(of2023.browse.newsFilter, { year: 2023 });
  const both = after(`f ${typed('video')} enter`, of2023).state;
  assert.deepEqual(both.browse.newsFilter, { year: 2023, kind: 'video' });
  const headings = rowsOf(both).filter(row => /^\d{4}$/.test(row));
  assert.deepEqual(headings, ['2023']);
  // What is in force goes when it is chosen again, and all of it with the first choice.
  assert.deepEqual(after(`f ${typed('2023')} enter`, both).state.browse.newsFilter, { kind: 'video' });
  assert.equal(after('f home enter', both).state.browse.newsFilter, undefined);
  assert.match(after('1 f').state.notice ?? '', /Only the news/);
});

test('a filter keeps the place in all the news', () => {
  const reading = after('4 space').state;
  const filtered = after(`f ${typed('2022')} enter`, reading).state;
  const back = after('f home enter', filtered).state;
  assert.deepEqual(rowsOf(back), rowsOf(reading));
});

test('the links of filtered news can be walked and opened', () => {
  const { effects, state } = after(`4 f ${typed('2022')} enter tab enter`);
  assert.equal(effects.length, 1);
  const [effect] = effects;
  assert.ok(effect?.type === 'openAddress');
  assert.ok(rowsOf(state).length > 0);
  assert.equal(after('tab tab tab', state).state.browse.link !== undefined, true);
});

test('Enter on an item opens its links, each named for what one gets', () => {
  const items = after('4 enter').state;
  const rows = listOf(items).slice(2);
  for (let at = 1; at < rows.length; at += 2)
    assert.doesNotMatch(rows[at] ?? '', /profile|no link/i, rows[at - 1]);
  const links = after(`${typed('govcon')} enter`, items).state;
  assert.match(listOf(links).join('\n'), /Article\s+https:\/\/www\.govconwire/);
  const opened = after('down enter', links);
  assert.deepEqual(opened.effects, [
    { type: 'openAddress', address: 'https://www.youtube.com/watch?v=34LQnyB3ydQ' },
  ]);
  const back = after('escape', links).state;
  assert.deepEqual(listOf(back)[0], ' Items with: govcon█'.trim());
  assert.match(after(`${typed('pycon')} enter`, items).state.notice ?? '', /No link/);
});

test('a section says what it rests on', () => {
  const about = after('2 i').state;
  const text = listOf(about).join('\n');
  const [, stats] = builtInLibrary.sections;
  assert.ok(stats);
  assert.ok(text.includes(`As of: ${stats.asOf}`));
  for (const source of stats.sources)
    assert.ok(text.replace(/\s+/g, ' ').includes(citedSourceText(source)), source.name);
  assert.equal(after('escape', about).state.browse.over, undefined);
  assert.equal(after('q', about).state.browse.over, undefined);
  assert.equal(after('i', about).state.browse.over, undefined);
});

test('one goes back to where one was reading, and forward again', () => {
  const section = (keys: string) => ids[after(keys).state.browse.section];
  assert.equal(section('1 2 3 H'), ids[1]);
  assert.equal(section('1 2 3 H H'), ids[0]);
  assert.equal(section('1 2 3 H H L'), ids[1]);
  assert.equal(section('1 2 3 alt+left alt+right'), ids[2]);
  assert.match(after('1 H').state.notice ?? '', /began here/);
  assert.match(after('1 L').state.notice ?? '', /latest/);
  assert.equal(section('1 escape 4 escape H'), ids[3], 'out of the menu, to what was read last');
  assert.equal(section('1 2 H 3 L'), ids[2], 'another way makes the old one forgotten');
  const reading = after('3 j j j 5 j H').state;
  assert.deepEqual(rowsOf(reading), rowsOf(after('3 j j j').state), 'where it was left');
});

const linked = libraryOf({
  alpha: 'See [beta](beta.md#second), [all of it](./beta.md), [a file](other.md), [nothing](beta.md#none).',
  beta: `# Beta\n\n${'Text.\n\n'.repeat(40)}## Second\n\n${'More.\n\n'.repeat(40)}`,
});

test('links between sections lead there, and H leads back', () => {
  const open = (keys: string) => after(keys, initialState(size, linked));
  const second = open('1 tab enter').state;
  assert.equal(rowsOf(second)[0], 'Second');
  assert.equal(second.browse.section, 1);
  assert.equal(after('H', second).state.browse.section, 0);
  assert.equal(rowsOf(open('1 tab tab enter').state)[0], 'Beta');
  assert.deepEqual(open('1 tab tab tab enter').effects, [{ type: 'openAddress', address: 'other.md' }]);
  assert.match(open('1 tab tab tab tab enter').state.notice ?? '', /no heading #none/);
});

test('a search of nothing but signs, or of ten thousand characters, is answered', () => {
  for (const query of ['...', '!?', '%%%%', '\\', '*', 'x'.repeat(10_000)]) {
    const open = after('/').state;
    const { state } = reduceApp(open, { type: 'paste', text: safeText(query) }, models(open).view);
    assert.ok(listOf(state).length > 0);
    assert.equal(models(state).over.entries()?.length, 0, query.slice(0, 10));
    assert.equal(after('enter escape', state).state.browse.over, undefined);
  }
});
