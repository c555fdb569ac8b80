import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedSourceText } from '../../src/library/cited-source.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { lineText } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressAll } from '../support/keys.ts';
import { builtInLibrary, libraryOf, plainSetting } from '../support/setting.ts';
import { inBrowser } from '../support/top-screen.ts';

const size = { columns: 80, rows: 24 };
const models = createScreenModels(plainSetting());
const ids = builtInLibrary.sections.map(({ id }) => id);

function after(keys: string, from: AppState = initialState(size, builtInLibrary)) {
  return pressAll(keys, from, models);
}
/** Keys that type a word. */
const typed = (word: string) => [...word].join(' ');
const rowsOf = (state: AppState) => models(inBrowser(state)).panelLines().map(lineText);
const listOf = (state: AppState) => models(inBrowser(state)).over.lines().map(lineText);

test('a search lists hits in sections and in the talk, below the names of these, and counts them', () => {
  const { state } = after(`/ ${typed('vulnerabilty')}`);
  const rows = listOf(state).map(row => row.trim());
  assert.equal(rows[0], 'Search: vulnerabilty');
  assert.match(rows[2] ?? '', /^Policies +1$/);
  assert.match(rows[3] ?? '', /^❯ Security and Responsible Disclosure Policy$/);
  assert.match(rows[4] ?? '', /vulnerability/);
  assert.equal(rows[5], '', 'a blank row parts entries where there is room');
  assert.match(rows[6] ?? '', /^Talk +1$/);
  assert.match(rows[7] ?? '', /^Slide 16: Found a vulnerability\? Tell HHS$/);
  assert.equal(models(inBrowser(state)).over.entries()?.length, 2);
});

test('in a low window, the section of a hit is before its title', () => {
  const { state } = after(
    `/ ${typed('vulnerabilty')}`,
    initialState({ columns: 60, rows: 12 }, builtInLibrary),
  );
  const rows = listOf(state).map(row => row.trim());
  assert.match(rows[2] ?? '', /^❯ Policies › Security and Responsible Disclosure/);
  assert.match(rows[4] ?? '', /^Talk › Slide 16/);
});

test('hits of one section are together, the section of the best hit first', () => {
  const { state } = after(`/ ${typed('open')}`);
  const names = models(inBrowser(state))
    .over.entries()
    ?.map(({ path }) => path[0]);
  const order = [...new Set(names)];
  assert.ok(order.length > 2);
  assert.equal(order[0], state.search?.hits.map(hit => hit.type === 'section' && hit.path[0])[0]);
  const together = order.flatMap(one => names?.filter(name => name === one) ?? []);
  assert.deepEqual(names, together);
});

test('a hit says where it is at the right edge, and has no blank row where it has no text', () => {
  const { state } = after(`/ ${typed('ossna')}`, initialState({ columns: 120, rows: 35 }, builtInLibrary));
  const rows = listOf(state).map(row => row.trim());
  const at = rows.findIndex(row => /Open Source Summit North America \(OSSNA\) 2024 {3,}2024$/.test(row));
  assert.notEqual(at, -1, rows.join('\n'));
  assert.deepEqual(
    rows.slice(at + 1, at + 3).filter(row => row === '').length,
    rows[at + 1] === undefined ? 0 : 1,
  );
});

