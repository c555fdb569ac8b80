import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawWithin } from '../../src/commands/print/draw-within.ts';
import { transcript } from '../../src/export/transcript.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { deckOf } from '../support/built-deck.ts';
import { decks } from '../support/decks.ts';
import fc from '../support/property.ts';
import { builtInTalk } from '../support/talk-state.ts';

const printed = (source: string, columns = 60, glyphs = unicodeGlyphs): string =>
  [...transcript(deckOf(source), { columns, glyphs })].join('');

test('diagrams are drawn', async () => {
  const source = '# One\n\n```mermaid\ngraph LR\nA --> B\n```\n\n```js\nb()\n```\n';
  const draw = await drawWithin(unicodeGlyphs);
  const text = [...transcript(deckOf(source), { columns: 60, glyphs: unicodeGlyphs, draw })].join('');
  assert.match(text, /│ A ├─*►│ B │/);
  assert.match(text, /^ {2}b\(\)$/m);
});

test('what styling says on a slide is written; its title has no mark', () => {
  const text = printed('### One\n\nwords\n\n#### Was\n~~100~~ <mark>50</mark>\n\n---\n\nTwo');
  assert.match(text, /^One\n───\n\nwords\n\n#### Was\n~~100~~ ==50==\n/m);
});

test('a talk slide by slide: all fragments, columns below each other, addresses, no notes', () => {
  assert.equal(
    printed(`---
title: The talk
subtitle: What it is about
author: [Ada, Grace]
event: Meetup
date: May 2024
---

# First

Words.

<!-- pause -->

Later [words](https://one.example/).

<!-- Said, not shown. -->

---

<!-- column_layout: [1, 1] -->
<!-- column: 0 -->

Left.

<!-- column: 1 -->

Right.

<!-- reset_layout -->
<!-- jump_to_middle -->

Below.

---

<!-- qr -->
[The page](https://two.example/)
`),
    `Slide 1 of 4

The talk

What it is about
Ada
Grace
Meetup
May 2024

Slide 2 of 4

First
${'━'.repeat(60)}

Words.

Later words [1].

[1] https://one.example/

Slide 3 of 4

Left.

Right.

Below.

Slide 4 of 4

The page [1]

[1] https://two.example/

`,
  );
});

test('a title slide that was a heading has its title once', () => {
  const text = printed('---\nauthor: Ada\n---\n\n# The *talk*\n\n---\n\nWords.\n');
  assert.equal(text.match(/The talk/g)?.length, 1);
  assert.match(text, /^Slide 1 of 2\n\nThe talk\n━+\n\nAda\n\nSlide 2 of 2\n\nWords\.\n/);
});

test('an empty deck says so', () => assert.match(printed(''), /^Slide 1 of 1\n\nThis deck is empty/));

test('the built-in talk is printed whole, with every title', () => {
  const text = [...transcript(builtInTalk.deck, { columns: 80, glyphs: asciiGlyphs })].join('');
  assert.match(text, /^[\x20-\x7e\n]*$/);
  for (const { title } of builtInTalk.deck.slides) assert.ok(text.includes(title), title);
});

test('no row is wider than it may be', () => {
  fc.assert(
    fc.property(decks, fc.integer({ min: 10, max: 120 }), (source, columns) => {
      for (const row of printed(source, columns).split('\n'))
        assert.ok(cellWidth(safeText(row)) <= columns, row);
    }),
    { numRuns: 30 },
  );
});
