import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Slide } from '../../src/deck/deck.ts';
import { blocksOfItems } from '../../src/deck/slide-links.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import type { Block } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { blocksWithin, linksOfBlock } from '../../src/markdown/walk.ts';
import { deckOf } from '../support/built-deck.ts';
import { markdown } from '../support/documents.ts';
import fc from '../support/property.ts';

const command = fc.constantFrom(
  ...['pause', 'incremental_lists: true', 'incremental_lists: false', 'column_layout: [2, 1]', 'column: 0'],
  ...['column: 1', 'column: 7', 'reset_layout', 'alignment: center', 'jump_to_middle', 'new_lines: 3', 'qr'],
  ...[
    'no_footer',
    'end_slide',
    'speaker_note: Smile.',
    'Say hello to all.',
    'unknown_command',
    'include: a.md',
  ],
);
const comment = fc.oneof(
  { weight: 4, arbitrary: command.map(value => `<!-- ${value} -->`) },
  fc.constant('. . .'),
);

/** Decks with all commands but `skip_slide`, between blocks and inside lists. */
const deck = fc
  .array(
    fc.oneof(
      markdown,
      comment,
      comment.map(value => `- a\n\n  ${value}\n\n  b\n- c`),
    ),
    { maxLength: 12 },
  )
  .map(pieces => pieces.join('\n\n'));

const shown = ({ heading, items }: Slide): readonly Block[] => [
  ...(heading ? [heading] : []),
  ...blocksOfItems(items),
];

/** The words of all leaves, in order of the alphabet: columns are read in another order than they are written. */
function words(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ type }) => type !== 'footnotes')
    .flatMap(block => [...blocksWithin(block)])
    .filter(({ type }) => ['paragraph', 'heading', 'code', 'table'].includes(type))
    .map(blockText)
    .filter(text => text !== '. . .')
    .sort();
}

test('nothing of a document is lost, and nothing is shown twice', () => {
  fc.assert(
    fc.property(deck, source => {
      assert.deepEqual(
        words(deckOf(`text\n\n${source}`).slides.flatMap(shown)),
        words(parseMarkdown(`text\n\n${source}`, 'deck.md').blocks),
      );
    }),
  );
});

test('each step reveals something, and none comes after the last', () => {
  fc.assert(
    fc.property(deck, source => {
      for (const slide of deckOf(source).slides) {
        const steps = [...new Set(slide.reveals.values())].sort((one, other) => one - other);
        assert.deepEqual(
          steps,
          Array.from({ length: slide.lastStep }, (_, index) => index + 1),
        );
      }
    }),
  );
});

test('what is listed is on the slide, and comes later than what it is in', () => {
  fc.assert(
    fc.property(deck, source => {
      for (const slide of deckOf(source).slides) {
        const found = new Set<unknown>();
        const visit = (node: unknown, outer: number): void => {
          if (typeof node !== 'object' || node === null) return;
          const own = slide.reveals.get(node as Block);
          if (own !== undefined) {
            found.add(node);
            assert.ok(own > outer);
          }
          for (const inner of Object.values(node)) visit(inner, own ?? outer);
        };
        visit(shown(slide), 0);
        assert.equal(found.size, slide.reveals.size);
      }
    }),
  );
});

test('a deck has slides, each with a name in one row, and links with indices of their own', () => {
  fc.assert(
    fc.property(deck, source => {
      const { slides } = deckOf(source);
      assert.notEqual(slides.length, 0);
      const indices = new Map<number, unknown>();
      for (const slide of slides) {
        assert.match(slide.title, /^\S.*$/);
        assert.deepEqual(
          slide.links,
          shown(slide).flatMap(block => [...linksOfBlock(block)]),
        );
        // A footnote on two slides is the same one, so its links are too.
        for (const link of slide.links) assert.equal(indices.get(link.index) ?? link, link);
        for (const link of slide.links) indices.set(link.index, link);
      }
    }),
  );
});

test('no bytes make it fail', () => {
  const odd = fc.array(
    fc.constantFrom('---\n', '<!--', '-->', '\n', '- ', '> ', ': ', 'pause', '[', '\0', 'a'),
    { maxLength: 60 },
  );
  fc.assert(fc.property(odd, pieces => assert.notEqual(deckOf(pieces.join('')).slides.length, 0)));
});
