import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StateMessage } from '../../src/deck/messages.ts';
import { reduceSpeaker, type SpeakerAction } from '../../src/screens/speaker/reduce-speaker.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import {
  initialSpeaker,
  type SpeakerEffect,
  type SpeakerState,
} from '../../src/screens/speaker/speaker-state.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { pressOf } from '../support/keys.ts';
import { plainSetting } from '../support/setting.ts';
import { speakerState, talkOf } from '../support/talk-state.ts';

const notes = Array.from({ length: 30 }, (_, row) => `Note ${row + 1}.`).join('\n\n');
const text = `# One\n\nFirst.\n\n<!-- pause -->\n\nLater.\n\n<!--\n${notes}\n-->\n\n---\n\n# Two\n\nSecond.\n\n---\n\n# Three\n\nThird.\n`;
const talk = talkOf(text);
const models = createSpeakerModels(plainSetting(), () => undefined);
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
  const reduced = reduceSpeaker(state, action, models(state).view);
  return { state: reduced.state, effects: [...effects, ...reduced.effects] };
}
const told = (state: SpeakerState, action: SpeakerAction): SpeakerState =>
  after({ state, effects: [] }, action).state;

/** What the speaker view asked the talk for. */
const sent = (keys: string, state?: SpeakerState) =>
  press(keys, state).effects.flatMap(effect => (effect.type === 'send' ? effect.action : []));

/** The screen, checked against the size of its window. */
function screen(state: SpeakerState): string {
  const lines = models(state).lines();
  assert.ok(lines.length <= state.size.rows);
  for (const line of lines) assert.ok(lineWidth(line) <= state.size.columns, lineText(line));
  return lines.map(lineText).join('\n');
}

const next = { type: 'next' };

test('what was typed is shown, and an unknown slide is reported', () => {
  assert.match(screen(press('1 2').state), /Slide 12: Enter or G goes there/);
  assert.match(screen(press('g').state), /g: press again for the first slide/);
  assert.match(screen(press('9 9 G').state), /There is no slide 99; the last one is 3/);
  assert.doesNotMatch(screen(press('9 9 G J').state), /There is no slide/);
});

test('the list of keys scrolls and closes', () => {
  const opened = press('?').state;
  assert.match(screen(opened), /^ The talk/);
  assert.notEqual(screen(press('? space').state), screen(opened));
  assert.equal(screen(press('? space left').state), screen(opened));
  assert.equal(screen(press('? J K').state), screen(opened));
  assert.deepEqual(press('? l l l l l l l l').state.help, press('? l l l l l l l l l').state.help);
  for (const key of ['?', 'escape', 'q', 'f1']) assert.equal(press(`? ${key}`).state.help, undefined, key);
  assert.deepEqual(sent('? l b 2 G'), []);
});

test('notes scroll to their end and no further, and start at the top on another slide', () => {
  const down = (times: number) => press('J '.repeat(times)).state;
  assert.match(screen(down(0)), /Note 1\./);
  assert.doesNotMatch(screen(down(2)), /Note 1\./);
  assert.match(screen(down(500)), /Note 30\./);
  assert.equal(screen(press('K', down(500)).state), screen(press('K', down(900)).state), 'no key is lost');
  assert.equal(press('J J K K K').state.notesRow, 0);
  const message: StateMessage = { type: 'state', slide: 0, step: 1, row: 0, elapsed: 0, isRunning: true };
  const stepped = told(down(3), { type: 'place', message, now: 0 });
  assert.equal(stepped.notesRow, 3, 'a step of the same slide');
  assert.equal(told(stepped, { type: 'place', message: { ...message, slide: 1 }, now: 0 }).notesRow, 0);
});