test('news is a timeline: each year once, in the margin, with what can be opened at the right edge', () => {
  const { state } = after('4 enter', initialState({ columns: 120, rows: 45 }, builtInLibrary));
  const rows = listOf(state);
  const years = rows.flatMap(row => /^ (\S.*?) [•❯]/.exec(row)?.[1] ?? []);
  assert.deepEqual(years, ['2024', '2023', '2022', 'None']);
  assert.ok(rows.some(row => /• Inside CMS' Groundbreaking .* Article {2}Video$/.test(row.trimEnd())));
  const filtered = listOf(after(typed('govcon'), state).state);
  assert.match(filtered[2] ?? '', /^ 2023 ❯ Inside CMS'/, 'the first that is left has its year');
});

test('n and N walk through all hits and round', () => {
  const first = after(`/ ${typed('open')} enter`).state;
  const count = inBrowser(first).browse.found?.count ?? 0;
  assert.ok(count > 5);
  const seen = new Set<string>();
  let now = first;
  for (let step = 0; step < 60 && seen.size < count; step += 1) {
    const { found, section } = inBrowser(now).browse;
    seen.add(`${found?.at}`);
    assert.ok(
      rowsOf(now).some(row => found?.words.some(word => row.includes(word))),
      `${found?.words} is on the screen of ${ids[section]}`,
    );
    now = after('n', now).state;
  }
  assert.equal(seen.size, count);
  assert.equal(inBrowser(after('N', first).state).browse.found?.at, count - 1);
  assert.match(after('N', first).state.notice ?? '', /last hit/);
  assert.match(after('n').state.notice ?? '', /No search yet/);
});

test('the outline lists the headings, is filtered, and leads there', () => {
  const open = after('5 o').state;
  assert.deepEqual(
    listOf(open)
      .slice(2)
      .map(row => row.trim())
      .filter(row => row !== ''),
    [
      '❯ Use our code, and help us keep it safe',
      'Open Source Policy',
      'We follow the CMS Open Source Policy of the…',
      'Security and Responsible Disclosure Policy',
      'Found a vulnerability? Please do not report…',
      'Public domain',
      'In the United States, our work is in the…',
      'Contributions',
      'Want to contribute? We release every…',
    ],
  );
  const there = after(`${typed('public')} enter`, open).state;
  assert.ok(rowsOf(there).includes(safeText('Public domain')));
  assert.equal(inBrowser(there).browse.over, undefined);
  // The cursor starts at the heading of the current place.
  assert.match(listOf(after('o', there).state).find(row => row.includes('❯')) ?? '', /Security|Public/);
  assert.match(
    after('1 o', initialState(size, libraryOf({ a: 'No heading.' }))).state.notice ?? '',
    /No headings/,
  );
});

test('a filter keeps the place in all the news', () => {
  const reading = after('4 space').state;
  const filtered = after(`f ${typed('2022')} enter`, reading).state;
  const back = after('f home enter', filtered).state;
  assert.deepEqual(rowsOf(back), rowsOf(reading));
});

test('Enter on an item opens its links, each named for its kind', () => {
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
  assert.deepEqual(listOf(back)[0], ' Filter items: govcon'.trim());
  assert.match(after(`${typed('pycon')} enter`, items).state.notice ?? '', /no links/);
});

test('a section lists its sources', () => {
  const about = after('2 i').state;
  const text = listOf(about).join('\n');
  const [, stats] = builtInLibrary.sections;
  assert.ok(stats);
  assert.ok(text.includes(`As of: ${stats.asOf}`));
  for (const source of stats.sources)
    assert.ok(text.replace(/\s+/g, ' ').includes(citedSourceText(source)), source.name);
  assert.equal(inBrowser(after('escape', about).state).browse.over, undefined);
  assert.equal(inBrowser(after('q', about).state).browse.over, undefined);
  assert.equal(inBrowser(after('i', about).state).browse.over, undefined);
});

const linked = libraryOf({
  alpha: 'See [beta](beta.md#second), [all of it](./beta.md), [a file](other.md), [nothing](beta.md#none).',
  beta: `# Beta\n\n${'Text.\n\n'.repeat(40)}## Second\n\n${'More.\n\n'.repeat(40)}`,
});

test('links between sections lead there, and H leads back', () => {
  const open = (keys: string) => after(keys, initialState(size, linked));
  const second = open('1 tab enter').state;
  assert.equal(rowsOf(second)[0], 'Second');
  assert.equal(inBrowser(second).browse.section, 1);
  assert.equal(inBrowser(after('H', second).state).browse.section, 0);
  assert.equal(rowsOf(open('1 tab tab enter').state)[0], 'Beta');
  assert.deepEqual(open('1 tab tab tab enter').effects, [{ type: 'openAddress', address: 'other.md' }]);
  assert.match(open('1 tab tab tab tab enter').state.notice ?? '', /No heading is named #none/);
});
