import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deckOf, names, noteTexts, picture, told } from '../support/built-deck.ts';

// A deck as presenterm's users write them, with all of its comment commands.
const source = `---
title: Growing **potatoes**
sub_title: A guide
authors:
  - Ada
  - Grace
theme:
  name: dark
options:
  incremental_lists: true
---

<!-- speaker_note: Wait until it is quiet. -->

<!-- end_slide -->

Setting up
===

<!-- include: soil.md -->

<!-- pause -->

<!-- new_lines: 2 -->

Then wait.

<!--
speaker_note: |
  Show the *pictures*.

  - one
  - two
-->

<!-- // Needs a better picture. -->
<!-- Comment: from last year -->

<!-- end_slide -->

Beds
---

<!-- column_layout: [2, 1] -->

<!-- column: 0 -->

<!-- incremental_lists: true -->

* Dig
* Water

<!-- incremental_lists: false -->

<!-- column: 1 -->

\`\`\`bash
dig --deep
\`\`\`

<!-- reset_layout -->

<!-- alignment: center -->

All year

<!-- no_footer -->
<!-- end_slide -->

<!-- skip_slide -->

Not today
===

<!-- end_slide -->

<!-- jump_to_middle -->

Questions
===

<!-- end_slide -->

<!-- font_size: 2 -->

<!-- newline -->

Bye
`;
const deck = deckOf(source, { 'soil.md': '* Soil\n* Sun\n' });

test('its slides', () => {
  assert.deepEqual(names(deck), [
    'title Growing potatoes',
    'content Setting up +1',
    'content Beds +2',
    'section Questions',
    'content Bye',
  ]);
  assert.deepEqual(deck.slides.map(picture), [
    [],
    ['0 # Setting up', '0 - Soil', '0 - Sun', 'blank 2', '1 Then wait.'],
    [
      '0 ## Beds',
      ...['column 2', '  1 - Dig', '  2 - Water', 'column 1', '  2 dig --deep'],
      ...['center:', '2 All year'],
    ],
    ['0 # Questions'],
    ['blank 1', '0 Bye'],
  ]);
});

test('its settings, notes and footers', () => {
  const { subtitle, authors } = deck.settings;
  assert.deepEqual({ subtitle, authors }, { subtitle: 'A guide', authors: ['Ada', 'Grace'] });
  assert.deepEqual(deck.slides.map(noteTexts), [
    'Wait until it is quiet.',
    'Show the pictures.|one two',
    ...['', '', ''],
  ]);
  assert.deepEqual(
    deck.slides.map(({ hasFooter }) => hasFooter),
    [true, true, false, true, true],
  );
});

test('what of it there is not here', () => {
  assert.deepEqual(told(deck), []);
  assert.deepEqual(told({ ...deck, diagnostics: deck.unhonored }), [
    'deck.md:84:1 font_size has no effect here',
  ]);
});