test('notes grow and shrink within the window, and no key is lost at either end', () => {
  const { least, most } = models(followed()).view.notesGrowth;
  assert.ok(least < 0 && most > 0);
  assert.equal(press('+ '.repeat(50)).state.notesGrowth, most);
  assert.equal(press(`${'= '.repeat(50)} -`).state.notesGrowth, most - 1);
  assert.equal(press('- '.repeat(50)).state.notesGrowth, least);
  for (const keys of ['+ '.repeat(50), '- '.repeat(50)]) screen(press(keys).state);
  // Grown in a large window, they are clamped in a smaller one.
  const grown = press('+ '.repeat(50), followed(0, [160, 60])).state;
  const smaller = told(grown, { type: 'resize', size: { columns: 80, rows: 24 } });
  assert.equal(screen(smaller), screen(press('+ '.repeat(50)).state));
  assert.equal(press('-', smaller).state.notesGrowth, most - 1);
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
  assert.match(screen(told(fresh, place(2))), /No talk is running/);
  assert.match(screen(told(told(fresh, place(2)), source())), /Now: One/);
  assert.match(screen(told(told(fresh, source()), place(2))), /Now: Three/);
});

test('what covers the slide is shown, and gone with the next place', () => {
  const covered = told(followed(), place(0, { overlay: safeText('OSPO news') }));
  assert.match(screen(covered), /─ OSPO news: One/);
  assert.match(screen(told(followed(), place(0, { blank: 'white' }))), /The screen is white/);
  assert.doesNotMatch(screen(told(covered, place(0))), /OSPO news/);
});

test('the clock continues from the last message', () => {
  const running = told(followed(), place(0, { elapsed: 60_000, isRunning: true }));
  const tick = (now: number): SpeakerAction => ({ type: 'tick', now, timeOfDay: safeText('14:05:10') });
  assert.match(screen(told(running, tick(3500))), /1:02 {2}elapsed .*14:05:10/);
  assert.match(screen(told(running, tick(0))), /1:00 {2}elapsed/, 'heard after the last tick');
  const stopped = told(running, place(0, { elapsed: 60_000 }));
  assert.match(screen(told(stopped, tick(900_000))), /1:00 {2}elapsed, stopped/);
});

test('there is no pace just after a jump, and a rehearsal is labeled', () => {
  const minutes = (deck: typeof talk.deck) => ({ ...deck, settings: { ...deck.settings, minutes: 30 } });
  const timed = told(fresh, source(minutes(talk.deck)));
  const at = (slide: number, elapsed: number) => place(slide, { elapsed, isRunning: true });
  assert.match(screen(told(timed, at(2, 120_000))), /ahead/, 'where it was when it was joined');
  const begun = told(timed, at(0, 90_000));
  const jumped = told(begun, at(2, 120_000));
  assert.doesNotMatch(screen(jumped), /ahead|on time/);
  assert.match(screen(told(jumped, at(2, 180_000))), /ahead/);
  assert.match(screen(told(told(begun, at(1, 100_000)), at(2, 120_000))), /ahead/, 'step by step');
  assert.match(screen(told(begun, place(1, { isRehearsal: true }))), /0:00 +not started +Rehearsal/);
  assert.doesNotMatch(screen(begun), /Rehearsal/);
});

test('a deck that has become shorter than its place does not matter', () => {
  const short = talkOf('# Only\n\nOne slide.\n\n<!-- Its note. -->').deck;
  for (const before of [followed(2), press('o end', followed(2)).state, press('/ T', followed(2)).state]) {
    const shrunk = told(before, source(short));
    screen(shrunk);
    const { state, effects } = press('enter J K + - 9 G o end enter / O enter', shrunk);
    screen(state);
    for (const effect of effects)
      if (effect.type === 'send' && effect.action.type === 'goTo') assert.equal(effect.action.slide, 0);
  }
  const shown = screen(told(followed(2), source(short)));
  assert.match(shown, /Slide 1\/1/);
  assert.match(shown, /Now: Only[\s\S]*Its note/);
  assert.match(shown, /Next: end of the talk/);
});

test('a step that the slide no longer has does not matter either', () => {
  const shown = screen(told(told(followed(), place(0, { step: 7 })), source()));
  assert.match(shown, /step 2\/2/);
});

