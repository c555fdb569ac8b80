import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RemoteAction } from '../../src/deck/deck-action.ts';
import {
  type DeckMessage,
  decodeDeckMessage,
  decodeSpeakerMessage,
  encodeMessage,
  type SpeakerMessage,
} from '../../src/deck/messages.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';
import fc, { type Arbitrary } from '../support/property.ts';

const count = fc.nat({ max: 1_000_000 });
const blank = fc.constantFrom('black', 'white');
/** JSON knows no -0. */
const amount = (max: number) => fc.double({ min: 0, max, noNaN: true }).map(value => value + 0);
const row = fc.string({ unit: 'binary', maxLength: 300 }).map(safeRow);
/** Lone surrogates too, as a text that was cut has them. */
const text = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 }).map(units => {
  return String.fromCharCode(...units);
});

/** A record in which a field may be absent, but never undefined. */
const action = fc.oneof(
  fc.record({
    type: fc.constantFrom('next', 'previous', 'first', 'last', 'toggleClock', 'resetClock'),
  }),
  fc.record({ type: fc.constant('blank'), blank }),
  fc.record({ type: fc.constant('goTo'), slide: count, step: count }, { requiredKeys: ['type', 'slide'] }),
) as Arbitrary<RemoteAction>;

const included = fc.record({
  from: text,
  path: text,
  answer: fc.oneof(
    fc.record({ type: fc.constant('text'), key: text, file: text, text }),
    fc.record({ type: fc.constant('refused'), reason: text }),
  ),
});

const deckMessage = fc.oneof(
  fc.record({
    type: fc.constant('hello'),
    version: fc.constant(1),
    name: row,
    pid: fc.integer({ min: 1, max: 2 ** 31 }),
  }),
  fc.record(
    {
      type: fc.constant('source'),
      file: text,
      text,
      included: fc.array(included, { maxLength: 4 }),
      timings: fc.array(amount(1e6), { maxLength: 5 }),
      minutes: amount(1440),
      folder: fc.string(),
    },
    { requiredKeys: ['type', 'file', 'text', 'included'] },
  ),
  fc.record(
    {
      type: fc.constant('state'),
      slide: count,
      step: count,
      row: count,
      blank,
      elapsed: amount(1e9),
      isRunning: fc.boolean(),
      overlay: row,
      isRehearsal: fc.boolean(),
    },
    { requiredKeys: ['type', 'slide', 'step', 'row', 'elapsed', 'isRunning'] },
  ),
) as Arbitrary<DeckMessage>;

// fast-check makes records without a prototype now and then, JSON.parse does not.
const plain = <Value>(value: Value): Value => structuredClone(value);

test('what a deck says arrives as it was said, in one line', () => {
  fc.assert(
    fc.property(deckMessage, message => {
      const line = encodeMessage(message);
      assert.equal(line.indexOf('\n'), line.length - 1);
      assert.deepEqual(decodeDeckMessage(line), plain(message));
    }),
  );
});

test('what a speaker view says arrives as it was said, in one line of at most 4 kB', () => {
  fc.assert(
    fc.property(action, each => {
      const message: SpeakerMessage = { type: 'action', action: each };
      const line = encodeMessage(message);
      assert.equal(line.indexOf('\n'), line.length - 1);
      assert.ok(line.length < 4096);
      assert.deepEqual(decodeSpeakerMessage(line), plain(message));
    }),
  );
});

test('whatever comes in is a message or nothing', () => {
  const line = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    // Almost a message: one field has become something else.
    fc.tuple(deckMessage, fc.nat(), fc.jsonValue()).map(([message, index, value]) => {
      const keys = Object.keys(message);
      return JSON.stringify({ ...message, [keys[index % keys.length]!]: value });
    }),
  );
  fc.assert(
    fc.property(line, each => {
      const message = decodeDeckMessage(each);
      if (message) assert.deepEqual(decodeDeckMessage(encodeMessage(message)), message);
      const asked = decodeSpeakerMessage(each);
      if (asked) assert.deepEqual(decodeSpeakerMessage(encodeMessage(asked)), asked);
    }),
  );
});

