import assert from 'node:assert/strict';
import type { AppState, InBrowser, InTalk } from '../../src/screens/state.ts';

/** A state of which the browser is the top screen. */
export function inBrowser(state: AppState): InBrowser {
  assert.ok(state.type === 'browser', 'a talk is on the screen');
  return state;
}

/** A state of which a talk is the top screen. */
export function inTalk(state: AppState): InTalk {
  assert.ok(state.type === 'talk', 'the browser is on the screen');
  return state;
}
