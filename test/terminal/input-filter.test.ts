import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Key } from 'ink';
import { keyNames } from '../../src/screens/runtime/key-names.ts';
import { altKeyName } from '../../src/terminal/alt-keys.ts';
import { functionKeyCharacter, functionKeyName } from '../../src/terminal/function-keys.ts';
import { continuesReply, cutReply, filterInput, withoutEscape } from '../../src/terminal/input-filter.ts';
import { mouseKeyName } from '../../src/terminal/mouse-keys.ts';
import fc from '../support/property.ts';

/** Function keys by name, everything else as it is. */
const keysOf = (input: string): string =>
  Array.from(filterInput(input).text, character => {
    const name = functionKeyName(character);
    return name === undefined ? character : `<${name}>`;
  }).join('');

describe('what was typed goes through', () => {
  const typed: readonly (readonly [what: string, keys: string])[] = [
    ['letters', 'jk漢👩‍💻'],
    ['controls', '\u0003\t\r\u007f'],
    ['an arrow', '\u001b[A'],
    ['an arrow in application mode', '\u001bOB'],
    ['an arrow with Ctrl', '\u001b[1;5C'],
    ['Page Down', '\u001b[6~'],
    ['Shift+Tab', '\u001b[Z'],
    ['Esc', '\u001b'],
    ['Esc twice', '\u001b\u001b'],
    ['Esc, then an arrow', '\u001b\u001b[A'],
    ['a key as kitty reports it', '\u001b[106;5u'],
  ];
  for (const [what, keys] of typed) {
    test(what, () => assert.deepEqual(filterInput(keys), { text: keys, pending: '', replies: [] }));
  }
});

describe('what the terminal says is cut out, and nothing around it', () => {
  const replies: readonly (readonly [what: string, bytes: string])[] = [
    ['its device attributes', '\u001b[?62;22c'],
    ['more of them', '\u001b[>41;354;0c'],
    ['its version', '\u001bP>|XTerm(354)\u001b\\'],
    ['where the cursor is', '\u001b[12;40R'],
    ['that all is well', '\u001b[0n'],
    ['a mode', '\u001b[?2026;2$y'],
    ['the color scheme', '\u001b[?997;1n'],
    ['its background, ended by ST', '\u001b]11;rgb:0000/0000/0000\u001b\\'],
    ['its background, ended by BEL', '\u001b]11;rgb:ffff/ffff/ffff\u0007'],
    ['its keyboard flags', '\u001b[?0u'],
    ['its size', '\u001b[8;24;80t'],
    ['that it got the focus', '\u001b[I'],
    ['that it lost it', '\u001b[O'],
    ['the release of a mouse button', '\u001b[<0;10;5m'],
    ['another button', '\u001b[<2;10;5M'],
    ['a mouse button with Ctrl', '\u001b[<16;10;5M'],
    ['a mouse that is moved', '\u001b[<35;10;5M'],
    ['a mouse outside of any window', '\u001b[<0;99999;5M'],
    ['a mouse that is nowhere', '\u001b[<0;0;5M'],
    ['a graphics reply', '\u001b_Gi=1;OK\u001b\\'],
  ];
  for (const [what, bytes] of replies) {
    test(what, () =>
      assert.deepEqual(filterInput(`j${bytes}k`), {
        text: 'jk',
        pending: '',
        // What a mouse does is a key, or nothing: nobody asked for it.
        replies: bytes.startsWith('\u001b[<') ? [] : [bytes],
      }),
    );
  }
});

describe('function keys become one character each', () => {
  const keys: readonly (readonly [terminal: string, bytes: string, name: string])[] = [
    ['xterm', '\u001bOP', 'f1'],
    ['xterm with a modifier', '\u001b[1;2P', 'shift+f1'],
    ['xterm', '\u001b[15~', 'f5'],
    ['xterm', '\u001b[15;2~', 'shift+f5'],
    ['xterm', '\u001b[24~', 'f12'],
    ['rxvt', '\u001b[11~', 'f1'],
    ['rxvt', '\u001b[15~', 'f5'],
    ['kitty', '\u001b[P', 'f1'],
    ['the Linux console', '\u001b[[A', 'f1'],
    ['the Linux console', '\u001b[[E', 'f5'],
  ];
  for (const [terminal, bytes, name] of keys) {
    test(`${name} of ${terminal}`, () => assert.equal(keysOf(`j${bytes}k`), `j<${name}>k`));
  }

  test('each has a name, with Shift and without, and no other character has one', () => {
    for (let number = 1; number <= 12; number += 1) {
      assert.equal(functionKeyName(functionKeyCharacter(number, false)), `f${number}`);
      assert.equal(functionKeyName(functionKeyCharacter(number, true)), `shift+f${number}`);
    }
    for (const other of ['', 'f', '\u{f0000}', '\u{f000d}', '\u{f0100}', '\u{f0201}', '\u{10ffff}']) {
      assert.equal(functionKeyName(other), undefined);
    }
  });
});

