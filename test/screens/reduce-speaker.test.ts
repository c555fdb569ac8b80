import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StateMessage } from '../../src/deck/messages.ts';
import { defaultKeymaps } from '../../src/keys/keymaps.ts';
import { speakerKeys } from '../../src/keys/speaker-keys.ts';
import {
  reduceSpeaker,
  type SpeakerAction,
  type SpeakerView,
} from '../../src/screens/speaker/reduce-speaker.ts';
import {
  elapsedNow,
  initialSpeaker,
  type SpeakerEffect,
  type SpeakerState,
} from '../../src/screens/speaker/speaker-state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressOf } from '../support/keys.ts';
import { speakerState, talkOf } from '../support/talk-state.ts';

const notes = Array.from({ length: 30 }, (_, row) => `Note ${row + 1}.`).join('\n\n');
const text = `# One\n\nFirst.\n\n<!-- pause -->\n\nLater.\n\n<!--\n${notes}\n-->\n\n---\n\n# Two\n\nSecond.\n\n---\n\n# Three\n\nThird.\n`;
const talk = talkOf(text);
/** A window in which nobody lays out. */
const view: SpeakerView = {
  keys: defaultKeymaps,
  pickerRows: 20,
  lowestNotesRow: 40,
  notesGrowth: { least: -2, most: 3 },
  help: { lowest: 30, visible: 20 },
};
const followed = (slide = 0, size: readonly [number, number] = [80, 24]) =>
  speakerState(talk, { slide }, size as [number, number]);

/** Presses keys, named as in the keymap and separated by blanks. */
function press(keys: string, state: SpeakerState = followed()) {
  return keys
    .split(' ')
    .filter(key => key !== '')
    .reduce((now, key) => after(now, pressOf(key)), { state, effects: [] } as Reduced);
}
type Reduced = { readonly state: SpeakerState; readonly effects: readonly SpeakerEffect[] };
function after({ state, effects }: Reduced, action: SpeakerAction): Reduced {
  const reduced = reduceSpeaker(state, action, view);
  return { state: reduced.state, effects: [...effects, ...reduced.effects] };
}
const told = (state: SpeakerState, action: SpeakerAction): SpeakerState =>
  after({ state, effects: [] }, action).state;

/** What the speaker view asked the talk for. */
const sent = (keys: string, state?: SpeakerState) =>
  press(keys, state).effects.flatMap(effect => (effect.type === 'send' ? effect.action : []));

const next = { type: 'next' };
const previous = { type: 'previous' };
const goTo = (slide: number) => ({ type: 'goTo', slide });

const cases: readonly (readonly [keys: string, expected: readonly object[]])[] = [
  ...['right', 'down', 'space', 'pageDown', 'l', 'j', 'n', 'enter'].map(key => [key, [next]] as const),
  ...['left', 'up', 'backspace', 'pageUp', 'h', 'k', 'p', 'N'].map(key => [key, [previous]] as const),
  ['home', [{ type: 'first' }]],
  ['f5', [{ type: 'first' }]],
  ['g g', [{ type: 'first' }]],
  ['end', [{ type: 'last' }]],
  ['b', [{ type: 'blank', blank: 'black' }]],
  ['.', [{ type: 'blank', blank: 'black' }]],
  ['w', [{ type: 'blank', blank: 'white' }]],
  [',', [{ type: 'blank', blank: 'white' }]],
  ['Q', [{ type: 'showQr' }]],
  ['t', [{ type: 'toggleClock' }]],
  ['r', [{ type: 'resetClock' }]],
  ['2 G', [goTo(1)]],
  ['2 enter', [goTo(1)]],
  ['2 g', [goTo(1)]],
  ['0 2 enter', [goTo(1)]],
  ['G', [goTo(2)]],
  ['g G', [goTo(2)]],
  ['g enter', [next]],
  ['g 2 enter', [goTo(1)]],
  ['2 l', [next]],
  ['2 escape enter', [next]],
  ['9 G', []],
  ['0 G', []],
  // The lists are on this screen only.
  ['o enter', [goTo(0)]],
  ['o down enter', [goTo(1)]],
  ['o end enter', [goTo(2)]],
  ['o end ctrl+p enter', [goTo(1)]],
  ['o end home ctrl+n enter', [goTo(1)]],
  ['o pageDown enter', [goTo(2)]],
  ['o pageDown pageUp enter', [goTo(0)]],
  ['o T h enter', [goTo(2)]],
  ['o T h backspace w enter', [goTo(1)]],
  ['o z z enter', []],
  ['o b q 1 G escape', []],
  ['/ s e c o n d enter', [goTo(1)]],
  ['/ l a t e r enter', [goTo(0)]],
  ['/ N o t e enter', []],
  ['/ enter', []],
  ['o escape l', [next]],
  // The keys of the speaker view itself send nothing.
  ['J K ctrl+d ctrl+u + = - escape ? escape f1 q', []],
  ['x Z alt+x f12', []],
];
for (const [keys, expected] of cases) {
  test(`the keys "${keys}" ask for ${JSON.stringify(expected)}`, () =>
    assert.deepEqual(sent(keys), expected));
}

