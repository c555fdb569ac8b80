import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blockText } from '../../src/markdown/block-text.ts';
import { placeOf } from '../../src/screens/browser/browse-state.ts';
import { type InBrowser, initialState } from '../../src/screens/state.ts';
import { pressAll } from '../support/keys.ts';
import { plainRows, plainViews } from '../support/plain-view.ts';
import { libraryOf } from '../support/setting.ts';
import { inBrowser } from '../support/top-screen.ts';

const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
const library = libraryOf({
  alpha: `# Alpha\n\n${paragraphs}`,
  beta: `# Beta\n\n[one](https://one.example)\n\n${paragraphs}\n\n[two](https://two.example)`,
  gamma: '# Gamma\n\nShort.',
});
const wide = { columns: 100, rows: 24 };
const narrow = { columns: 40, rows: 12 };

/** What a reader would notice: where the focus is, which section, the first row of the text, the chosen link. */
function seen({ help, browse }: InBrowser): Readonly<Record<string, unknown>> {
  const { focus, section, link } = browse;
  const row = plainRows(library.sections[section])[placeOf(browse, library).block];
  return {
    focus: help ? 'help' : focus,
    section,
    top: row && blockText(row),
    ...(link !== undefined && { link }),
  };
}

function after(keys: string, size = wide) {
  const { state, effects } = pressAll(keys, initialState(size, library), plainViews());
  return { state: inBrowser(state), effects };
}

type Expected = { focus?: string; section?: number; top?: string; link?: number };

// Of 24 rows 20 are the text's: a page is 19 rows, half a page 10. Each block is a row.
const cases: readonly (readonly [keys: string, expected: Expected])[] = [
  ['', { focus: 'menu', section: 0, top: 'Alpha' }],
  ['j', { section: 1, top: 'Beta' }],
  ['down down', { section: 2 }],
  ['down down down', { section: 2 }],
  ['j k', { section: 0 }],
  ['up', { section: 0 }],
  ['G', { focus: 'menu', section: 2 }],
  ['G g', { focus: 'menu', section: 0 }],
  ['end home', { section: 0 }],
  ['enter', { focus: 'panel', section: 0 }],
  ['l', { focus: 'panel' }],
  ['right', { focus: 'panel' }],
  ['enter j', { top: 'Paragraph 0.' }],
  ['enter j j j', { top: 'Paragraph 2.' }],
  ['enter j j j j j', { top: 'Paragraph 4.' }],
  ['enter j j j j j k k', { top: 'Paragraph 2.' }],
  ['enter ctrl+d', { top: 'Paragraph 9.' }],
  ['enter ctrl+d ctrl+u', { top: 'Alpha' }],
  ['enter space', { top: 'Paragraph 18.' }],
  ['enter pageDown', { top: 'Paragraph 18.' }],
  ['enter space b', { top: 'Alpha' }],
  ['enter space pageUp', { top: 'Alpha' }],
  ['enter G', { top: 'Paragraph 20.' }],
  ['enter G j j j', { top: 'Paragraph 20.' }],
  ['enter G g', { top: 'Alpha' }],
  ['enter escape', { focus: 'menu' }],
  ['enter left', { focus: 'menu' }],
  ['enter h', { focus: 'menu' }],
  ['enter backspace', { focus: 'menu' }],
  ['enter q', { focus: 'menu' }],
  ['escape', { focus: 'menu', section: 0 }],
  ['3', { focus: 'panel', section: 2 }],
  ['3 G', { focus: 'panel', section: 2, top: 'Gamma' }],
  ['9', { focus: 'menu', section: 0 }],
  [']', { section: 1, focus: 'menu' }],
  ['enter ] ] [', { section: 1, focus: 'panel' }],
  // The menu previews at once, and the text scrolls beside it.
  ['space', { focus: 'menu', top: 'Paragraph 18.' }],
  // Each section remembers its place; back returns there.
  ['enter space escape j k', { focus: 'menu', section: 0, top: 'Paragraph 18.' }],
  ['enter space 2 1', { section: 0, top: 'Paragraph 18.' }],
  ['tab', { focus: 'menu', section: 0 }],
  ['2 tab', { focus: 'panel', link: 0, top: 'Beta' }],
  ['2 tab tab', { link: 1 }],
  ['2 tab tab tab', { link: 0 }],
  // From the reader's place: forward to the first link in view or below, backward to the last one above.
  ['2 shift+tab', { link: 0 }],
  ['2 shift+tab shift+tab', { link: 1 }],
  ['2 space tab', { link: 1 }],
  ['2 G tab', { link: 1, top: 'Paragraph 21.' }],
  ['2 G shift+tab', { link: 1, top: 'Paragraph 21.' }],
  ['2 tab G tab', { link: 1, top: 'Paragraph 21.' }],
  ['2 tab space shift+tab', { link: 0 }],
  ['2 G tab tab', { link: 0 }],
  ['2 tab escape', { focus: 'panel' }],
  ['2 tab escape escape', { focus: 'menu' }],
  ['2 tab q', { focus: 'menu' }],
  ['j tab', { focus: 'panel', section: 1, link: 0 }],
  ['?', { focus: 'help' }],
  ['f1', { focus: 'help' }],
  ['? q', { focus: 'menu' }],
  ['? escape', { focus: 'menu' }],
  ['? ?', { focus: 'menu' }],
  ['2 ? escape', { focus: 'panel', section: 1 }],
];

for (const [keys, expected] of cases) {
  test(`keys "${keys}"`, () => {
    const noticed = seen(after(keys).state);
    for (const [name, value] of Object.entries(expected)) assert.equal(noticed[name], value, name);
    if (!('link' in expected)) assert.equal(noticed.link, undefined, 'a link is chosen');
  });
}

test('what is to be done in the world', () => {
  const effects = (keys: string) => after(keys).effects;
  assert.deepEqual(effects('q'), [{ type: 'exit', code: 0 }]);
  assert.deepEqual(effects('ctrl+c'), [{ type: 'exit', code: 130 }]);
  assert.deepEqual(effects('2 tab ? ctrl+c'), [{ type: 'exit', code: 130 }]);
  assert.deepEqual(effects('enter ctrl+z'), [{ type: 'suspend' }]);
  assert.deepEqual(effects('2 tab enter'), [{ type: 'openAddress', address: 'https://one.example' }]);
  assert.deepEqual(effects('2 tab tab y'), [{ type: 'copy', text: 'https://two.example' }]);
  assert.deepEqual(effects('escape escape enter escape x'), []);
});

test('a key that cannot do anything says why, and the next key clears it', () => {
  assert.match(after('2 enter enter').state.notice ?? '', /Tab selects a link/);
  assert.match(after('3 tab').state.notice ?? '', /No links/);
  assert.match(after('2 y').state.notice ?? '', /copies/);
  assert.equal(after('2 y j').state.notice, undefined);
});

test('in a narrow window menu and text take turns', () => {
  assert.equal(after('', narrow).state.browse.focus, 'menu');
  assert.equal(seen(after('enter space', narrow).state).top, 'Paragraph 8.');
  assert.equal(after('space', narrow).state.browse.section, 2, 'a page in a menu alone goes to its end');
  assert.equal(after('space b', narrow).state.browse.section, 0);
});
