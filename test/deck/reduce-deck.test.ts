import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeckState } from '../../src/deck/deck-state.ts';
import { reduceDeck } from '../../src/deck/reduce-deck.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { type PlainSlide, plainView, pressDeck } from '../support/deck-keys.ts';

// Slide 1 has three steps, slide 3 is longer than the screen's ten rows, slide 4 grows beyond it.
const slides: readonly PlainSlide[] = [
  { title: 'One', words: 'hello' },
  { title: 'Two', steps: 2, words: 'CC0' },
  { title: 'Three', words: 'hello', links: [1, 4] },
  { title: 'Four', heights: [25] },
  { title: 'Five', heights: [8, 14, 16] },
  { title: 'Six' },
  ...Array.from({ length: 8 }, (_, index): PlainSlide => ({ title: `More ${index}` })),
];
const count = slides.length;
const view = plainView(slides);
const opening: DeckState = { slide: 0, step: 0, row: 0, seen: {}, hasFooter: true, typed: '' };
const at = (slide: number, step = 0, row = 0): DeckState => ({ ...opening, slide, step, row });

type Watched = Pick<
  DeckState,
  'slide' | 'step' | 'row' | 'blank' | 'qr' | 'typed' | 'hasFooter' | 'link' | 'query' | 'picker'
>;
type Expected = { readonly [Name in keyof Watched]?: Partial<Watched[Name]> | undefined };

/** Whether a value has what is expected of it, and whatever else. */
function assertHolds(found: unknown, expected: unknown, name = ''): void {
  if (typeof expected !== 'object' || expected === null) {
    assert.equal(found, expected, name);
    return;
  }
  for (const [key, value] of Object.entries(expected))
    assertHolds((found as Record<string, unknown> | undefined)?.[key], value, `${name}.${key}`);
}

