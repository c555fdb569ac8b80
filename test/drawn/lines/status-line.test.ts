import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keyListStatus, statusLines } from '../../../src/screens/browser/status-line.ts';
import { createScreenModels } from '../../../src/screens/screen-model.ts';
import { initialState } from '../../../src/screens/state.ts';
import { lineText } from '../../../src/terminal/line.ts';
import { deckOf } from '../../support/built-deck.ts';
import { pressAll } from '../../support/keys.ts';
import { createSearchAtOnce } from '../../support/search-at-once.ts';
import { libraryOf, plainSetting } from '../../support/setting.ts';
import { inBrowser } from '../../support/top-screen.ts';

const long = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
const library = libraryOf({
  short: 'No more than this.',
  linked: '[A link](https://one.example/a-path-that-is-long/and-goes-on-and-on/to-the-end-of-the-row)',
  long,
});

/** The rows below the page after some keys, the runs of spaces in them as one; a blank row is left out. */
function status(keys: string, columns: number, rows: number): readonly string[] {
  const setting = plainSetting();
  const models = createScreenModels(setting);
  const { state } = pressAll(keys, initialState({ columns, rows }, library), models);
  const { frame, help, progress } = models(inBrowser(state));
  const room = { columns, rows: frame.kind === 'tooSmall' ? 1 : frame.status.rows };
  const lines = state.help
    ? keyListStatus(state.notice, help.progress(), room, setting)
    : statusLines(inBrowser(state), progress(), room, setting);
  return lines.map(line => lineText(line).replace(/ {2,}/g, '  ').trim()).filter(row => row !== '');
}

const cases: readonly (readonly [
  name: string,
  keys: string,
  size: readonly [columns: number, rows: number],
  lines: readonly string[],
])[] = [
  [
    'where all is on the screen, no key scrolls',
    '1',
    [80, 20],
    ['Section 1 of 3 · all  / search  Esc back  ? keys'],
  ],
  ['else one does', '3', [80, 20], ['Section 3 of 3 · 21%  / search  ↓ scroll  Esc back  ? keys']],
  [
    'a long address stands in a row of its own',
    '2 tab',
    [80, 20],
    [
      'https://one.example/a-path-that-is-long/and-goes-on-and-on/to-the-end-of-the-row',
      'Link 1 of 1  Tab links  y copy  Enter open  Esc back  ? keys',
    ],
  ],
  ['the list of keys says how much of it is below', '?', [80, 20], ['Keys · 26%  ↓ scroll  Esc back']],
  [
    'what is said hides no key',
    '3 e',
    [80, 20],
    [
      'Mouse on: scroll with the wheel, click links; e turns it off',
      'Section 3 of 3 · 21%  / search  ↓ scroll  Esc back  ? keys',
    ],
  ],
  [
    'nor does it in a narrow window',
    '3 e',
    [40, 12],
    ['Mouse on; e turns it off', '3/3 · 13%  ↓ scroll  Esc back  ? keys'],
  ],
  [
    'in a low window a notice is whole, though keys go',
    '1 y',
    [40, 8],
    ['Tab selects a link, y copies it  ? keys'],
  ],
  ['beside a short notice there are keys', '1 tab', [40, 8], ['No links here  Esc back  ? keys']],
];

const searched = libraryOf({
  one: '# Needle',
  two: '# Hay\n\nAnd a needle.',
});
const found: readonly (readonly [name: string, columns: number, counted: string, walked: string])[] = [
  ['hits and slides are counted apart, as n walks the hits', 80, '2 hits, 3 slides', 'Hit 1 of 2'],
  ['in a narrow window, too', 40, '2+3 hits', '1/2'],
];
describe('what a search found', () => {
  const talk = deckOf('# Needle\n\n---\n\nA needle.\n\n---\n\n# Hay\n\n---\n\nNeedle');
  const models = createScreenModels(plainSetting());
  const search = createSearchAtOnce(talk);
  for (const [name, columns, counted, walked] of found) {
    test(name, () => {
      const shown = (keys: string) => {
        const { state } = pressAll(keys, initialState({ columns, rows: 20 }, searched), models, search);
        const { over } = models(inBrowser(state));
        const room = { columns, rows: 2 };
        const lines = statusLines(inBrowser(state), undefined, room, plainSetting(), {
          entries: over.entries(),
        });
        return lineText(lines.at(-1) ?? []).trim();
      };
      assert.ok(shown('/ n e e d l e').startsWith(counted), shown('/ n e e d l e'));
      assert.ok(shown('/ n e e d l e enter').startsWith(walked), shown('/ n e e d l e enter'));
    });
  }
});

describe('the rows below the page', () => {
  for (const [name, keys, [columns, rows], lines] of cases) {
    test(name, () => assert.deepEqual(status(keys, columns, rows), lines));
  }
});