describe('a paste goes through untouched', () => {
  const paste = '\u001b[200~one \u001b[?1;2c \u001bOP\ntwo\u001b[201~';

  test('also what would be a reply or a key', () => {
    assert.deepEqual(filterInput(`j${paste}k`), { text: `j${paste}k`, pending: '', replies: [] });
  });

  test('it is waited for to its end', () => {
    assert.deepEqual(filterInput(`j${paste.slice(0, 20)}`), {
      text: 'j',
      pending: paste.slice(0, 20),
      replies: [],
    });
  });
});

describe('a sequence that is not whole yet waits', () => {
  const parts = [
    '\u001b[',
    '\u001b[1',
    '\u001b[1;',
    '\u001bO',
    '\u001b[[',
    '\u001b]11;rgb',
    '\u001bP>|',
    '\u001b]1;a\u001b',
  ];
  for (const part of parts) {
    test(JSON.stringify(part), () =>
      assert.deepEqual(filterInput(`j${part}`), { text: 'j', pending: part, replies: [] }),
    );
  }

  test('wherever it is cut behind its Esc, the result is the same', () => {
    const sequences = [
      '\u001b[[A',
      '\u001b[15;2~',
      '\u001b[?62;22c',
      '\u001b]11;x\u001b\\',
      '\u001bOP',
      '\u001b[A',
      'j',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sequences)), fc.nat(), (list, cut) => {
        const input = list.join('');
        const at = cut % (input.length + 1);
        // A lone Esc is a key, and does not wait.
        fc.pre(!input.slice(0, at).endsWith('\u001b') || input.slice(at).startsWith('\\'));
        const first = filterInput(input.slice(0, at));
        const second = filterInput(first.pending + input.slice(at));
        const joined = { text: first.text + second.text, replies: [...first.replies, ...second.replies] };
        assert.deepEqual({ ...second, ...joined }, filterInput(input));
      }),
    );
  });
});

test('what the mouse does comes through in order, as what nothing types', () => {
  const reports: Readonly<Record<string, string>> = {
    '0;10;5M': 'click@9,4',
    '64;1;1M': 'wheelUp@0,0',
    '65;500;200M': 'wheelDown@499,199',
  };
  for (const [report, name] of Object.entries(reports)) {
    const { text, pending } = filterInput(`j\u001b[<${report}k`);
    assert.deepEqual([pending, text.at(0), text.at(-1)], ['', 'j', 'k']);
    assert.match(text.slice(1, -1), /^\p{Co}+$/u);
    assert.equal(mouseKeyName(text.slice(1, -1)), name);
    assert.deepEqual(keyNames(text, {} as Key), ['j', name, 'k']);
  }
});

test('Alt with a character becomes one character, which nothing types', () => {
  for (const character of ['j', 'G', '/', '?', '5', '+', 'é']) {
    const { text, pending } = filterInput(`j\u001b${character}k`);
    assert.deepEqual([pending, [...text].length], ['', 3]);
    assert.match([...text][1] ?? '', /\p{Co}/u);
    assert.equal(altKeyName([...text][1] ?? ''), `alt+${character}`);
  }
});

test('what waits is the end of the input, from an Esc on', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'\u001b[]OPA;1~?c\\\u0007j') }), input => {
      const { pending } = filterInput(input);
      assert.ok(pending === '' || (pending.startsWith('\u001b') && input.endsWith(pending)));
    }),
  );
});

describe('a start whose end does not come', () => {
  test('is a reply where no key begins so, and what was typed behind it is kept', () => {
    const cut = (pending: string) => cutReply(pending, false);
    assert.deepEqual(cut('\u001b]11;rgb:ff'), { reply: '\u001b]11;rgb:ff', typed: '' });
    assert.deepEqual(cut('\u001b]11;rgb:ffjk'), { reply: '\u001b]11;rgb:ff', typed: 'jk' });
    assert.deepEqual(cut('\u001b[?997;'), { reply: '\u001b[?997;', typed: '' });
    assert.deepEqual(cut('\u001bP>|XT'), { reply: '\u001bP>|XT', typed: '' });
  });

  test('else it was typed; two characters only where nothing was asked', () => {
    for (const typed of ['\u001b[', '\u001b]', '\u001b[1;', '\u001bO'])
      assert.equal(cutReply(typed, false), undefined);
    assert.deepEqual(cutReply('\u001b]', true), { reply: '\u001b]', typed: '' });
  });

  test('its rest is known when it comes, and keys are not taken for it', () => {
    for (const rest of ['ff/ffff/ffff\u001b\\', 'ff/ffff', '\\', '\u0007j', '1n', '22c', 'c'])
      assert.ok(continuesReply(rest), rest);
    for (const key of ['j', 'q', ' ', '3', 'G', '\u001b[A', '\r', 'jj']) assert.ok(!continuesReply(key), key);
  });

  test('without its Esc, which came alone, it is known too', () => {
    assert.equal(withoutEscape(']11;rgb:0/0/0\u001b\\j'), ']11;rgb:0/0/0\u001b\\');
    assert.equal(withoutEscape('[?62;22cj'), '[?62;22c');
    assert.equal(withoutEscape('11;rgb:ff/ff/ff\u0007j'), '11;rgb:ff/ff/ff\u0007');
    assert.equal(withoutEscape('?997;1nj'), '?997;1n');
    for (const typed of [']', '[', '[A', 'j', ']j', '?n', '11G'])
      assert.equal(withoutEscape(typed), undefined);
  });
});