const cases: readonly (readonly [keys: string, expected: Expected, from?: DeckState])[] = [
  ['', { slide: 0, step: 0 }],
  // The code of the first link, of the one that has the focus, and of the talk where a slide has none.
  ['Q', { qr: safeText('https://0.example') }, at(2)],
  ['shift+tab Q', { qr: safeText('https://1.example') }, at(2)],
  ['Q tab tab', { qr: safeText('https://1.example') }, at(2)],
  ['Q', { qr: safeText('https://talk.example') }],
  // Off again: by the same key, by Esc, and by a step, which is not lost behind it.
  ['Q Q', { qr: undefined, slide: 2 }, at(2)],
  ['Q escape', { qr: undefined, slide: 2 }, at(2)],
  ['Q l', { qr: undefined, slide: 2 }, at(2)],
  ['Q enter', { qr: undefined, slide: 2 }, at(2)],
  ['Q l l', { slide: 3 }, at(2)],
  ['Q o escape', { qr: undefined, slide: 2 }, at(2)],
  ['Q b', { qr: undefined, blank: 'black' }, at(2)],
  ['b Q', { blank: undefined, qr: safeText('https://0.example') }, at(2)],
  // Every usual key goes one step on, and back.
  ...['right', 'down', 'space', 'pageDown', 'l', 'j', 'enter', 'n'].map(
    key => [key, { slide: 1, step: 0 }] as const,
  ),
  ...['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p', 'N'].map(
    key => [key, { slide: 4, step: 2 }, at(5)] as const,
  ),
  ['l l', { slide: 1, step: 1 }],
  ['l l l', { slide: 1, step: 2 }],
  ['l l l l', { slide: 2, step: 0 }],
  // Back: as the audience last saw it.
  ['l l l l h', { slide: 1, step: 2 }],
  ['l l h', { slide: 1, step: 0 }],
  ['l l h h', { slide: 0, step: 0 }],
  ['l l 3 G h', { slide: 1, step: 1 }],
  ['h', { slide: 0, step: 0 }],
  ['j', { slide: count - 1 }, at(count - 1)],
  // A slide that was never seen is whole when someone comes from behind.
  ['h', { slide: 1, step: 2 }, at(2)],
  // What does not fit is scrolled through, a page at a time, before the next slide comes.
  ['l', { slide: 3, row: 9 }, at(3)],
  ['l l', { slide: 3, row: 15 }, at(3)],
  ['l l l', { slide: 4, row: 0 }, at(3)],
  ['l l l h', { slide: 3, row: 15 }, at(3)],
  ['l l h', { slide: 3, row: 6 }, at(3)],
  ['l l h h', { slide: 3, row: 0 }, at(3)],
  ['l h', { slide: 3, row: 0 }, at(3)],
  ['h', { slide: 3, row: 15 }, at(4)],
  // A fragment that begins or ends below the screen is brought into it.
  ['l', { slide: 4, step: 1, row: 4 }, at(4)],
  ['l l', { slide: 4, step: 2, row: 6 }, at(4)],
  ['l l l', { slide: 5, step: 0, row: 0 }, at(4)],
  ['l l h', { slide: 4, step: 1, row: 4 }, at(4)],
  ['l l h h', { slide: 4, step: 0, row: 0 }, at(4)],
  ['ctrl+d', { slide: 3, row: 5 }, at(3)],
  ['ctrl+d ctrl+d ctrl+d ctrl+d', { slide: 3, row: 15 }, at(3)],
  ['ctrl+d ctrl+u', { row: 0 }, at(3)],
  ['ctrl+e ctrl+e', { row: 2 }, at(3)],
  ['ctrl+e ctrl+e ctrl+y', { row: 1 }, at(3)],
  ['ctrl+d', { row: 0 }, at(5)],
  // To a slide by its number.
  ['5 G', { slide: 4, typed: '' }],
  ['1 2 G', { slide: 11 }],
  ['1 2 enter', { slide: 11 }],
  ['1 2 g', { slide: 11 }],
  ['0 3 enter', { slide: 2 }],
  ['9 9 G', { slide: 3, typed: '' }, at(3)],
  ['0 G', { slide: 3 }, at(3)],
  ['1 2', { slide: 0, typed: '12' }],
  ['1 2 escape', { slide: 0, typed: '' }],
  ['1 l', { slide: 1, typed: '' }],
  ['G', { slide: count - 1 }],
  ['end', { slide: count - 1 }],
  ['g g', { slide: 0, typed: '' }, at(5)],
  ['g', { slide: 5, typed: 'g' }, at(5)],
  ['g 3 G', { slide: 2 }, at(5)],
  ['g l', { slide: 6, typed: '' }, at(5)],
  ['home', { slide: 0 }, at(5)],
  ['f5', { slide: 0 }, at(5)],
  ['shift+f5', { slide: 5, step: 0 }, at(5)],
  // Black and white. A step lights the screen again, without going on: nobody saw what would be left.
  ['b', { blank: 'black', slide: 2 }, at(2)],
  ['.', { blank: 'black' }],
  ['w', { blank: 'white' }],
  [',', { blank: 'white' }],
  ['b b', { blank: undefined }],
  ['b .', { blank: undefined }],
  ['b w', { blank: 'white' }],
  ['b escape', { blank: undefined, slide: 2 }, at(2)],
  ['b l', { blank: undefined, slide: 2 }, at(2)],
  ['b h', { blank: undefined, slide: 2 }, at(2)],
  ['b 6 G', { blank: undefined, slide: 5 }, at(2)],
  ['b shift+f5', { blank: undefined, slide: 2 }, at(2)],
  ['b o', { blank: undefined, picker: { type: 'overview' } }],
  ['f', { hasFooter: false }],
  ['f f', { hasFooter: true }],
  // A clicker's button sends F5 and Esc in turn: the talk stays open.
  ['f5 escape f5 escape', { slide: 0 }, at(3)],
  ['escape escape escape', { slide: 3 }, at(3)],
  // The overview: the slide on the screen is chosen, typing filters, Enter shows.
  ['o', { slide: 2, picker: { type: 'overview', chosen: 2, query: '' } }, at(2)],
  ['o down enter', { slide: 3, picker: undefined }, at(2)],
  ['o up enter', { slide: 1 }, at(2)],
  ['o ctrl+n ctrl+n ctrl+p enter', { slide: 3 }, at(2)],
  ['o pageDown enter', { slide: 6 }, at(2)],
  ['o pageUp enter', { slide: 0 }, at(2)],
  ['o end enter', { slide: count - 1 }, at(2)],
  ['o home enter', { slide: 0 }, at(2)],
  ['o S i', { picker: { query: 'Si', chosen: 0 } }],
  ['o S i enter', { slide: 5 }],
  ['o S space', { picker: { query: 'S ' } }],
  ['o q 1 G b backspace', { slide: 2, picker: { query: 'q1G' } }, at(2)],
  ['o S i escape', { slide: 2, picker: undefined }, at(2)],
  ['o z z enter', { slide: 2, picker: { query: 'zz' } }, at(2)],
  // Search: hits are walked through with n and N until Esc.
  ['/', { picker: { type: 'search', query: '' } }],
  ['/ h e l l o', { slide: 1, picker: { query: 'hello', chosen: 0 } }, at(1)],
  ['/ h e l l o enter', { slide: 0, query: 'hello', picker: undefined }, at(1)],
  ['/ h e l l o down enter', { slide: 2, query: 'hello' }, at(1)],
  ['/ h e l l o enter n', { slide: 2, query: 'hello' }, at(1)],
  ['/ h e l l o enter n n', { slide: 0 }, at(1)],
  ['/ h e l l o enter N', { slide: 2 }, at(1)],
  ['/ h e l l o enter escape n', { slide: 1, query: undefined }, at(1)],
  ['/ C C 0 enter', { slide: 1, step: 2, query: 'CC0' }],
  ['/ h e l l o escape', { slide: 1, query: undefined }, at(1)],
  ['/ h e l l o ctrl+u', { slide: 1, picker: { query: '' } }, at(1)],
  ['/ h e l l o enter / C', { picker: { query: 'C' }, slide: 0 }, at(1)],
  // Links.
  ['tab', { link: 0 }, at(2)],
  ['tab tab', { link: 1 }, at(2)],
  ['tab tab tab', { link: 0 }, at(2)],
  ['shift+tab', { link: 1 }, at(2)],
  ['tab escape', { link: undefined, slide: 2 }, at(2)],
  ['tab enter', { slide: 2, link: 0 }, at(2)],
  ['tab l', { slide: 3, link: undefined }, at(2)],
  ['tab', { link: undefined }, at(0)],
];

