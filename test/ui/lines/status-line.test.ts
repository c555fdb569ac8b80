import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialState } from '../../../src/app/state.ts';
import { lineText } from '../../../src/terminal/line.ts';
import { statusLine } from '../../../src/ui/lines/status-line.ts';
import { createScreenModels } from '../../../src/ui/screen-model.ts';
import { deckOf } from '../../support/built-deck.ts';
import { pressAll } from '../../support/keys.ts';
import { createSearcherAtOnce } from '../../support/searcher.ts';
import { libraryOf, plainSetting } from '../../support/setting.ts';

const long = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
const library = libraryOf({
  short: 'No more than this.',
  linked: '[A link](https://one.example/a-path-that-is-long/and-goes-on-and-on/to-the-end-of-the-row)',
  long,
});

/** The status line after some keys, its runs of spaces as one. */
function status(keys: string, columns: number): string {
  const setting = plainSetting();
  const models = createScreenModels(setting);
  const { state } = pressAll(keys, initialState({ columns, rows: 20 }, library), models);
  const line = statusLine(state, models(state).progress(), columns, setting);
  return lineText(line).replace(/ {2,}/g, '  ').trim();
}

const cases: readonly (readonly [name: string, keys: string, columns: number, line: string])[] = [
  ['where all is on the screen, no key scrolls', '1', 80, 'Section 1 of 3 · all  / search  Esc back  ? keys'],
  ['else one does', '3', 80, 'Section 3 of 3 · 21 %  / search  ↓ scroll  Esc back  ? keys'],
  [
    'a long address leaves the hints their room',
    '2 tab',
    80,
    'Link 1 of 1 · https://one.example/a-path-that-is-…  y copy  Esc back  Enter open',
  ],
  ['the list of keys says how much of it is below', '?', 80, 'Keys · 29 %  ↓ scroll  Esc back'],
  ['a notice is whole, though hints go', '1 y', 40, 'Tab chooses a link, y copies it  ? keys'],
  ['beside a short notice there are hints', '1 tab', 40, 'No links here  Esc back  ? keys'],
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
  const models = createScreenModels(plainSetting(), undefined, createSearcherAtOnce(talk));
  for (const [name, columns, counted, walked] of found) {
    test(name, () => {
      const shown = (keys: string) => {
        const { state } = pressAll(keys, initialState({ columns, rows: 20 }, searched), models);
        const { over, view } = models(state);
        assert.ok(view);
        return lineText(statusLine(state, undefined, columns, plainSetting(), over.entries())).trim();
      };
      assert.ok(shown('/ n e e d l e').startsWith(counted), shown('/ n e e d l e'));
      assert.ok(shown('/ n e e d l e enter').startsWith(walked), shown('/ n e e d l e enter'));
    });
  }
});

describe('the status line', () => {
  for (const [name, keys, columns, line] of cases) {
    test(name, () => assert.equal(status(keys, columns), line));
  }
});
