import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { keysText } from '../../src/commands/help/keys-text.ts';
import {
  createKeymaps,
  defaultGroups,
  groupsFor,
  type KeyGroups,
  tableNames,
} from '../../src/keys/keymaps.ts';
import { readKeyName } from '../../src/keys/read-key-name.ts';
import { isSingleCharacter } from '../../src/keys/single-keys.ts';
import { keysOf } from '../support/key-overrides.ts';

type Row = {
  readonly name: string;
  readonly keys: readonly string[];
};

/** The commands of a table, by name. */
function rowsOf(groups: KeyGroups, table: keyof KeyGroups): readonly Row[] {
  return groups[table].flatMap(({ bindings }) =>
    bindings.map(({ command, keys }) => ({ name: command, keys })),
  );
}

function keysOfCommand(groups: KeyGroups, table: keyof KeyGroups, name: string) {
  return rowsOf(groups, table).find(row => row.name === name)?.keys;
}

describe('keys as people write them', () => {
  const written: Readonly<Record<string, string>> = {
    ...{ s: 's', G: 'G', '/': '/', '+': '+', ' ': 'space', é: 'é' },
    ...{ 'ctrl+f': 'ctrl+f', 'Ctrl+F': 'ctrl+f', 'CONTROL+f': 'ctrl+f' },
    ...{ 'alt+x': 'alt+x', 'Alt+Y': 'alt+Y', 'alt++': 'alt++', 'option+/': 'alt+/' },
    ...{ PgDn: 'pageDown', pagedown: 'pageDown', pageDown: 'pageDown', Esc: 'escape', '↓': 'down' },
    ...{ 'Alt+←': 'alt+left', 'shift+Tab': 'shift+tab', F5: 'f5', 'Shift+F5': 'shift+f5' },
    ...{ '1…9': '1…9', '0-9': '0…9', 'Alt+1-9': 'alt+1…9' },
  };
  for (const [text, key] of Object.entries(written))
    test(text, () => assert.deepEqual(readKeyName(text, true), { key }));

  const refused: Readonly<Record<string, RegExp>> = {
    pagdown: /no key is named pagdown; did you mean pagedown\?/,
    'ctl+f': /no key is named ctl\+f; did you mean ctrl\?/,
    xyzzyplugh: /use a character or a name such as/,
    constructor: /no key is named constructor/,
    '': /no key is named/,
    'ctrl+i': /terminals send Ctrl\+I as Tab/,
    'ctrl+1': /terminals cannot send Ctrl\+1/,
    'shift+a': /instead of .*, write the character that it types/,
    'ctrl+up': /cannot tell Ctrl\+↑ and ↑ apart/,
    'alt+enter': /cannot tell Alt\+Enter and Enter apart/,
    'alt+[': /cannot send Alt\+\[/,
    'alt+O': /cannot send Alt\+O/,
  };
  for (const [text, problem] of Object.entries(refused)) {
    test(`not ${text}`, () => {
      const read = readKeyName(text, true);
      assert.match('problem' in read ? read.problem : read.key, problem);
    });
  }
});

describe('mistakes in custom keys are reported with their place', () => {
  const wrong: Readonly<Record<string, readonly string[]>> = {
    'keys: fast': ['c.yaml:1:1 settings: keys: list tables by name here, such as browser'],
    'keys:\n  brwser: {}': ['c.yaml:2:3 settings: keys: no table is named brwser; did you mean browser?'],
    'keys:\n  constructor: {}': [
      'c.yaml:2:3 settings: keys: no table is named constructor; choose from: browser, talk, lists, speaker',
    ],
    'keys:\n  talk: [n]': ['c.yaml:2:3 settings: keys: talk: list commands by name here, such as next'],
    'keys:\n  talk: { serch: s }': [
      'c.yaml:2:11 settings: keys: no command of talk is named serch; did you mean search?',
    ],
    'keys:\n  talk:\n    search: [s, pagdn, [a]]': [
      'c.yaml:3:17 settings: keys: talk.search: no key is named pagdn; did you mean pgdn?',
      'c.yaml:3:24 settings: keys: talk.search: a key must be a character or the name of a key; put it in quotes',
    ],
    'keys: { browser: { search: s, outline: s } }': [
      'c.yaml:1:31 settings: keys: s is assigned to both search and outline; search keeps it',
    ],
    'keys: { browser: { search: [] } }': [
      'c.yaml:1:20 settings: keys: browser.search needs a key; it keeps its default keys',
    ],
    'keys: { browser: { search: } }': [
      'c.yaml:1:20 settings: keys: browser.search needs a key; it keeps its default keys',
    ],
    'keys: { browser: { next: n } }': [
      'c.yaml:1:20 settings: keys: n cannot be used for next: it is the only key of nextHit; add another key to nextHit',
    ],
    'keys: { browser: { next: 5 } }': [
      'c.yaml:1:20 settings: keys: 5 cannot be used for next: it is the only key of pick; add another key to pick',
    ],
    'keys: { browser: { next: ["?", f1] } }': [
      'c.yaml:1:27 settings: keys: ? cannot be used for next: it is the last key of help; add another key to help',
    ],
    'keys: { browser: { search: q } }': [
      'c.yaml:1:20 settings: keys: q cannot be used for search: it is the only key of quit; add another key to quit',
    ],
    'keys: { browser: { search: ctrl+c } }': [
      'c.yaml:1:20 settings: keys: browser.search: Ctrl+C always quits at once',
    ],
    'keys: { talk: { next: Ctrl+Z } }': [
      'c.yaml:1:17 settings: keys: talk.next: Ctrl+Z always pauses the program',
    ],
    'keys: { speaker: { interrupt: x } }': [
      'c.yaml:1:20 settings: keys: speaker.interrupt keeps its key: Ctrl+C always quits at once',
    ],
    // The former name of the table.
    'keys: { console: { interrupt: x } }': [
      'c.yaml:1:20 settings: keys: console.interrupt keeps its key: Ctrl+C always quits at once',
    ],
    'keys: { lists: { next: j, back: space } }': [
      'c.yaml:1:18 settings: keys: lists.next: characters are for typing in a list; use a key such as Ctrl+N',
      'c.yaml:1:27 settings: keys: lists.back: characters are for typing in a list; use a key such as Ctrl+N',
    ],
    'kes: { talk: { next: n } }': ['c.yaml:1:1 settings: unknown setting kes; did you mean keys?'],
  };
  for (const [yaml, rows] of Object.entries(wrong)) {
    test(yaml, () => {
      const { groups, told } = keysOf(yaml);
      assert.deepEqual(told, rows);
      for (const name of tableNames.values()) {
        for (const { bindings } of groups[name])
          for (const { keys, label } of bindings) assert.notEqual(keys.length, 0, label);
      }
    });
  }
});

test('the other custom keys still work', () => {
  const { groups, told } = keysOf(
    'keys: { browser: { serch: x, outline: [t, foo, ctrl+o] }, tlk: 1, talk: { next: x } }',
  );
  assert.equal(told.length, 3);
  assert.deepEqual(keysOfCommand(groups, 'browser', 'outline'), ['t', 'ctrl+o']);
  assert.deepEqual(keysOfCommand(groups, 'talk', 'next'), ['x']);
  assert.deepEqual(keysOfCommand(groups, 'browser', 'search'), ['/']);
});

test('the speaker view may be named console, as it was before', () => {
  for (const name of ['speaker', 'console']) {
    const { groups, told } = keysOf(`keys: { ${name}: { black: x } }`);
    assert.deepEqual(told, []);
    assert.deepEqual(keysOfCommand(groups, 'speaker', 'black'), ['x'], name);
  }
});

test('a key moves to its new command, and two commands may swap keys', () => {
  const { groups, told } = keysOf(
    'keys: { browser: { search: j, nextHit: N, previousHit: n, pick: alt+1-9, about: 1 } }',
  );
  assert.deepEqual(told, []);
  assert.deepEqual(keysOfCommand(groups, 'browser', 'next'), ['down']);
  const { presses } = createKeymaps(groups).browser;
  assert.deepEqual(presses.get('N'), { command: 'nextHit' });
  assert.deepEqual(presses.get('1'), { command: 'about' });
  assert.deepEqual(presses.get('alt+3'), { command: 'pick', digit: 3 });
});

test('help keys prints tables that work in the settings file as they are', () => {
  const text = keysText(true);
  const { groups, told } = keysOf(text.slice(text.indexOf('\nkeys:\n')));
  assert.deepEqual(told, []);
  assert.deepEqual(groups, defaultGroups);
});

const tables = [...tableNames];

test('with any custom keys, every command keeps a key, and no key has two meanings', () => {
  const names = tables.flatMap(([inFile, table]) =>
    defaultGroups[table].flatMap(({ bindings }) => bindings.map(({ command }) => [inFile, command] as const)),
  );
  const key = fc.constantFrom(
    ...'jknNqgG?/15',
    'ctrl+f',
    'Esc',
    'Tab',
    'PgDn',
    'enter',
    'f1',
    '1-9',
    'alt+0-9',
    'ctrl+c',
    'x x',
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...names), fc.array(key))),
      fc.boolean(),
      (given, hasSingleKeys) => {
        const byTable: Record<string, Record<string, readonly string[]>> = {};
        for (const [[inFile, name], keys] of given) byTable[inFile] = { ...byTable[inFile], [name]: keys };
        const { groups } = keysOf(`keys: ${JSON.stringify(byTable)}`, hasSingleKeys);
        for (const table of tableNames.values()) assertWhole(groups, table);
      },
    ),
  );
});