for (const [keys, expected, from = opening] of cases) {
  test(`keys "${keys}" from slide ${from.slide}`, () => {
    const { state } = pressDeck(keys, from, view);
    assertHolds(state, expected);
    if (!('picker' in expected)) assert.equal(state.picker, undefined, 'a list is open');
    if (!('blank' in expected)) assert.equal(state.blank, undefined, 'a blank is drawn');
  });
}

test('what is to be done beside', () => {
  const effects = (keys: string, from = opening) => pressDeck(keys, from, view).effects;
  assert.deepEqual(effects('tab enter', at(2)), [{ type: 'openAddress', address: 'https://0.example' }]);
  assert.deepEqual(effects('tab tab y', at(2)), [{ type: 'copy', text: 'https://1.example' }]);
  assert.deepEqual(effects('/ C C 0 down enter'), [
    { type: 'showSection', section: 4, block: 0, words: [], query: 'CC0' },
  ]);
  assert.deepEqual(effects('l h o escape b b'), []);
});

test('what cannot be done says why', () => {
  const notice = (keys: string, from = opening) =>
    pressDeck(keys, from, view).effects.flatMap(effect => (effect.type === 'notice' ? effect.text : []));
  assert.deepEqual(notice('h'), ['This is the first slide']);
  assert.deepEqual(notice('l', at(count - 1)), ['This is the last slide']);
  assert.deepEqual(notice('9 9 G'), [`There is no slide 99; the last one is ${count}`]);
  assert.deepEqual(notice('tab'), ['No links on this slide']);
  assert.deepEqual(pressDeck('y', at(2), view).effects, [{ type: 'noLinkChosen' }]);
});

test('an interrupted talk: what a clicker sends resumes it, n starts over, other keys wait', () => {
  const asked: DeckState = { ...opening, question: { slide: 4, step: 1, elapsed: 60_000 } };
  for (const key of ['enter', 'space', 'pageDown', 'right']) {
    const resumed = pressDeck(key, asked, view);
    assertHolds(resumed.state, { slide: 4, step: 1 });
    assert.deepEqual(resumed.effects, [{ type: 'resume', elapsed: 60_000 }]);
    assert.equal(resumed.state.question, undefined);
  }
  for (const key of ['n', 'home', 'f5']) {
    const { state, effects } = pressDeck(key, asked, view);
    assert.deepEqual([state.slide, state.question, effects], [0, undefined, []], key);
  }
  for (const key of ['escape', 'b', '3', 'o', 'left']) {
    assert.equal(pressDeck(key, asked, view).state, asked, key);
  }
  const shorter = plainView(slides.slice(0, 2));
  assert.equal(pressDeck('enter', asked, shorter).state.slide, 1, 'a deck that has become shorter');
});

test('a remote closes the list on the screen and goes on', () => {
  const open = pressDeck('o down', at(2), view).state;
  const { state } = reduceDeck(open, { type: 'next' }, view);
  assert.deepEqual([state.slide, state.picker], [3, undefined]);
  assert.equal(reduceDeck(open, { type: 'goTo', slide: 1, step: 1 }, view).state.step, 1);
  assert.equal(reduceDeck(at(2), { type: 'goTo', slide: 1, step: 99 }, view).state.step, 2);
  assert.equal(reduceDeck(at(2), { type: 'goTo', slide: 99 }, view).state.slide, 2);
});

test('while a list is open, characters are typed, and other keys of the talk do nothing', () => {
  const { picker, slide } = pressDeck('o q é f5 right', at(2), view).state;
  assert.deepEqual([picker?.query, slide], ['qé', 2]);
});

test('on a long slide Tab begins at the first link that is seen', () => {
  const long = plainView([{ title: 'Long', heights: [30], links: [1, 12, 13, 28] }]);
  const walked = (keys: string, row: number) => {
    const { state } = pressDeck(keys, at(0, 0, row), long);
    return [state.link, state.row];
  };
  assert.deepEqual(walked('tab', 0), [0, 0]);
  assert.deepEqual(walked('tab', 11), [1, 11]);
  assert.deepEqual(walked('tab tab', 11), [2, 11]);
  assert.deepEqual(walked('shift+tab', 11), [2, 11]);
  assert.deepEqual(walked('tab', 14), [3, 20]);
  assert.deepEqual(walked('shift+tab', 0), [0, 0]);
  // The one that had the focus is not on the screen any more.
  const { state } = pressDeck('tab tab', at(0, 0, 11), long);
  assert.equal(pressDeck('shift+tab', { ...state, row: 0 }, long).state.link, 0);
});
