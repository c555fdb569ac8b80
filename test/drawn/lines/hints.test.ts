import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hintLine, hintStates } from '../../../src/screens/lines/hints.ts';
import { lineText, lineWidth } from '../../../src/terminal/line.ts';
import { plainSetting } from '../../support/setting.ts';

const setting = plainSetting();
const wordsOf = (text: string) => text.split('  ').filter(word => word !== '');

test('at every width hints are in one order, and help is the last of them', () => {
  for (const state of hintStates) {
    const all = wordsOf(lineText(hintLine(state, 200, setting)));
    assert.ok(all.length <= 5, state);
    for (let columns = 0; columns <= 80; columns += 1) {
      const line = hintLine(state, columns, setting);
      assert.ok(lineWidth(line) <= columns, `${state} in ${columns} columns`);
      const shown = wordsOf(lineText(line));
      assert.deepEqual(
        shown,
        all.filter(word => shown.includes(word)),
        state,
      );
    }
    const help = all.findIndex(word => word.endsWith('keys'));
    assert.ok(help === -1 || help === all.length - 1, state);
  }
});

test('in the row of a narrow window the keys stay that matter most', () => {
  // Beside "4/13 · 100%".
  const shown = (state: (typeof hintStates)[number]) => lineText(hintLine(state, 26, setting));
  const expected: Partial<Record<(typeof hintStates)[number], string>> = {
    menu: 'Enter read  p talk  ? keys',
    panel: '↓ scroll  Esc back  ? keys',
    news: '↓ scroll  Esc back  ? keys',
    file: '↓ scroll  q quit  ? keys',
    link: 'Enter open  Esc back',
    found: 'n next  Esc back  ? keys',
    help: '↓ scroll  Esc back',
    about: '↓ scroll  Esc back  ? keys',
    searchOfAll: 'Enter show  Esc back',
    speaker: 'Space next  ? keys',
    talks: 'Enter follow  q close',
  };
  for (const [state, words] of Object.entries(expected)) {
    assert.equal(shown(state as (typeof hintStates)[number]), words, state);
  }
});