test('every key of the speaker view is tested here', () => {
  const tried = new Set(cases.flatMap(([keys]) => keys.split(' ')));
  const bound = speakerKeys.flatMap(({ bindings }) => bindings.flatMap(({ keys }) => keys));
  assert.deepEqual(
    bound.filter(key => !tried.has(key)),
    ['0…9', 'ctrl+z', 'ctrl+c'],
  );
});

test('q closes the speaker view, Ctrl+C closes it from anywhere, Ctrl+Z suspends it', () => {
  assert.deepEqual(press('q').effects, [{ type: 'exit', code: 0 }]);
  for (const keys of ['ctrl+c', 'o ctrl+c', '/ a ctrl+c', '? ctrl+c'])
    assert.deepEqual(press(keys).effects, [{ type: 'exit', code: 130 }], keys);
  for (const keys of ['ctrl+z', 'o ctrl+z', '? ctrl+z'])
    assert.deepEqual(press(keys).effects, [{ type: 'suspend' }], keys);
  assert.deepEqual(press('o q').effects, [], 'typed into the list');
  assert.deepEqual(press('? q').effects, [], 'closes the list of keys');
  assert.deepEqual(press('escape escape escape').effects, []);
});

test('a slide that there is not is told', () => {
  assert.equal(press('1 2').state.typed, '12');
  assert.equal(press('9 9 G').state.notice, 'There is no slide 99; the last one is 3');
  assert.equal(press('9 9 G J').state.notice, undefined);
});

test('the list of keys scrolls and closes', () => {
  assert.equal(press('? space').state.help?.row, 19);
  assert.equal(press('? space left').state.help?.row, 0);
  assert.equal(press('? J K').state.help?.row, 0);
  assert.deepEqual(press('? l l l l l l l l').state.help, press('? l l l l l l l l l').state.help);
  for (const key of ['?', 'escape', 'q', 'f1']) assert.equal(press(`? ${key}`).state.help, undefined, key);
  assert.deepEqual(sent('? l b 2 G'), []);
});

test('notes scroll to their end and no further, and start at the top on another slide', () => {
  const down = (times: number) => press('J '.repeat(times)).state;
  assert.equal(down(500).notesRow, view.lowestNotesRow);
  assert.equal(press('K', down(900)).state.notesRow, view.lowestNotesRow - 1, 'no key is lost');
  assert.equal(press('J J K K K').state.notesRow, 0);
  const message: StateMessage = { type: 'state', slide: 0, step: 1, row: 0, elapsed: 0, isRunning: true };
  const stepped = told(down(3), { type: 'place', message, now: 0 });
  assert.equal(stepped.notesRow, 3, 'a step of the same slide');
  assert.equal(told(stepped, { type: 'place', message: { ...message, slide: 1 }, now: 0 }).notesRow, 0);
});

test('notes grow and shrink within the window, and no key is lost at either end', () => {
  const { least, most } = view.notesGrowth;
  assert.ok(least < 0 && most > 0);
  assert.equal(press('+ '.repeat(50)).state.notesGrowth, most);
  assert.equal(press(`${'= '.repeat(50)} -`).state.notesGrowth, most - 1);
  assert.equal(press('- '.repeat(50)).state.notesGrowth, least);
  // Grown in a large window, they are clamped in a smaller one.
  const grown = press('+ '.repeat(50), followed(0, [160, 60])).state;
  const smaller = told(grown, { type: 'resize', size: { columns: 80, rows: 24 } });
  assert.equal(press('-', smaller).state.notesGrowth, most - 1);
});

test('pasted text goes into the query of an open list, and nowhere else', () => {
  const paste = (state: SpeakerState) =>
    after({ state, effects: [] }, { type: 'paste', text: safeText('Tb') });
  assert.deepEqual(paste(followed()), { state: followed(), effects: [] });
  assert.equal(paste(press('o').state).state.picker?.query, 'Tb');
});

const source = (deck = talk.deck, name = 'Talk'): SpeakerAction => ({
  type: 'source',
  name: safeText(name),
  message: { type: 'source', file: 'talk.md', text, included: [] },
  deck,
});
const place = (slide: number, more: Partial<StateMessage> = {}): SpeakerAction => ({
  type: 'place',
  message: { type: 'state', slide, step: 0, row: 0, elapsed: 0, isRunning: false, ...more },
  now: 1000,
});
const fresh = initialSpeaker({ columns: 80, rows: 24 }, 0, safeText('14:05:09'));

