import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leastBetweenSwitches } from '../../src/screens/held-switch.ts';
import { type AppAction, reduceApp } from '../../src/screens/reduce.ts';
import { createScreenModels } from '../../src/screens/screen-model.ts';
import { currentTalk } from '../../src/screens/screen-stack.ts';
import { reduceSpeaker } from '../../src/screens/speaker/reduce-speaker.ts';
import { createSpeakerModels } from '../../src/screens/speaker/speaker-model.ts';
import { type AppState, initialState } from '../../src/screens/state.ts';
import { builtInLibrary, plainSetting } from '../support/setting.ts';
import { builtInTalk, speakerState, talkState } from '../support/talk-state.ts';

// More than three flashes a second can cause a seizure (WCAG 2.3.1). A held key repeats up to 30 times a second.

const models = createScreenModels(plainSetting());
const size = [80, 24] as const;
const repeatAfter = 33;
const heldFor = 3000;

type Seen = { readonly state: AppState; readonly switches: readonly number[] };

/** How the screen is switched: its blank screen, and how often the theme was changed. */
const blankOf = (state: AppState) => currentTalk(state)?.state.blank;

/** Holds what comes every 33 ms for three seconds. @returns when the window was switched */
function hold(from: AppState, actionAt: (at: number) => AppAction): Seen {
  let state = from;
  const switches: number[] = [];
  for (let at = 1000; at < 1000 + heldFor; at += repeatAfter) {
    const next = reduceApp(state, actionAt(at), models);
    const isTheme = next.effects.some(({ type }) => type === 'switchTheme');
    if (isTheme || blankOf(next.state) !== blankOf(state)) switches.push(at);
    state = next.state;
  }
  return { state, switches };
}

function assertCalm(switches: readonly number[]): void {
  assert.ok(switches.length > 3, 'it is switched at all');
  switches.slice(1).forEach((at, index) => {
    assert.ok(at - (switches[index] ?? 0) >= leastBetweenSwitches, switches.join(', '));
  });
}

describe('a switch that is held does not flash', () => {
  const talk = talkState(builtInTalk, size);
  const browser = initialState({ columns: 80, rows: 24 }, builtInLibrary);
  for (const key of ['b', '.', 'w', ',', 't', 'T'])
    test(`${key} in a talk`, () => assertCalm(hold(talk, at => ({ type: 'key', key, at })).switches));
  test('t in the browser', () => assertCalm(hold(browser, at => ({ type: 'key', key: 't', at })).switches));
  test('b at a speaker view', () => {
    const action = { type: 'blank', blank: 'black' } as const;
    assertCalm(hold(talk, at => ({ type: 'remote', action, at })).switches);
  });
  test("T in a speaker view's own window", () => {
    const speaker = createSpeakerModels(plainSetting(), () => undefined);
    let state = speakerState(builtInTalk, { slide: 0 }, size);
    const switches: number[] = [];
    for (let at = 1000; at < 1000 + heldFor; at += repeatAfter) {
      const next = reduceSpeaker(state, { type: 'key', key: 'T', at }, speaker(state).view);
      if (next.effects.length > 0) switches.push(at);
      state = next.state;
    }
    assertCalm(switches);
  });
});

describe('what is not a held switch is heard at once', () => {
  const press = (state: AppState, keys: string) =>
    keys.split(' ').reduce((now, key, index) => {
      return reduceApp(now, { type: 'key', key, at: 1000 + index }, models).state;
    }, state);
  const talk = talkState(builtInTalk, size);

  test('another switch', () => assert.equal(blankOf(press(talk, 'b w')), 'white'));
  test('a step that opens the blank screen', () => assert.equal(blankOf(press(talk, 'b l')), undefined));
  test('its letter, typed into a list', () => {
    assert.equal(currentTalk(press(talk, '/ b b w w t t'))?.state.picker?.query, 'bbwwtt');
  });
  test('the same switch after a while', () => {
    const black = reduceApp(talk, { type: 'key', key: 'b', at: 0 }, models).state;
    const again = (at: number) => blankOf(reduceApp(black, { type: 'key', key: 'b', at }, models).state);
    assert.equal(again(leastBetweenSwitches - 1), 'black');
    assert.equal(again(leastBetweenSwitches), undefined);
  });
});
