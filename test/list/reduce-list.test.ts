import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { defaultKeymaps } from '../../src/keys/keymaps.ts';
import type { ListAction } from '../../src/list/list-action.ts';
import { listActionOf } from '../../src/list/list-commands.ts';
import { type ListState, openedList } from '../../src/list/list-state.ts';
import { type ListOutcome, reduceList } from '../../src/list/reduce-list.ts';

const names = ['Anna', 'Berta', 'Carla', 'Dora', 'Emma', 'Flora', 'Greta'];

/** A list of those names that contain the query, three on the screen. */
function reduce(list: ListState, action: ListAction, isSearching = false): ListOutcome<ListState, string> {
  const entries = () => names.filter(name => name.toLowerCase().includes(list.query));
  return reduceList(list, action, { entries, isSearching, visible: 3 });
}

/** Presses keys, named as in the tables and separated by blanks; the last one may close the list. */
function press(keys: string, list: ListState = openedList()): ListOutcome<ListState, string> {
  let outcome: ListOutcome<ListState, string> = { type: 'open', list };
  for (const key of keys.split(' ')) {
    assert.equal(outcome.type, 'open', key);
    const action = listActionOf(key, defaultKeymaps.lists);
    if (action && outcome.type === 'open') outcome = reduce(outcome.list, action);
  }
  return outcome;
}

describe('an open list', () => {
  const cases: readonly (readonly [keys: string, list: ListState])[] = [
    ['down', { query: '', chosen: 1 }],
    ['down ctrl+n up', { query: '', chosen: 1 }],
    ['up', { query: '', chosen: 0 }],
    ['pageDown', { query: '', chosen: 2 }],
    ['pageDown pageDown pageUp', { query: '', chosen: 2 }],
    ['end', { query: '', chosen: 6 }],
    ['end down', { query: '', chosen: 6 }],
    ['end home', { query: '', chosen: 0 }],
    // What is typed starts at the top again.
    ['down down r', { query: 'r', chosen: 0, isTyping: true }],
    ['r space a', { query: 'r a', chosen: 0, isTyping: true }],
    ['x y down', { query: 'xy', chosen: 0 }],
    ['x y backspace', { query: 'x', chosen: 0, isTyping: true }],
    ['👩‍💻 ctrl+u', { query: '', chosen: 0, isTyping: true }],
    // Keys of the screen below, and of some lists only.
    ['down f5 tab', { query: '', chosen: 1 }],
  ];
  for (const [keys, list] of cases) {
    test(keys, () => assert.deepEqual(press(keys), { type: 'open', list }));
  }
});

test('Enter takes the chosen entry, a click another one, Esc closes the list', () => {
  const list = { query: 'r', chosen: 1 };
  assert.deepEqual(press('r down enter'), { type: 'accepted', list, entry: 'Carla' });
  assert.deepEqual(reduce(list, { type: 'accept', entry: 3 }), {
    type: 'accepted',
    list: { query: 'r', chosen: 3 },
    entry: 'Flora',
  });
  assert.deepEqual(press('escape'), { type: 'closed' });
});

test('a list that has become shorter has its last entry chosen', () => {
  const outcome = reduce({ query: 'r', chosen: 6 }, { type: 'accept' });
  assert.equal(outcome.type === 'accepted' && outcome.entry, 'Greta');
});

test('Enter waits for what is being searched, and any other key takes it back', () => {
  const waiting = { query: 'r', chosen: 0, isAccepting: true } as const;
  assert.deepEqual(reduce({ query: 'r', chosen: 0 }, { type: 'accept' }, true), {
    type: 'open',
    list: waiting,
  });
  assert.deepEqual(reduce(waiting, { type: 'accept' }), {
    type: 'accepted',
    list: { query: 'r', chosen: 0 },
    entry: 'Berta',
  });
  assert.deepEqual(reduce(waiting, { type: 'editQuery', text: 'a' }, true), {
    type: 'open',
    list: { query: 'ra', chosen: 0, isTyping: true },
  });
  const nothing = { ...waiting, query: 'x' };
  assert.deepEqual(reduce(nothing, { type: 'accept' }), { type: 'open', list: { query: 'x', chosen: 0 } });
});

test('a query has an end', () => {
  const { list } = reduce(openedList(), { type: 'editQuery', text: 'x'.repeat(1000) }) as { list: ListState };
  assert.equal(list.query.length, 200);
});
