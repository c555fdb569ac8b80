import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSlideIndex } from '../../src/deck/find-slides.ts';
import { deckOf } from '../support/built-deck.ts';

const deck = deckOf(`---
title: The talk
subtitle: Care by code
author: [Ada Lovelace]
location: Straße 7
---

# Mission

Words of **Medi**care and [a link](https://hidden.example/).

<!-- pause -->

Later words.

<!-- Said, not shown. -->

---

# Tables

| Name | Count |
| ---- | ----- |
| Café | 12    |

\`\`\`js
const secret = 1;
\`\`\`

---

<!-- column_layout: [1, 1] -->
<!-- column: 0 -->

Left side.

<!-- column: 1 -->

> Right *side*.

---

# Mission again
`);
const index = createSlideIndex(deck);

test('by title: every word, or the beginning of the number', () => {
  assert.deepEqual(index.byTitle(''), [0, 1, 2, 3, 4]);
  assert.deepEqual(index.byTitle('mission'), [1, 4]);
  assert.deepEqual(index.byTitle('AGAIN mission'), [4]);
  assert.deepEqual(index.byTitle('miss'), [1, 4]);
  assert.deepEqual(index.byTitle('3'), [2]);
  assert.deepEqual(index.byTitle(' 3 '), [2]);
  assert.deepEqual(index.byTitle('33'), []);
  assert.deepEqual(index.byTitle('left'), [3], 'a slide without a heading is called by its first words');
  const long = createSlideIndex(
    deckOf(Array.from({ length: 12 }, (_, n) => `Slide ${n}`).join('\n\n---\n\n')),
  );
  assert.deepEqual(long.byTitle('1').slice(0, 3), [0, 1, 9]);
});

test('by words: all that the audience can read, in whatever order', () => {
  assert.deepEqual(index.byWords('medicare'), [1], 'over several styles');
  assert.deepEqual(index.byWords('later'), [1], 'in a later fragment');
  assert.deepEqual(index.byWords('cafe 12'), [2], 'in a table');
  assert.deepEqual(index.byWords('SECRET'), [2], 'in code');
  assert.deepEqual(index.byWords('side left'), [3], 'in columns');
  assert.deepEqual(index.byWords('right side'), [3]);
  assert.deepEqual(index.byWords('mission'), [1, 4], 'in headings');
  assert.deepEqual(index.byWords('talk'), [0]);
  assert.deepEqual(index.byWords('lovelace care'), [0], 'what the title slide shows');
  assert.deepEqual(index.byWords('strasse'), [0]);
});

test('but not notes and addresses, and nothing for nothing', () => {
  assert.deepEqual(index.byWords('said'), []);
  assert.deepEqual(index.byWords('hidden'), []);
  assert.deepEqual(index.byWords(''), []);
  assert.deepEqual(index.byWords('  '), []);
  assert.deepEqual(index.byWords('left zzz'), []);
});

test('the text of a slide is in one row', () => {
  assert.equal(index.text(1), 'Mission Words of Medicare and a link. Later words.');
  assert.equal(index.text(0), 'The talk Care by code Ada Lovelace Straße 7');
  assert.equal(index.text(99), '');
  for (const slide of deck.slides.keys()) assert.doesNotMatch(index.text(slide), /[\n\t]/);
});
