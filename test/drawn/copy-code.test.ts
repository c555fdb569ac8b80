import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { pressAll } from '../support/keys.ts';
import { libraryOf, plainSetting } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';

const models = createScreenModels(plainSetting());
const lines = (word: string, count: number) =>
  Array.from({ length: count }, (_, line) => `${word}${line + 1}`).join('\n');
const fence = (lang: string, text: string) => `\`\`\`${lang}\n${text}\n\`\`\`\n\n`;

/** What `Y` does after some keys: what is copied and how it is named, or the notice. */
function copied(state: AppState, keys = ''): readonly unknown[] {
  const { state: after, effects } = pressAll(`${keys} Y`, state, models);
  const copies = effects.flatMap(effect => (effect.type === 'copy' ? [effect.text, effect.what] : []));
  return copies.length > 0 ? copies : [after.notice];
}

describe('Y copies the code block that is in view', () => {
  const long = lines('a', 30);
  const library = libraryOf({
    alpha: `# Alpha\n\n${fence('js', long)}${fence('sh +line_numbers', '\tb1\n b2')}${lines('Text\n\n', 40)}`,
    beta: '# Beta\n\nNo code.',
  });
  const browser = (rows: number) => initialState({ columns: 100, rows }, library);

  test('in the browser, the first that is whole in view', () => {
    assert.deepEqual(copied(browser(60)), [long, '30 lines of js']);
    assert.deepEqual(
      copied(browser(24)),
      [long, '30 lines of js'],
      'where none is whole, the first of which a part is',
    );
    assert.deepEqual(copied(browser(24), 'enter space'), ['\tb1\n b2', '2 lines of sh']);
    assert.deepEqual(copied(browser(24), '2'), ['No code in view']);
  });

  const talk = talkState(
    talkOf(`# A\n\n${fence('', 'one')}\n\n<!-- pause -->\n\n${fence('js {1|2}', 'x\ny')}\n---\n\n# B\n\nb\n`),
    [80, 24],
  );

  test('in a talk, what has come into view', () => {
    assert.deepEqual(copied(talk), ['one', '1 line of code']);
    assert.deepEqual(copied(talk, 'l l'), ['one', '1 line of code']);
    assert.deepEqual(copied(talk, 'l l l'), ['No code in view']);
    assert.deepEqual(copied(talk, 'b'), ['No code in view'], 'nothing is in view on a blank screen');
    const later = talkState(talkOf(`# A\n\na\n\n<!-- pause -->\n\n${fence('js', 'x')}`), [80, 24]);
    assert.deepEqual(copied(later), ['No code in view']);
    assert.deepEqual(copied(later, 'l'), ['x', '1 line of js']);
  });
});
