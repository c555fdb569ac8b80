import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openingState } from '../../src/deck/deck-state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { deckOf } from '../support/built-deck.ts';
import { converse } from '../support/converse.ts';

const source = (three: string) =>
  `# Alpha\n\nOne.\n\n<!-- pause -->\n\nTwo.\n\n<!-- The note. -->\n\n---\n\n# Beta\n\n${three}\n`;
const deck = deckOf(source('Three.'));
const given = { type: 'talk', talk: { what: 'named', deck, role: 'given' }, at: openingState(deck) } as const;
const noDeck = { settings: { authors: [] }, slides: [], diagnostics: [], unhonored: [], isBroken: false };
const joined = {
  type: 'talk',
  talk: { what: 'named', deck: noDeck, role: 'joined' },
  at: openingState(noDeck),
} as const;
const reload = { type: 'reload', deck } as const;
const place = (slide: number, step: number, more: object = {}) =>
  ({ type: 'place', place: { slide, step, ...more } }) as const;

describe('a talk given by line', () => {
  test('does what a speaker view asks, and says it', () => {
    const ask = (...actions: Parameters<typeof converse>[0]) => converse(actions, { on: given });
    assert.equal(ask({ type: 'remote', action: { type: 'next' } }).answer, 'Two.\n');
    assert.match(ask({ type: 'remote', action: { type: 'goTo', slide: 1 } }).answer, /^Slide 2 of 2, Beta\./);
    assert.equal(
      ask({ type: 'remote', action: { type: 'blank', blank: 'black' } }).answer,
      'Black screen.\n',
    );
    const stopped = ask({ type: 'remote', action: { type: 'toggleClock' } });
    assert.deepEqual([stopped.answer, stopped.asked], ['', [{ type: 'clock', change: 'toggle' }]]);
  });
  test('blanks the screen of the audience, and brings the slide back', () => {
    assert.equal(converse(['white'], { on: given }).answer, 'White screen.\n');
    assert.equal(converse(['black', 'black'], { on: given }).answer, 'The slide is on the screen again.\n');
  });
  test('stays where it is while something else is read', () => {
    const { state } = converse(['stats', { type: 'remote', action: { type: 'next' } }], { on: given });
    assert.equal(state.visit.type, 'section');
  });
  test('follows its file, at the same slide', () => {
    const { answer } = converse(['', '', { type: 'reload', deck: deckOf(source('Four.')) }], { on: given });
    assert.equal(answer, 'The talk was saved. It is now:\n\nSlide 2 of 2, Beta.\n\nFour.\n');
  });
});

describe('a talk that is joined', () => {
  const ask = (...actions: Parameters<typeof converse>[0]) =>
    converse([reload, place(0, 0), ...actions], { on: joined });
  test('is waited for, and chosen where there are several', () => {
    const offers = ['One', 'Two'].map(name => ({
      label: safeText(name),
      deed: { type: 'join', address: name } as const,
    }));
    assert.equal(converse([], { on: joined }).prompt, 'Enter: wait for the talk.\n');
    const none = converse([{ type: 'offers', offers: [] }], { on: joined });
    assert.match(none.answer, /^No talk is running yet\./);
    const several = converse([{ type: 'offers', offers }, '2'], { on: joined });
    assert.deepEqual(several.asked, [{ type: 'join', address: 'Two' }]);
    for (const line of ['', 'n', 'go 3', 'last', 'where'])
      assert.match(converse([line], { on: joined }).answer, /^No talk/, line);
  });
  test('is driven by line: its answer says what is new', () => {
    assert.match(ask().answer, /^Slide 1 of 2, Alpha, 1 more step\.\n\nOne\.\n/);
    for (const [line, action] of [
      ['', { type: 'next' }],
      ['n', { type: 'next' }],
      ['b', { type: 'previous' }],
      ['go 2', { type: 'goTo', slide: 1 }],
      ['2', { type: 'goTo', slide: 1 }],
      ['black', { type: 'blank', blank: 'black' }],
    ] as const) {
      const { answer, asked } = ask(place(0, 1), line);
      assert.deepEqual([answer, asked], ['', [{ type: 'send', action }]], line);
    }
    assert.equal(ask(place(0, 1)).answer, 'Two.\n');
    assert.match(ask(place(1, 0)).answer, /^Slide 2 of 2, Beta\./);
    assert.equal(ask(place(0, 0, { blank: 'black' })).answer, 'Black screen.\n');
    assert.equal(ask(place(0, 0)).answer, '');
  });
  test('says at its ends that there is no more', () => {
    assert.deepEqual(ask(place(1, 0), 'n').asked, []);
    assert.equal(ask(place(1, 0), 'n').answer, 'This is the last slide.\n');
    assert.match(ask('go 99').answer, /There is no slide 99/);
  });
});
