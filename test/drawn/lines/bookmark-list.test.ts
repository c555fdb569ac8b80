import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openedList } from '../../../src/list/list-state.ts';
import type { ListEntry } from '../../../src/screens/browser/list-entry.ts';
import { listLines } from '../../../src/screens/list/list-lines.ts';
import { pageList } from '../../../src/screens/list/page-list.ts';
import { lineText, lineWidth } from '../../../src/terminal/line.ts';
import { safeText } from '../../../src/terminal/safe-text.ts';
import { plainSetting } from '../../support/setting.ts';

function entry(letter: string, title: string, note?: string): ListEntry {
  const place = { block: 0, characters: 0, skipped: 0 };
  return {
    path: [safeText(`${letter}  ${title}`)],
    ...(note !== undefined && { note: safeText(note) }),
    target: { type: 'bookmark', bookmark: { letter, id: 'a', path: [safeText(title)], place } },
  };
}

const setting = plainSetting();

const entries = [
  entry('a', 'Short'),
  entry(
    'b',
    'What we learned when twelve agencies moved their oldest services to the web in one summer',
    'Reports of all offices, their sources and everything else that nobody reads twice',
  ),
  entry('c', 'Last', 'Of a page'),
];

function rowsAt(columns: number, chosen: number): readonly string[] {
  const list = { type: 'bookmarks', ...openedList(chosen) } as const;
  const shown = pageList(list, { all: entries, left: entries }, { columns, rows: 60 }, setting, {
    section: safeText(''),
    isSearching: false,
  });
  const lines = listLines(shown, { columns, rows: 60 }, setting.glyphs);
  for (const line of lines) assert.ok(lineWidth(line) <= columns, `${columns} columns: ${lineText(line)}`);
  return lines.map(lineText);
}

test('no word of a bookmark is lost at any width', () => {
  const wanted = entries
    .flatMap(({ path, note = '' }) => [...path, note])
    .join('')
    .replace(/\s/g, '');
  for (let columns = 20; columns <= 220; columns += 1)
    for (const chosen of [0, 1]) {
      const [, ...rows] = rowsAt(columns, chosen);
      assert.equal(rows.join('').replace(/[\s❯>]/g, ''), wanted, `${columns} columns`);
    }
});

test('a long title goes on below its first word, and where all are short each has one row', () => {
  assert.deepEqual(
    rowsAt(60, 0)
      .map(row => row.trimEnd())
      .filter(row => row !== ''),
    [
      'Bookmarks:',
      ' ❯ a  Short',
      '   b  What we learned when twelve agencies moved their',
      '      oldest services to the web in one summer Reports of',
      '      all offices, their sources and everything else that',
      '      nobody reads twice',
      '   c  Last Of a page',
    ],
  );
});
