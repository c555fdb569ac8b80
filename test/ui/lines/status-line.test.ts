import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialState } from '../../../src/app/state.ts';
import { lineText } from '../../../src/terminal/line.ts';
import { statusLine } from '../../../src/ui/lines/status-line.ts';
import { createScreenModels } from '../../../src/ui/screen-model.ts';
import { pressAll } from '../../support/keys.ts';
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

describe('the status line', () => {
  for (const [name, keys, columns, line] of cases) {
    test(name, () => assert.equal(status(keys, columns), line));
  }
});
