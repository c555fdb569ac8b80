import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { initialSpeaker } from '../../src/screens/speaker/speaker-state.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { braille } from '../support/braille.ts';
import type { Size } from '../support/draw.tsx';
import { assertFrame } from '../support/frames.ts';
import { isSampled } from '../support/sample.ts';
import { builtInLibrary } from '../support/setting.ts';
import { builtInTalk, speakerState } from '../support/talk-state.ts';
import {
  browserAt,
  changedRows,
  type Picture,
  speakerAt,
  type Teletype,
  talkAt,
} from '../support/teletype.tsx';

const mark = '❯';
const sizes: readonly Size[] = [
  [20, 5],
  [40, 12],
  [60, 24],
  [160, 45],
];

const offers = Array.from({ length: 12 }, (_, pid) => ({
  name: safeText(`Talk ${pid}`),
  pid,
  address: `${pid}`,
}));

/** Every list, open. */
const lists: Readonly<Record<string, (size: Size, isMenuHidden?: boolean) => Teletype>> = {
  search: (size, isMenuHidden) => pressed(browserAt(size, isMenuHidden), '/ o s p o up'),
  headings: (size, isMenuHidden) => pressed(browserAt(size, isMenuHidden), '4 o'),
  'news items': (size, isMenuHidden) => pressed(browserAt(size, isMenuHidden), '4 enter'),
  'links of a news item': (size, isMenuHidden) =>
    pressed(browserAt(size, isMenuHidden), '4 enter down down down enter'),
  'news filter': (size, isMenuHidden) => pressed(browserAt(size, isMenuHidden), '4 f'),
  'search in a section': (size, isMenuHidden) => pressed(browserAt(size, isMenuHidden), '4 / tab o p e n up'),
  'overview of a talk': (size, isMenuHidden) => pressed(talkAt(size, isMenuHidden), 'o'),
  'search in a talk': (size, isMenuHidden) => pressed(talkAt(size, isMenuHidden), '/ o s p o up'),
  "a console's list": size => pressed(speakerAt(speakerState(builtInTalk, { slide: 0 }, size)), 'o'),
  "a console's talks": ([columns, rows]) =>
    speakerAt({ ...initialSpeaker({ columns, rows }, 0, safeText('14:05:09')), offers }),
};

function pressed(teletype: Teletype, keys: string): Teletype {
  teletype.press(keys);
  return teletype;
}

/** The row of the cursor, which must be the one that is marked. */
function focusedRow(picture: Picture): string {
  const { rows, cursor } = picture;
  const marked = rows.flatMap((row, index) => (row.includes(mark) ? [index] : []));
  assert.deepEqual(marked, [cursor?.row], `the cursor stands in the marked row of\n${rows.join('\n')}`);
  const row = rows[cursor?.row ?? 0] ?? '';
  return row;
}

/** This many steps without any change mean the end of a list. Neighbors may look the same where they are cut. */
const steady = 3;

/**
 * Steps down a list.
 *
 * @param isCounted whether a row belongs to the list, and not to the summary of the chosen entry
 * @returns the rows of the cursor
 */
function stepDown(teletype: Teletype, isCounted: (row: number) => boolean = () => true): readonly string[] {
  let before = teletype.picture();
  const said = [focusedRow(before)];
  for (let unchanged = 0; unchanged < steady; ) {
    teletype.press('down');
    const now = teletype.picture();
    const changed = changedRows(before, now).filter(isCounted);
    unchanged = changed.length === 0 ? unchanged + 1 : 0;
    if (unchanged === 0) said.push(focusedRow(now));
    const [from, to] = [before.cursor?.row ?? 0, now.cursor?.row ?? 0];
    if (to > from) assert.ok(changed.length <= 2, `rows ${changed.join(', ')} of\n${now.rows.join('\n')}`);
    // A page is turned for an entry that was not on it. Those that are cut may look the same.
    else if (changed.length > 0) {
      const [, entry = ''] = focusedRow(now).split(mark);
      const below = before.rows.slice(from + 1, -1);
      const wasThere = below.some(row => row.trim() === entry.trim());
      assert.ok(!wasThere || entry.includes('…'), now.rows.join('\n'));
    }
    before = now;
  }
  return said;
}

/** The words of the chosen entry, up to what stands at the right. */
function entryOf(picture: Picture): string {
  const [, entry = ''] = focusedRow(picture).split(mark);
  return entry.trim().split(/ {2,}/)[0] ?? '';
}

describe('with the menu hidden, the entry is on a braille display at each step of a list', () => {
  for (const [name, open] of Object.entries(lists)) {
    for (const size of [sizes[1], sizes[3]] as const) {
      if (!size) continue;
      test(`${name} ${size.join('x')}`, () => {
        const teletype = open(size, true);
        for (let step = 0; step < 12; step += 1) {
          const picture = teletype.picture();
          const entry = entryOf(picture);
          assert.ok(braille(picture).includes(entry.slice(0, 24)), `${braille(picture)} has not ${entry}`);
          teletype.press('down');
        }
      });
    }
  }
});

