import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { HitTarget } from '../../src/screens/pointer.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { pressAll } from '../support/keys.ts';
import { plainViews } from '../support/plain-view.ts';
import { libraryOf } from '../support/setting.ts';
import { talkOf, talkState } from '../support/talk-state.ts';
import { inBrowser } from '../support/top-screen.ts';

const paragraphs = Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n');
const library = libraryOf({
  alpha: `# Alpha\n\n${paragraphs}`,
  beta: '# Beta\n\nSee [one](https://one.example) and [two](#gamma).\n\n## Gamma\n\nWords.',
  gamma: '# Gamma',
});
const browser = initialState({ columns: 100, rows: 24 }, library);

/** What stands where, without a layout. */
const spots: Readonly<Record<string, HitTarget>> = {
  '1,1': { type: 'menu', section: 0 },
  '1,2': { type: 'menu', section: 1 },
  '1,9': { type: 'menu' },
  '2,1': { type: 'text' },
  '2,2': { type: 'text', link: 0 },
  '2,3': { type: 'text', link: 1 },
  '3,1': { type: 'list', entry: 0 },
  '3,2': { type: 'list', entry: 1 },
  '3,9': { type: 'list' },
};

const after = (keys: string, from: AppState = browser) => pressAll(keys, from, plainViews({ spots }));

describe('in the browser', () => {
  test('a mouse that is off does nothing', () =>
    assert.deepEqual(after('click@1,2 wheelDown@2,1').state, browser));
  test('a click on the menu opens a section, also the chosen one', () => {
    for (const [cell, section] of [
      ['1,2', 1],
      ['1,1', 0],
    ] as const) {
      const { browse } = inBrowser(after(`e click@${cell}`).state);
      assert.deepEqual([browse.section, browse.focus], [section, 'panel']);
    }
  });
  test('below the menu, on text and beside all there is nothing', () => {
    for (const cell of ['1,9', '2,1', '9,9'])
      assert.deepEqual(inBrowser(after(`e click@${cell}`).state).browse, browser.browse, cell);
  });
  test('the wheel scrolls the text by three rows, and over the menu it moves the choice', () => {
    assert.equal(inBrowser(after('e wheelDown@2,1').state).browse.places.alpha?.block, 3);
    assert.equal(
      inBrowser(after('e wheelDown@2,1 wheelDown@2,1 wheelUp@2,1').state).browse.places.alpha?.block,
      3,
    );
    assert.equal(inBrowser(after('e wheelDown@1,1').state).browse.section, 1);
    assert.equal(inBrowser(after('e wheelDown@1,1 wheelDown@1,1 wheelDown@1,1').state).browse.section, 2);
  });
  test('a click on a link follows it', () => {
    assert.deepEqual(after('2 e click@2,2').effects.at(-1), {
      type: 'openAddress',
      address: 'https://one.example',
    });
    assert.equal(inBrowser(after('2 e click@2,3').state).browse.target?.block, 2);
  });
  test('in a list the wheel chooses, and a click accepts', () => {
    const { over } = inBrowser(after('2 e o wheelDown@3,1').state).browse;
    assert.equal(over?.type === 'outline' && over.chosen, 1);
    assert.equal(inBrowser(after('2 e o click@3,2').state).browse.over, undefined);
    assert.equal(inBrowser(after('2 e o click@3,9').state).browse.over?.type, 'outline');
  });
  test('the list of keys and what a section says about itself scroll', () => {
    assert.deepEqual(after('e ? wheelDown@2,1 wheelDown@2,1 wheelUp@2,1').state.help, { row: 3 });
    assert.deepEqual(inBrowser(after('e i wheelDown@2,1').state).browse.over, { type: 'about', row: 3 });
  });
});

describe('in a talk', () => {
  const talk = talkState(talkOf('# One\n\n[a](https://a.example)\n\n---\n\n# Two\n\nText.\n'), [80, 24]);
  const given = (keys: string) => {
    const { state, effects } = after(keys, talk);
    return { ...currentTalk(state)?.state, effects };
  };
  test('nothing steps by a slip of the hand', () =>
    assert.equal(given('e wheelDown@2,1 click@2,1 click@9,9').slide, 0));
  test('a click on a link follows it, though a number is typed', () => {
    assert.equal(given('e 2 click@2,2').effects.at(-1)?.type, 'openAddress');
    assert.equal(given('e b click@2,2').effects.length, 1, 'but not behind a blank');
  });
  test('in the overview the wheel chooses, and a click goes there', () => {
    assert.equal(given('e o wheelDown@3,1').picker?.chosen, 1);
    const { slide, picker } = given('e o click@3,2');
    assert.deepEqual([slide, picker], [1, undefined]);
    assert.equal(given('e o click@3,9').picker?.type, 'overview');
  });
});