test('a place without a source shows nothing yet', () => {
  assert.equal(told(fresh, place(2)).talk, undefined);
  assert.equal(told(told(fresh, place(2)), source()).talk?.slide, 0);
  assert.equal(told(told(fresh, source()), place(2)).talk?.slide, 2);
});

test('what covers the slide is gone with the next place', () => {
  const covered = told(followed(), place(0, { overlay: safeText('OSPO news'), blank: 'white' }));
  assert.deepEqual([covered.talk?.overlay, covered.talk?.blank], ['OSPO news', 'white']);
  const { talk: uncovered } = told(covered, place(0));
  assert.deepEqual([uncovered?.overlay, uncovered?.blank], [undefined, undefined]);
});

test('the clock goes on from what was heard, and a jump is remembered', () => {
  const running = told(followed(), place(0, { elapsed: 60_000, isRunning: true })).talk;
  assert.ok(running);
  assert.equal(elapsedNow(running, 3500), 62_500);
  assert.equal(elapsedNow(running, 0), 60_000, 'heard after the last tick');
  assert.equal(elapsedNow({ ...running, isRunning: false }, 900_000), 60_000);
  const begun = told(followed(), place(0));
  assert.equal(told(begun, place(2, { elapsed: 120_000 })).talk?.jumpedAt, 120_000);
  assert.equal(told(begun, place(1, { elapsed: 120_000 })).talk?.jumpedAt, undefined);
});

test('a deck that has become shorter than its place does not matter', () => {
  const short = talkOf('# Only\n\nOne slide.\n\n<!-- Its note. -->').deck;
  for (const before of [followed(2), press('o end', followed(2)).state, press('/ T', followed(2)).state]) {
    const shrunk = told(before, source(short));
    const { effects } = press('enter J K + - 9 G o end enter / O enter', shrunk);
    for (const effect of effects)
      if (effect.type === 'send' && effect.action.type === 'goTo') assert.equal(effect.action.slide, 0);
  }
});

const offers = ['A', 'B', 'C'].map((name, index) => ({
  name: safeText(name),
  pid: 100 + index,
  address: `/run/${name}`,
}));

test('several talks: one is chosen', () => {
  const asked = told(fresh, { type: 'offers', offers });
  assert.deepEqual(press('enter', asked).effects, [{ type: 'join', offer: offers[0] }]);
  assert.deepEqual(press('j j j enter', asked).effects, [{ type: 'join', offer: offers[2] }]);
  assert.deepEqual(press('j j k enter', asked).effects, [{ type: 'join', offer: offers[1] }]);
  assert.deepEqual(press('k enter', asked).effects, [{ type: 'join', offer: offers[0] }]);
  assert.deepEqual(press('b t G 2', asked).effects, []);
  assert.deepEqual(press('enter', fresh).effects, []);
  assert.deepEqual(press('q', asked).effects, [{ type: 'exit', code: 0 }]);
});

test('a talk that starts or ends meanwhile does not move the cursor to another talk', () => {
  const asked = press('j', told(fresh, { type: 'offers', offers })).state;
  const fewer = told(asked, { type: 'offers', offers: offers.slice(1) });
  assert.deepEqual(press('enter', fewer).effects, [{ type: 'join', offer: offers[1] }]);
  const others = told(asked, { type: 'offers', offers: [...offers.slice(2), ...offers.slice(0, 1)] });
  assert.deepEqual(press('enter', others).effects, [{ type: 'join', offer: offers[0] }]);
  const none = told(asked, { type: 'offers', offers: [] });
  assert.deepEqual(press('enter', none).effects, []);
});

test('the talk is lost: nothing is sent, and it resumes when the talk comes back', () => {
  const lost = told(press('J J').state, { type: 'lost' });
  assert.deepEqual(sent('l b 2 G enter t', lost), []);
  const back = told(lost, source());
  assert.deepEqual(sent('l', back), [next]);
});

test('while it is lost, an open list sends nothing either, and stays open', () => {
  const lost = told(press('o down').state, { type: 'lost' });
  const { state, effects } = press('enter', lost);
  assert.deepEqual(effects, []);
  assert.ok(state.picker, 'what is typed on must not become a command');
  assert.deepEqual(sent('enter', told(state, source())), [goTo(1)]);
});

test('lost, with several others running: it asks which, and the choice is visible', () => {
  const lost = told(told(followed(), { type: 'lost' }), { type: 'offers', offers });
  assert.deepEqual(press('j enter', lost).effects, [{ type: 'join', offer: offers[1] }]);
});
