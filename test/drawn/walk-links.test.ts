import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { linksOf } from '../../src/library/section.ts';
import { statusLines } from '../../src/screens/browser/status-line.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { initialState } from '../../src/screens/state.ts';
import { lineText } from '../../src/terminal/line.ts';
import { pressAll } from '../support/keys.ts';
import { builtInLibrary, libraryOf, plainSetting } from '../support/setting.ts';
import { inBrowser } from '../support/top-screen.ts';

const filler = (name: string) => Array.from({ length: 12 }, (_, at) => `${name} ${at}.`).join('\n\n');
const library = libraryOf({
  alpha: [
    '# Alpha\n\n[top](https://top.example) [to Late](#late) [to Beta](beta.md#there)',
    ...[filler('First'), '[middle](https://middle.example)', filler('Second')],
    ...['[before](https://before.example)', '## Late', 'A [last](https://last.example) one, with a needle.'],
  ].join('\n\n'),
  beta: `# Beta\n\n[one](https://one.example)\n\n${filler('Third')}\n\n## There\n\n[two](https://two.example)`,
});
const size = { columns: 100, rows: 20 };
const news = builtInLibrary.sections.findIndex(({ id }) => id === 'news');

/** The text of the chosen link after some keys, and the rows that are seen. */
function walked(keys: string, shown = library) {
  const models = createScreenModels(plainSetting({ hyperlinks: true }));
  const { state } = pressAll(keys, initialState(size, shown), models);
  const { browse } = inBrowser(state);
  const link = linksOf(shown.sections[browse.section]).find(({ index }) => index === browse.link);
  return { link: link?.url, rows: models(inBrowser(state)).panelLines().map(lineText) };
}

describe('after a jump the next link is the one after the target', () => {
  const cases: Readonly<Record<string, string>> = {
    // The end of the text is on the screen, with a link above the target.
    'enter tab tab enter tab': 'https://last.example',
    'enter tab tab enter shift+tab': 'https://before.example',
    'enter tab tab tab enter tab': 'https://two.example',
    'enter o down enter tab': 'https://last.example',
    'enter / n e e d l e enter tab': 'https://last.example',
    // Moved by hand, it is what is seen.
    'enter tab tab enter g tab': 'https://top.example',
    'enter tab tab enter k j tab': 'https://before.example',
  };
  for (const [keys, address] of Object.entries(cases)) {
    test(keys, () => assert.equal(walked(keys).link, address));
  }
});

test('in the news a page further down, Tab leaves the screen where it is', () => {
  const { rows } = walked(`${news + 1} space space space`, builtInLibrary);
  const first = walked(`${news + 1} space space space tab`, builtInLibrary);
  assert.deepEqual(first.rows, rows);
  assert.notEqual(first.link, linksOf(builtInLibrary.sections[news])[0]?.url);
  assert.deepEqual(walked(`${news + 1} space space space shift+tab`, builtInLibrary).rows, rows);
});

test('a link between sections is named after its place, and copied as the command that prints it', () => {
  const models = createScreenModels(plainSetting());
  const { state, effects } = pressAll('enter tab tab tab y', initialState(size, library), models);
  assert.deepEqual(effects, [{ type: 'copy', text: 'dsac-info show beta#there' }]);
  const [message, status] = statusLines(
    inBrowser(state),
    undefined,
    { columns: size.columns, rows: 2 },
    plainSetting(),
  );
  assert.equal(lineText(message ?? []).trim(), 'beta › There');
  assert.match(lineText(status ?? []), /^Link 3 of 6 /);
  const rows = models(inBrowser(pressAll('G', state, models).state))
    .panelLines()
    .map(lineText);
  assert.ok(
    rows.some(row => row === '[2] beta › There'),
    rows.join('\n'),
  );
});
