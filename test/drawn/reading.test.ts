import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { initialState } from '../../src/screens/state.ts';
import { braille } from '../support/braille.ts';
import type { Size } from '../support/draw.tsx';
import { builtInLibrary } from '../support/setting.ts';
import { builtInTalk, talkOf, talkState } from '../support/talk-state.ts';
import { changedRows, onScreen, type Picture, type Teletype } from '../support/teletype.tsx';

// What someone reads by ear or by touch who walks down a text row by row: the row of the cursor.

const sizes: readonly Size[] = [
  [40, 12],
  [80, 24],
  [200, 50],
];

const every = `# Every kind

A paragraph that is long enough to be wrapped into several rows on any screen of the sizes that are tried here, with
[a link](https://one.example) and more words after it.

---

- One
- Two

> Quoted words

\`\`\`js
const braces = {
  a: 1,
};
\`\`\`

| Name | Value |
| --- | --- |
| Row | 12 |

## ${'Further down'}

${Array.from({ length: 40 }, (_, index) => `Paragraph ${index}.`).join('\n\n')}

---
`;

function reader([columns, rows]: Size, source?: string): Teletype {
  const library = source === undefined ? builtInLibrary : fileOf(source);
  return onScreen({ ...initialState({ columns, rows }, library), isMenuHidden: true });
}

function fileOf(source: string) {
  return fileLibrary('every.md', source, parseMarkdown(source, 'every.md'));
}

const rowOf = ({ rows, cursor }: Picture) => rows[cursor?.row ?? -1] ?? '';

/** The rows of the cursor on the way down, until it does not move any more. */
function walkDown(teletype: Teletype, look: (before: Picture, now: Picture) => void = () => {}) {
  const read = [rowOf(teletype.picture())];
  for (let before = teletype.picture(); ; ) {
    teletype.press('j');
    const now = teletype.picture();
    const isSame = changedRows(before, now).length === 0 && before.cursor?.row === now.cursor?.row;
    if (isSame) return read;
    look(before, now);
    read.push(rowOf(now));
    before = now;
  }
}

/** Every row with words of a text, as a window shows it that is high enough for all of it. */
function allRows(open: (size: Size) => Teletype, columns: number): readonly string[] {
  const { rows } = open([columns, 400]).picture();
  const body = rows.slice(columns < 24 ? 0 : 2, -2);
  return body.filter(row => /[\p{L}\p{N}{}]/u.test(row));
}

describe('with the menu hidden, each row with words is read once, to the last one', () => {
  for (const size of sizes) {
    const texts: Readonly<Record<string, (size: Size) => Teletype>> = {
      'a file': own => reader(own, every),
      ...Object.fromEntries(
        builtInLibrary.sections.slice(1).map(({ id }, index) => [
          id,
          (own: Size) => {
            const teletype = reader(own);
            teletype.press(`${index + 2}`);
            return teletype;
          },
        ]),
      ),
    };
    for (const [name, open] of Object.entries(texts)) {
      test(`${name} ${size.join('x')}`, () => {
        const read = walkDown(open(size), (before, now) => {
          const [from = 0, to = 0] = [before.cursor?.row, now.cursor?.row];
          // Where the text stays, nothing is written but how far it has been read.
          if (to > from + 1 || to - from === 1)
            assert.ok(
              changedRows(before, now).filter(row => row < size[1] - 2).length === 0 || to >= size[1] - 4,
            );
          const said = braille(now);
          assert.match(said, /\S/);
          assert.ok(rowOf(now).trim().startsWith(said.slice(0, 12).trim()), `“${said}” of “${rowOf(now)}”`);
        });
        assert.deepEqual(
          read.map(row => row.trim()),
          allRows(open, size[0]).map(row => row.trim()),
        );
      });
    }
  }
});

test('and back up to the first', () => {
  const teletype = reader([80, 24], every);
  const down = walkDown(teletype);
  const up = [rowOf(teletype.picture())];
  for (let at = 1; at < down.length; at += 1) {
    teletype.press('k');
    up.push(rowOf(teletype.picture()));
  }
  assert.deepEqual(up, down.toReversed());
});