const offers = ['A', 'B', 'C'].map((name, index) => ({
  name: safeText(name),
  pid: 100 + index,
  address: `/run/${name}`,
}));

test('several talks: one is chosen', () => {
  const asked = told(fresh, { type: 'offers', offers });
  assert.match(screen(asked), /Which talk\?[\s\S]*❯ A[\s\S]*B[\s\S]*C/);
  assert.deepEqual(press('enter', asked).effects, [{ type: 'join', offer: offers[0] }]);
  assert.deepEqual(press('j j j enter', asked).effects, [{ type: 'join', offer: offers[2] }]);
  assert.deepEqual(press('j j k enter', asked).effects, [{ type: 'join', offer: offers[1] }]);
  assert.deepEqual(press('k enter', asked).effects, [{ type: 'join', offer: offers[0] }]);
  assert.deepEqual(press('b t G 2', asked).effects, []);
  assert.deepEqual(press('enter', fresh).effects, []);
  assert.deepEqual(press('q', asked).effects, [{ type: 'exit', code: 0 }]);
});

test('talks with long titles are told apart by their processes', () => {
  const title = 'How a federal team writes software in the open, and why it pays off, and for whom';
  const long = [4242, 4_294_967_296].map(pid => ({ name: safeText(title), pid, address: `/run/${pid}` }));
  const shown = (size: readonly [number, number]) =>
    screen(told({ ...fresh, size: { columns: size[0], rows: size[1] } }, { type: 'offers', offers: long }));
  assert.match(shown([80, 24]), /❯ How a federal team.*… \(process 4242\) *\n.*… \(process 4294967296\)\n/);
  assert.match(shown([30, 9]), /❯ How a fed.*… \(4242\) *\n.*… \(4294967296\)\n/);
  assert.match(shown([20, 5]), /… \(4242\) *\n/);
});

test('a talk that starts or ends meanwhile does not move the cursor to another talk', () => {
  const asked = press('j', told(fresh, { type: 'offers', offers })).state;
  const fewer = told(asked, { type: 'offers', offers: offers.slice(1) });
  assert.deepEqual(press('enter', fewer).effects, [{ type: 'join', offer: offers[1] }]);
  const others = told(asked, { type: 'offers', offers: [...offers.slice(2), ...offers.slice(0, 1)] });
  assert.deepEqual(press('enter', others).effects, [{ type: 'join', offer: offers[0] }]);
  const none = told(asked, { type: 'offers', offers: [] });
  assert.deepEqual(press('enter', none).effects, []);
  screen(none);
});

test('the talk is lost: nothing is sent, and it resumes when the talk comes back', () => {
  const lost = told(press('J J').state, { type: 'lost' });
  assert.match(screen(lost), /Lost the talk; trying to reconnect/);
  assert.match(screen(lost), /Now: One/);
  assert.deepEqual(sent('l b 2 G enter t', lost), []);
  const back = told(lost, source());
  assert.doesNotMatch(screen(back), /Lost the talk/);
  assert.deepEqual(sent('l', back), [next]);
});

test('lost, with several others running: it asks which, and the choice is visible', () => {
  const lost = told(told(followed(), { type: 'lost' }), { type: 'offers', offers });
  assert.match(screen(lost), /Lost the talk;.*choose another one:/);
  assert.deepEqual(press('j enter', lost).effects, [{ type: 'join', offer: offers[1] }]);
  assert.doesNotMatch(screen(told(lost, source())), /which other one/);
});

test('every screen fits every window', () => {
  const states = [
    '',
    '?',
    'o',
    '/',
    '/ z z',
    '9 9 G',
    '+ + +',
    'o a b c d e f g h i j k l m n o p q r s t u v w',
  ];
  for (const columns of [20, 29, 40, 69, 70, 100, 200]) {
    for (const rows of [5, 6, 12, 24, 60]) {
      for (const keys of states) screen(press(keys, followed(0, [columns, rows])).state);
      screen({ ...fresh, size: { columns, rows } });
      screen(press('j j', { ...fresh, size: { columns, rows }, offers }).state);
    }
  }
});
