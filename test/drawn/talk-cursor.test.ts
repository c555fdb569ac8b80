import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { braille, cellsOf } from '../support/braille.ts';
import type { Size } from '../support/draw.tsx';
import { builtInTalk, talkOf, talkState } from '../support/talk-state.ts';
import { changedRows, onScreen } from '../support/teletype.tsx';

// A braille display of 40 cells shows the part of the cursor's row in which the cursor is; a magnifier shows what is around
// it. With either one, a step in a talk has to bring the new words.

const sizes: readonly Size[] = [
  [40, 12],
  [60, 20],
  [80, 24],
  [120, 35],
  [200, 50],
];

const manyKinds = talkOf(`---
title: Every kind
subtitle: And a subtitle
---

# Alone

---

# List and words

<!-- incremental_lists: true -->

- One
- Two

<!-- pause -->

Words after the list

---

# Side by side

<!-- column_layout: [1, 1] -->
<!-- column: 0 -->

Words at the left

<!-- column: 1 -->
<!-- pause -->

Words at the right

---

Words without a title.

<!-- pause -->

| Name | Value |
| --- | --- |
| Row | 12 |

---

# Long

${Array.from({ length: 60 }, (_, index) => `- Entry ${index + 1}`).join('\n')}
`);

const talks = { 'the built-in talk': builtInTalk, 'all kinds of slides': manyKinds };

describe('on a slide the cursor is where something came into view', () => {
  for (const [name, talk] of Object.entries(talks)) {
    for (const size of sizes) {
      test(`${name} ${size.join('x')}`, () => {
        // In a high window, the line of the progress has the last row, and words the one above.
        const footer = size[1] >= 30 ? 2 : 1;
        const steps = talk.deck.slides.reduce((sum, { lastStep }) => sum + lastStep + 1, 0) + 12;
        const teletype = onScreen(talkState(talk, size));
        let before = teletype.picture();
        let shown = teletype.state();
        for (let step = 0; step < steps; step += 1) {
          teletype.press('l');
          const now = teletype.picture();
          const { slide, row } = teletype.state();
          const all = now.rows.join('\n');
          const said = braille(now);
          if (slide !== shown.slide) {
            const [word = ''] = (talk.deck.slides[slide]?.title ?? '').split(' ');
            assert.ok(said.includes(word), `“${said}” is not the title of\n${all}`);
          } else if (
            row === shown.row &&
            now.rows.slice(0, -footer).join() !== before.rows.slice(0, -footer).join()
          ) {
            // A rule above the words comes with them.
            const changed = changedRows(before, now).filter(
              at => at < size[1] - footer && /[\p{L}\p{N}]/u.test(now.rows[at] ?? ''),
            );
            assert.equal(now.cursor?.row, changed[0], all);
            const { row: at = 0, column = 0 } = now.cursor ?? {};
            const [new_, old] = [now, before].map(({ rows }) => cellsOf(rows[at] ?? '')[column] ?? ' ');
            assert.notEqual(new_, old, `column ${column} of\n${all}`);
            assert.match(new_ ?? '', /\S/);
          }
          assert.match(said, /[\p{L}\p{N}]/u, all);
          [before, shown] = [now, teletype.state()];
        }
      });
    }
  }

  test('scrolled on, at the first row that was not there before', () => {
    const teletype = onScreen(talkState(manyKinds, [60, 20]));
    teletype.press('G');
    const read = new Set<string>();
    for (let page = 0; page < 5; page += 1) {
      const entries = teletype.picture().rows.flatMap(row => /Entry \d+/.exec(row)?.[0] ?? []);
      const said = /Entry \d+/.exec(braille(teletype.picture()))?.[0];
      if (page > 0) assert.ok(said !== undefined && !read.has(said), `${said} was there before`);
      for (const entry of entries) read.add(entry);
      if (entries.includes('Entry 60')) break;
      teletype.press('space');
    }
    assert.ok(read.has('Entry 60'));
    teletype.press('ctrl+y');
    const { rows, cursor } = teletype.picture();
    assert.equal(
      cursor?.row,
      rows.findIndex(row => row.includes('Entry')),
    );
  });

  test('a step changes the rows that it brings, and the message that it takes away', () => {
    const teletype = onScreen(talkState(manyKinds, [80, 24]));
    teletype.press('3 G');
    for (const [words, rows] of [
      ['One', 1],
      ['Two', 1],
      ['Words after', 1],
    ] as const) {
      const before = teletype.picture();
      teletype.press('l');
      const changed = changedRows(before, teletype.picture());
      assert.equal(changed.length, rows, words);
      assert.match(braille(teletype.picture()), new RegExp(words));
    }
  });
});
