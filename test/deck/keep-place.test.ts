import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Deck, Slide } from '../../src/deck/deck.ts';
import { findSlide, keepSlide } from '../../src/deck/keep-place.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { safeRow } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';

/** A slide of Markdown; `+` at its end is one more step. Without a heading its title is its number. */
function slideOf(written: string, index: number): Slide {
  const text = written.replace(/\++$/, '');
  const [first, ...rest] = parseMarkdown(text, 'deck.md').blocks;
  const heading = first?.type === 'heading' ? first : undefined;
  const blocks = heading ? rest : first ? [first, ...rest] : [];
  return {
    kind: blocks.length === 0 ? 'section' : 'content',
    title: heading ? inlineText(heading.children) : safeRow(`Slide ${index + 1}`),
    ...(heading ? { heading } : {}),
    items: blocks.map(block => ({ type: 'block', block })),
    reveals: new Map(),
    lastStep: written.length - text.length,
    ...{ notes: [], hasFooter: true, links: [], file: 'deck.md', position: { line: 1, column: 1 } },
  };
}

function deckOf(slides: readonly string[]): Deck {
  return {
    settings: { authors: [] },
    slides: slides.map(slideOf),
    diagnostics: [],
    unhonored: [],
    isBroken: false,
  };
}

/** Letters are slides with that title and its lower case as text; anything else is Markdown. */
const deck = (text: string) =>
  deckOf(text.split(' | ').map(part => (/^[A-Z]$/.test(part) ? `# ${part}\n\n${part.toLowerCase()}` : part)));

const cases: readonly (readonly [name: string, before: string, at: number, after: string, kept: number])[] = [
  ['nothing changed', 'A | B | C', 1, 'A | B | C', 1],
  ['a slide came before it', 'A | B | C', 1, 'N | A | B | C', 2],
  ['slides came behind it', 'A | B | C', 1, 'A | B | N | M | C', 1],
  ['a slide went before it', 'A | B | C', 2, 'A | C', 1],
  ['it went', 'A | B | C', 1, 'A | C', 1],
  ['it went from the end', 'A | B | C', 2, 'A | B', 1],
  ['its text changed', 'A | B | C', 1, 'A | # B\n\nnew | C', 1],
  ['its text changed, and a slide came', 'A | B | C', 1, 'N | A | # B\n\nnew | C', 2],
  ['its title changed', 'A | B | C', 1, 'A | # New\n\nb | C', 1],
  ['its title changed, and a slide came before', 'A | B | C', 1, 'N | A | # New\n\nother | C', 2],
  ['its title changed, and a slide came behind', 'A | B | C', 1, 'A | # New\n\nother | N | C', 1],
  ['it was moved', 'A | B | C | D', 0, 'B | C | D | A', 3],
  [
    'of the same title, that with its text',
    'A | # X\n\none | # X\n\ntwo',
    1,
    '# X\n\ntwo | A | # X\n\none',
    2,
  ],
  ['of the same slides, the one in its place', 'A | X | X | X', 2, 'N | A | X | X | X', 3],
  ['a slide without a title', 'A | one | two', 1, 'N | A | one | two', 2],
  ['a slide of code', 'A | ```\none\n``` | ```\ntwo\n```', 2, 'A | N | ```\none\n``` | ```\ntwo\n```', 3],
  ['all is new', 'A | B | C', 2, 'X | Y', 1],
];

describe('after a reload the audience stays', () => {
  for (const [name, before, slide, after, kept] of cases) {
    test(name, () => {
      const at = { slide, step: 0, row: 3 };
      assert.deepEqual(keepSlide(deck(before), deck(after), at), { slide: kept, step: 0, row: 3 });
    });
  }
});

test('a step that is gone becomes the last one', () => {
  const before = deckOf(['# A', '# B\n\nb+++']);
  const at = { slide: 1, step: 3, row: 0 };
  assert.equal(keepSlide(before, before, at).step, 3);
  assert.equal(keepSlide(before, deckOf(['# A', '# B\n\nb+']), at).step, 1);
});

test('wherever slides come in or go, a slide that is still there is found', () => {
  const titles = fc.uniqueArray(fc.constantFrom(...'ABCDEFGHIJKLMNOP'), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(titles, titles, fc.nat(), (before, after, seed) => {
      const slide = seed % before.length;
      const kept = keepSlide(deck(before.join(' | ')), deck(after.join(' | ')), { slide, step: 0, row: 0 });
      const stands = after.indexOf(before[slide]!);
      if (stands >= 0) assert.equal(kept.slide, stands);
      assert.ok(kept.slide >= 0 && kept.slide < after.length);
    }),
    { numRuns: 50 },
  );
});

test('a saved place is found by its title, the nearest one', () => {
  const after = deckOf(['# A', '# X', '# B', '# X++', '# C']);
  assert.deepEqual(findSlide(after, { slide: 4, step: 1, title: 'X' }), { slide: 3, step: 1 });
  assert.deepEqual(findSlide(after, { slide: 0, step: 9, title: 'X' }), { slide: 1, step: 0 });
  assert.deepEqual(findSlide(after, { slide: 2, step: 0, title: 'gone' }), { slide: 2, step: 0 });
  assert.deepEqual(findSlide(after, { slide: 99, step: 5 }), { slide: 4, step: 0 });
});