describe('a step in a list changes two rows, and the cursor is in the chosen one', () => {
  for (const [index, size] of sizes.entries()) {
    for (const [at, [name, open]] of Object.entries(lists).entries()) {
      if (!isSampled(index + at, 4)) continue;
      test(`${name} ${size.join('x')}`, () => {
        assert.ok(stepDown(open(size)).length >= 2);
      });
    }
  }
  for (const size of [
    [20, 5],
    [40, 12],
    [60, 24],
  ] as const) {
    test(`menu ${size.join('x')}`, () => {
      const count = builtInLibrary.sections.length;
      // The summary of a section is below the list, and changes with the choice.
      const above = size[1] < 16 ? 0 : 2;
      const said = stepDown(browserAt(size), row => row < above + count || row === size[1] - 1);
      assert.equal(said.length, count);
      for (const [index, row] of said.entries())
        assert.ok(
          row.startsWith(` ${mark} ${index + 1} ${builtInLibrary.sections[index]?.title.slice(0, 10)}`),
        );
    });
  }
  test('menu beside a section: two rows of the menu', () => {
    const teletype = browserAt([100, 30]);
    const menuOf = ({ rows, cursor }: Picture): Picture => ({
      rows: rows.map(row => row.slice(0, 22)),
      cursor,
    });
    for (const { title } of builtInLibrary.sections.slice(1)) {
      const before = menuOf(teletype.picture());
      teletype.press('down');
      const now = menuOf(teletype.picture());
      assert.equal(changedRows(before, now).filter(row => row < 29).length, 2);
      assert.match(focusedRow(now), new RegExp(`${mark} \\d ${title}`));
    }
  });
});

describe('where the cursor is', () => {
  const wordAt = ({ rows, cursor }: Picture) => rows[cursor?.row ?? -1]?.slice(cursor?.column);

  test('at the link that has the focus', () => {
    for (const size of [
      [40, 12],
      [80, 24],
      [200, 60],
    ] as const) {
      const teletype = pressed(browserAt(size), '5 tab');
      assert.match(wordAt(teletype.picture()) ?? '', /^CMS Open/, size.join('x'));
      teletype.press('tab');
      assert.doesNotMatch(wordAt(teletype.picture()) ?? '', /^CMS Open/);
    }
  });

  test('before the first row of text, in a blank cell if there is one', () => {
    for (const size of [
      [40, 12],
      [80, 24],
      [200, 60],
    ] as const) {
      assert.match(wordAt(pressed(browserAt(size), '2').picture()) ?? '', /^ Our technology/, size.join('x'));
      assert.match(wordAt(pressed(browserAt(size), '?').picture()) ?? '', /^ Move/, size.join('x'));
    }
    assert.match(wordAt(pressed(browserAt([20, 5]), '2').picture()) ?? '', /^Our technology/);
  });

  test('in an empty list, where the next character goes', () => {
    const { rows, cursor } = pressed(browserAt([80, 24]), '/ q q q').picture();
    assert.match(rows[cursor?.row ?? -1]?.slice(0, cursor?.column) ?? '', /Search: qqq$/);
    const inTalk = pressed(talkAt([80, 24]), 'o q q q').picture();
    assert.match(
      inTalk.rows[inTalk.cursor?.row ?? -1]?.slice(0, inTalk.cursor?.column) ?? '',
      /slides: qqq$/,
    );
  });

  test('seen on a slide only where a link has the focus', () => {
    const teletype = talkAt([80, 24]);
    assert.equal(teletype.picture().cursor?.isHidden, true);
    teletype.press('b');
    assert.deepEqual(teletype.picture().cursor, { column: 0, row: 0, isHidden: true });
    teletype.press('b');
    const found = Array.from({ length: 60 }, () => {
      teletype.press('l tab');
      return teletype.picture();
    }).find(({ cursor }) => cursor?.isHidden !== true);
    assert.ok(found, 'there is a link in the talk');
  });

  test('at the notes in a speaker view', () => {
    for (const size of [
      [40, 12],
      [100, 30],
    ] as const) {
      const { rows, cursor } = speakerAt(speakerState(builtInTalk, { slide: 1 }, size)).picture();
      assert.match(rows[(cursor?.row ?? 0) - 1] ?? '', /Notes/, rows.join('\n'));
      assert.match(rows[cursor?.row ?? 0] ?? '', /\S/);
    }
  });
});

test('what a teletype prints of a session', () => {
  const session = [
    '',
    'down',
    'down',
    'enter',
    'tab',
    'escape',
    'o',
    'down',
    'escape',
    '?',
    'q',
    'q',
    '/ c c 0',
    'down',
    'enter',
  ];
  const teletype = browserAt([40, 12]);
  let before: Picture = { rows: [], cursor: undefined };
  const log = session.flatMap(keys => {
    teletype.press(keys);
    const now = teletype.picture();
    const changed = changedRows(before, now).map(row => `  ${now.rows[row] ?? ''}`.trimEnd());
    before = now;
    const { rows, cursor } = now;
    return [
      `> ${keys}`,
      ...changed,
      `cursor ${cursor?.column}, ${cursor?.row}: ${rows[cursor?.row ?? -1]}`.trimEnd(),
    ];
  });
  assertFrame('teletype-40x12', log.join('\n'));
});
