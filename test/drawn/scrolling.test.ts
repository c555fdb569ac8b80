import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { lineText } from '../../src/terminal/line.ts';
import { pressAll } from '../support/keys.ts';
import { libraryOf, plainSetting } from '../support/setting.ts';
import { inBrowser } from '../support/top-screen.ts';

const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
const library = libraryOf({
  alpha: `# Alpha\n\n${paragraphs}`,
  beta: `# Beta\n\n[one](https://one.example)\n\n${paragraphs}\n\n[two](https://two.example)`,
  gamma: '# Gamma\n\nShort.',
});
const setting = plainSetting({ hyperlinks: true });
const wide = { columns: 100, rows: 24 };

/** The first row of the text. */
function topOf(state: AppState): string {
  return lineText(createScreenModels(setting)(inBrowser(state)).panelLines()[0] ?? []);
}

function after(keys: string, size = wide) {
  const models = createScreenModels(setting);
  return pressAll(keys, initialState(size, library), models);
}

// Of 24 rows 20 are the text's: a page is 19 rows, half a page 10. Rows of the text: title, rule, blank, then a paragraph
// every second row.
const cases: Readonly<Record<string, string>> = {
  '': 'Alpha',
  j: 'Beta',
  'enter j': '━'.repeat(75),
  'enter j j': '',
  'enter j j j': 'Paragraph 0.',
  'enter j j j j': '',
  'enter j j j j j': 'Paragraph 1.',
  'enter j j j j j k k': 'Paragraph 0.',
  'enter ctrl+d': '',
  'enter ctrl+d ctrl+u': 'Alpha',
  'enter space': 'Paragraph 8.',
  'enter pageDown': 'Paragraph 8.',
  'enter space b': 'Alpha',
  'enter space pageUp': 'Alpha',
  'enter G': '',
  'enter G j j j': '',
  'enter G g': 'Alpha',
  '3 G': 'Gamma',
  space: 'Paragraph 8.',
  'enter space escape j k': 'Paragraph 8.',
  'enter space 2 1': 'Paragraph 8.',
  '2 tab': 'Beta',
  '2 G tab': '',
  '2 G shift+tab': '',
  '2 tab G tab': '',
};

for (const [keys, top] of Object.entries(cases)) {
  test(`the first row after "${keys}"`, () => assert.equal(topOf(after(keys).state), top));
}

test('the second link is on the screen once it is chosen, and not before', () => {
  const linkRows = (keys: string) => {
    const { state } = after(keys);
    return createScreenModels(setting)(inBrowser(state))
      .panelLines()
      .filter(line => line.some(({ link }) => link?.index === 1));
  };
  assert.equal(linkRows('2 tab').length, 0);
  assert.equal(linkRows('2 tab tab').length, 1);
});

test('in the list of keys everything can be reached', () => {
  const size = { columns: 40, rows: 12 };
  const rows = (keys: string) => createScreenModels(setting)(after(keys, size).state).help.lines();
  const text = (keys: string) =>
    rows(keys)
      .map(line => line.map(span => span.text).join(''))
      .join('\n');
  assert.match(text('?'), /^Move/);
  assert.match(text('? j'), /^↓ j|^ *Next/);
  assert.match(text('? G'), /Back to where you were$/);
  assert.equal(text('? G k j'), text('? G'));
  assert.match(text('? G g'), /^Move/);
  assert.match(text('? space b'), /^Move/);
});

test('a larger window is full of keys, and scrolling continues from what it shows', () => {
  const small = after('? G', { columns: 40, rows: 12 }).state;
  const models = createScreenModels(setting);
  const large = { ...small, size: { columns: 40, rows: 30 } };
  const firstRow = (state: AppState) =>
    models(state)
      .help.lines()[0]
      ?.map(span => span.text)
      .join('');
  const end = after('? G', large.size).state;
  assert.equal(firstRow(large), firstRow(end));
  assert.equal(firstRow(pressAll('k', large, models).state), firstRow(after('? G k', large.size).state));
});

test('a resize keeps the place', () => {
  const models = createScreenModels(setting);
  const reading = pressAll('enter space space', initialState(wide, library), models).state;
  const top = topOf(reading);
  const back = { ...reading, size: { columns: 33, rows: 9 } };
  assert.equal(topOf(back), top);
  assert.equal(topOf({ ...back, size: wide }), top);
});
