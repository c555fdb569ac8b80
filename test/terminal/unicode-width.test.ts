import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import xterm from '@xterm/headless';
import emojiOfUnicode from 'emoji.json/emoji-compact.json' with { type: 'json' };
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { type SafeText, safeText } from '../../src/terminal/safe-text.ts';
import { UnicodeGraphemesAddon } from '../support/graphemes-addon.ts';

// Unicode's own test strings, measured by us and drawn by a real terminal, whose cursor then tells the width.
// Both get what can reach a screen: the safe text, in which tag characters, controls and the like are visible
// replacements, and in which a tab or a newline, which no row holds, is a space.

/** The strings of GraphemeBreakTest.txt: `÷ 0020 × 0308 ÷ # comment`. */
const graphemeBreaks = readFileSync(
  new URL(import.meta.resolve('grapheme-breaker-mjs/test/GraphemeBreakTest-13.0.0.txt')),
  'utf8',
)
  .split('\n')
  .map(line => line.replace(/#.*/, '').match(/[0-9A-F]{4,}/g) ?? [])
  .filter(codes => codes.length > 0)
  .map(codes => String.fromCodePoint(...codes.map(code => Number.parseInt(code, 16))));

/** All strings of emoji-test.txt, Emoji 16: fully, minimally and not qualified ones, and components. */
const emoji: readonly string[] = emojiOfUnicode;

/** Emoji of Unicode 14 to 16, which the tables of the emulator do not have: to it they are one cell each. */
const newerThanEmulator =
  /[\u{1f6dc}-\u{1f6df}\u{1f7f0}\u{1f979}\u{1f9cc}\u{1fa75}-\u{1fa77}\u{1fa7b}\u{1fa7c}\u{1fa87}-\u{1fa89}\u{1fa8f}\u{1faa9}-\u{1faaf}\u{1fab7}-\u{1fabf}\u{1fac3}-\u{1fac6}\u{1face}\u{1facf}\u{1fad7}-\u{1fadf}\u{1fae0}-\u{1fae9}\u{1faf0}-\u{1faf8}]/u;

/** Every other string on which we differ, with the cells that each of us gives it. */
const misses: readonly (readonly [codes: string, emulator: number, ours: number, why: string])[] = [
  ['0600 1f1e6', 2, 1, 'the emulator takes a prepended mark and half a flag for a whole flag'],
  ['200d 231a', 2, 3, 'the emulator joins any sign behind ZWJ, UAX #29 (GB11) only two emoji'],
  ['0061 200d 1f6d1', 2, 3, 'the same'],
  ['0061 200d 2701', 1, 2, 'the same'],
  ['2701 200d 2701', 1, 2, 'the same, but this sign is no emoji since Unicode 13'],
];

const codesOf = (text: string) =>
  [...text].map(character => character.codePointAt(0)?.toString(16).padStart(4, '0')).join(' ');
const shown = (text: string) => safeText(safeText(text).replace(/[\t\n]/g, ' '));

const emulator = new xterm.Terminal({ cols: 80, rows: 2, allowProposedApi: true });
emulator.loadAddon(new UnicodeGraphemesAddon());
function columnAfter(text: SafeText): Promise<number> {
  return new Promise(tell => {
    emulator.write(`\u001b[H${text}`, () => tell(emulator.buffer.active.cursorX));
  });
}

test('the strings are there', () => {
  assert.equal(graphemeBreaks.length, 602);
  assert.equal(emoji.length, 5042);
});

test('our width is the column of the cursor for all of them but those listed, which are below 0.5 %', async () => {
  const strings = [...graphemeBreaks, ...emoji.filter(text => !newerThanEmulator.test(text))];
  const found: (readonly [string, number, number])[] = [];
  for (const text of strings) {
    const column = await columnAfter(shown(text));
    const ours = cellWidth(shown(text));
    if (column !== ours) found.push([codesOf(text), column, ours]);
  }
  assert.deepEqual(
    found.sort(),
    misses.map(([codes, column, ours]) => [codes, column, ours] as const).toSorted(),
  );
  assert.ok(found.length < 0.005 * strings.length, `${found.length} of ${strings.length}`);
});

test('emoji newer than the emulator are as wide as all others', () => {
  const newer = emoji.filter(text => newerThanEmulator.test(text));
  assert.ok(newer.length > 100);
  assert.deepEqual(
    newer.filter(text => cellWidth(shown(text)) !== 2),
    [],
  );
});

/** What the tests of Unicode 13 do not have, or have only in part. */
const others: readonly (readonly [what: string, text: string])[] = [
  ['Devanagari conjuncts', 'क्ष ज्ञ त्र स्त्री'],
  ['Bengali and Tamil', 'ক্ষ শ্রী க்ஷ'],
  ['a conjunct parted by ZWNJ, and one with ZWJ', 'ক্\u200cষ क्\u200dष'],
  ['Thai and Lao with vowels beside and tones above', 'น้ำ ที่นี่ ນ້ຳ'],
  ['Arabic with vowel signs', 'مُحَمَّد'],
  ['Hangul jamo', '\u1112\u1161\u11ab \u1100\u1161'],
  ['marks without a base', '\u0301'],
  ['a letter in emoji style', 'a\ufe0f'],
  ['half a flag', '🇺'],
];
for (const [what, text] of others) {
  test(`${what}: ${text}`, async () =>
    assert.equal(cellWidth(safeText(text)), await columnAfter(safeText(text))));
}
