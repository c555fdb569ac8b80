import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Line } from '../../src/terminal/line.ts';
import type { Size } from '../support/draw.tsx';
import { builtInLibrary } from '../support/setting.ts';
import { rowsOf } from '../support/shown.ts';
import { builtInTalk, speakerState } from '../support/talk-state.ts';
import { browserAt, speakerAt, type Teletype, talkAt } from '../support/teletype.tsx';

/** A document with room for everything. */
const widest = 300;

const squashed = (text: string): string => text.replace(/\s/g, '');
/** What layout added separates words only where it has a space. */
const authored = (line: Line): string =>
  line.map(({ text, decoration }) => (decoration ? text.replace(/\S/g, '') : text)).join('');
const countOf = (text: string, word: string): number => text.split(word).length - 1;

/** The rows of a text as they come into view, scrolled through row by row. */
function readThrough(teletype: Teletype, bodyRows: number): readonly string[] {
  const bodyOf = () => teletype.picture().rows.slice(0, bodyRows);
  const read = [...bodyOf()];
  for (let before = read.join('\n'); ; ) {
    teletype.press('down');
    const body = bodyOf();
    const now = body.join('\n');
    if (now === before) return read;
    read.push(body.at(-1) ?? '');
    before = now;
  }
}

describe('every word of every section is seen by scrolling down alone', () => {
  const windows: readonly (readonly [size: Size, bodyRows: number])[] = [
    [[40, 12], 10],
    [[20, 5], 4],
  ];
  for (const [size, bodyRows] of windows) {
    for (const [index, { title, document }] of builtInLibrary.sections.entries()) {
      test(`${title} ${size.join('x')}`, () => {
        const teletype = browserAt(size);
        teletype.press(String(index + 1));
        const shown = squashed(readThrough(teletype, bodyRows).join(''));
        const whole = rowsOf(document, widest).map(authored);
        const words = new Set(whole.join(' ').split(/\s+/).filter(Boolean));
        assert.ok(words.size > 20);
        for (const word of words) {
          const wanted = countOf(squashed(whole.join('')), word);
          assert.ok(countOf(shown, word) >= wanted, `${word}: ${countOf(shown, word)} of ${wanted}`);
        }
        assert.ok(!shown.includes('…'), 'nothing is cut');
      });
    }
  }
});

describe('500 columns and 200 rows are not sparse', () => {
  const size: Size = [500, 200];
  /** The widest measure that is easy to read, and how far apart related parts may be. Columns. */
  const measure = 100;
  const pageOf = (name: string) => (name === 'slide' ? 176 : name === 'overview' ? 124 : 156);
  const extent = (row: string): number => row.trim().length;
  /** Stretches of text with nothing wider between them than a gap between words or columns of a table. */
  const stretches = (row: string): readonly string[] =>
    row
      .trim()
      .split(/ {3,}/)
      // A title in letters, the rule below it and the progress are seen, not read.
      .filter(stretch => /[^━─█▀▄ ]/.test(stretch));
  const pressed = (teletype: Teletype, keys: string) => {
    teletype.press(keys);
    return teletype;
  };
  const rowsAt = (teletype: Teletype, keys: string) =>
    pressed(teletype, keys)
      .picture()
      .rows.filter(row => row.trim() !== '');

  const screens: Readonly<Record<string, () => readonly string[]>> = {
    menu: () => rowsAt(browserAt(size), ''),
    ...Object.fromEntries(
      builtInLibrary.sections.map(({ title }, index) => [
        title,
        () => rowsAt(browserAt(size), String(index + 1)),
      ]),
    ),
    help: () => rowsAt(browserAt(size), '?'),
    search: () => rowsAt(browserAt(size), '/ o s p o'),
    // The footer is in the corners, which are not part of the text.
    slide: () => rowsAt(talkAt(size), 'l l').slice(0, -2),
    overview: () => rowsAt(talkAt(size), 'o'),
  };
  for (const [name, rowsOfScreen] of Object.entries(screens)) {
    test(name, () => {
      const rows = rowsOfScreen();
      assert.ok(rows.length > 3);
      for (const row of rows) {
        for (const stretch of stretches(row)) assert.ok(stretch.length <= measure, row.trim());
      }
      // As much on the left as on the right, within a margin for what is not as wide as its page.
      const left = Math.min(...rows.map(row => row.length - row.trimStart().length));
      assert.ok(left >= (size[0] - pageOf(name)) / 2 - 1, `${left} columns on the left`);
      assert.ok(Math.max(...rows.map(extent)) <= pageOf(name));
    });
  }

  test('a slide is together, in the middle', () => {
    const rows = pressed(talkAt(size), 'l l l').picture().rows.slice(0, -2);
    const first = rows.findIndex(row => row.trim() !== '');
    const last = rows.findLastIndex(row => row.trim() !== '');
    assert.ok(last - first <= 60 && first >= 50, `rows ${first} to ${last}`);
  });

  test('notes in a speaker view keep a readable measure', () => {
    const teletype = speakerAt(speakerState(builtInTalk, { slide: 1 }, size));
    const { rows, cursor } = teletype.picture();
    const notes = rows.slice(cursor?.row ?? 0, -1);
    // Pictures of the slides may be at their left.
    for (const row of notes) assert.ok(extent(row.slice(cursor?.column)) <= measure, row);
  });
});