test('beside the menu too, no row is read twice, and the last one is reached', () => {
  // A wide window has the headings beside the text, and marks the one that is read.
  for (const size of sizes.filter(([columns]) => columns < 120)) {
    const source = every.slice(0, every.lastIndexOf('---'));
    const open = (own: Size) => onScreen(initialState({ columns: own[0], rows: own[1] }, fileOf(source)));
    const read = walkDown(open(size)).map(row => row.trim());
    const wanted = allRows(open, size[0]).map(row => row.trim());
    assert.deepEqual(read, wanted);
  }
});

test('a page further, reading goes on at the first row that was not on the screen', () => {
  const teletype = reader([80, 24], every);
  const seen = new Set(teletype.picture().rows);
  teletype.press('space');
  assert.ok(!seen.has(rowOf(teletype.picture())));
  teletype.press('G');
  assert.match(rowOf(teletype.picture()), /Paragraph 39\./);
});

test('a link that is chosen is left by a step, and links are walked from the row that is read', () => {
  const teletype = reader([80, 24], every);
  teletype.press('tab');
  assert.match(rowOf(teletype.picture()).slice(teletype.picture().cursor?.column), /^a link/);
  teletype.press('j j j');
  assert.doesNotMatch(rowOf(teletype.picture()), /a link/);
});

test('the key hides the menu and brings it back, and a row stays the one that is read', () => {
  const teletype = onScreen(initialState({ columns: 100, rows: 30 }, builtInLibrary));
  teletype.press('3');
  teletype.press('j j j');
  const words = rowOf(teletype.picture()).split('┃')[1]?.trim() ?? '';
  teletype.press('M');
  assert.ok(rowOf(teletype.picture()).includes(words.slice(0, 20)), rowOf(teletype.picture()));
  assert.ok(teletype.picture().rows.every(row => !row.includes('1 Mission')));
  teletype.press('M');
  assert.ok(teletype.picture().rows.some(row => row.includes('1 Mission')));
});

describe('in a search the cursor is behind what is typed until an arrow key goes to the hits', () => {
  const open: Readonly<Record<string, Teletype>> = {
    browser: reader([80, 24]),
    talk: onScreen({ ...talkState(builtInTalk, [80, 24]), isMenuHidden: true }),
  };
  for (const [name, teletype] of Object.entries(open)) {
    test(name, () => {
      teletype.press('/');
      for (const [index, letter] of [...'open'].entries()) {
        teletype.press(letter);
        const { rows, cursor } = teletype.picture();
        assert.ok(rows[cursor?.row ?? -1]?.slice(0, cursor?.column).endsWith('open'.slice(0, index + 1)));
        assert.ok(!rows.some(row => row.includes('█')));
      }
      teletype.press('down');
      const first = rowOf(teletype.picture());
      assert.match(first, /❯/);
      teletype.press('down');
      assert.notEqual(rowOf(teletype.picture()), first);
      teletype.press('up');
      assert.equal(rowOf(teletype.picture()), first);
      teletype.press('s');
      assert.match(rowOf(teletype.picture()), /: opens$/);
    });
  }
});

test('a key puts the columns of a slide below each other, and back', () => {
  const column = (index: number, words: string) => `<!-- column: ${index} -->\n\n${words}\n\n`;
  const source = `# Two\n\n<!-- column_layout: [1, 1] -->\n\n${column(0, 'At the left')}${column(1, 'At the right')}`;
  const teletype = onScreen(talkState(talkOf(source), [80, 24]));
  const areBeside = () => teletype.picture().rows.some(row => /At the left +At the right/.test(row));
  assert.ok(areBeside());
  teletype.press('C');
  assert.ok(!areBeside());
  const rows = teletype.picture().rows.map(row => row.trim());
  assert.ok(rows.indexOf('At the left') > 0 && rows.indexOf('At the left') < rows.indexOf('At the right'));
  teletype.press('C');
  assert.ok(areBeside());
});