function assertWhole(groups: KeyGroups, table: keyof KeyGroups): void {
  const bindings = groups[table].flatMap(group => group.bindings.map(({ keys, label }) => ({ keys, label })));
  for (const { keys, label } of bindings) assert.notEqual(keys.length, 0, label);
  const presses = bindings.flatMap(({ keys }) => keys);
  assert.equal(new Set(presses).size, presses.length, presses.join(' '));
}

describe('without single keys', () => {
  for (const [inFile, table] of tables) {
    test(`every command of ${inFile} has a key, and none is a character alone`, () => {
      const groups = groupsFor(false);
      assertWhole(groups, table);
      for (const { bindings } of groups[table])
        for (const { keys } of bindings)
          for (const key of keys) {
            assert.ok(!isSingleCharacter(key), key);
            assert.ok('key' in readKeyName(key, false), `${key} can be sent`);
          }
    });
  }
  test('a character in the settings file means Alt with it', () => {
    const { groups, told } = keysOf('keys: { browser: { search: s, about: P } }', false);
    assert.deepEqual(keysOfCommand(groups, 'browser', 'search'), ['alt+s']);
    assert.deepEqual(told, [
      'c.yaml:1:31 settings: keys: browser.about: terminals cannot send Alt+P: it starts a control sequence',
    ]);
  });
});