const hello = { type: 'hello', version: 1, name: 'A talk', pid: 7 };
const source = { type: 'source', file: 'a.md', text: '# A', included: [] };
const state = { type: 'state', slide: 0, step: 0, row: 0, elapsed: 0, isRunning: true };

describe('a deck cannot say', () => {
  const refused: readonly (readonly [name: string, value: unknown])[] = [
    ['nothing', null],
    ['a list', [hello]],
    ['what no type names', { ...state, type: 'exec' }],
    ['what only a prototype names', { ...state, type: 'constructor' }],
    ['that it speaks another version', { ...hello, version: 2 }],
    ['a name that fills the screen', { ...hello, name: 'a'.repeat(1001) }],
    ['that it has no process', { ...hello, pid: 0 }],
    ['half a process', { ...hello, pid: 1.5 }],
    ['a slide before the first', { ...state, slide: -1 }],
    ['half a slide', { ...state, slide: 0.5 }],
    ['the slide "1"', { ...state, slide: '1' }],
    ['a slide that no deck has', { ...state, slide: 1_000_001 }],
    ['a time before the talk', { ...state, elapsed: -1 }],
    ['a blank of another color', { ...state, blank: 'red' }],
    ['that there is a blank, but not which', { ...state, blank: null }],
    ['that its clock is 1', { ...state, isRunning: 1 }],
    ['a long overlay', { ...state, overlay: 'a'.repeat(1001) }],
    ['a source without a text', { ...source, text: undefined }],
    ['includes without a list', { ...source, included: {} }],
    ['an include without an answer', { ...source, included: [{ from: '', path: 'b.md' }] }],
    ['timings without numbers', { ...source, timings: [1, null] }],
    ['a talk of two days', { ...source, minutes: 2880 }],
    ['a talk in a number', { ...source, folder: 7 }],
  ];
  for (const [name, value] of refused) {
    test(name, () => assert.equal(decodeDeckMessage(JSON.stringify(value)), undefined));
  }
});

describe('a speaker view cannot ask for', () => {
  const refused: readonly (readonly [name: string, action: unknown])[] = [
    ['nothing', undefined],
    ['an action by its name alone', 'next'],
    ['an address to be opened', { type: 'openAddress', address: 'https://example.org' }],
    ['what only the keyboard of the deck may', { type: 'openPicker', picker: 'search' }],
    ['no slide', { type: 'goTo' }],
    ['a slide before the first', { type: 'goTo', slide: -1 }],
    ['a step that is none', { type: 'goTo', slide: 0, step: null }],
    ['a blank of no color', { type: 'blank' }],
  ];
  for (const [name, asked] of refused) {
    test(name, () => {
      assert.equal(decodeSpeakerMessage(JSON.stringify({ type: 'action', action: asked })), undefined);
    });
  }
});

test('fields that nobody knows are left out', () => {
  const line = '{"type":"action","id":1,"action":{"type":"next","__proto__":{"slide":1},"command":"ls"}}';
  assert.deepEqual(decodeSpeakerMessage(line), { type: 'action', action: { type: 'next' } });
  assert.deepEqual(decodeDeckMessage(JSON.stringify({ ...state, exec: 'ls' })), state);
});

test('fields of a prototype are no fields', () => {
  const line = '{"__proto__":{"type":"action","action":{"type":"next"}}}';
  assert.equal(decodeSpeakerMessage(line), undefined);
  assert.equal(decodeSpeakerMessage('{"type":"action","action":{"__proto__":{"type":"next"}}}'), undefined);
  assert.equal(({} as { type?: string }).type, undefined);
});

test('what is shown as it stands comes out safe, in one row', () => {
  const named = decodeDeckMessage(JSON.stringify({ ...hello, name: 'A\u001b[2J\ntalk' }));
  assert.deepEqual(named, { ...hello, name: 'A␛[2J talk' });
  const overlay = decodeDeckMessage(JSON.stringify({ ...state, overlay: '\u009b2J' }));
  assert.deepEqual(overlay, { ...state, overlay: '\ufffd2J' });
});

test('a speaker view greets, whatever else is there', () => {
  assert.deepEqual(decodeSpeakerMessage(encodeMessage({ type: 'hello' })), { type: 'hello' });
  assert.deepEqual(decodeSpeakerMessage('{"type":"hello","name":1}'), { type: 'hello' });
});
