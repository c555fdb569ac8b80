import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { linksOfBlock } from '../../src/markdown/walk.ts';
import { type Line, lineText } from '../../src/terminal/line.ts';
import { anyColumns, columns, markdown, plainWord, plainWords, runningText } from '../support/documents.ts';
import fc from '../support/property.ts';
import { rowsOf, wordsOfRows } from '../support/shown.ts';
import { timesIn, visible } from '../support/visible-source.ts';

const parse = (source: string) => parseMarkdown(source, 'a.md');

/** All characters of the author that rows show, without white space. */
const charactersOf = (lines: readonly Line[]): string =>
  lines
    .map(line => lineText(line.filter(({ decoration }) => !decoration)))
    .join('')
    .replace(/\s/g, '');

test('no word of the source is lost, at any width', () => {
  const longer = plainWords.filter(({ length }) => length > 3);
  fc.assert(
    fc.property(runningText, anyColumns, (source, width) => {
      const shown = charactersOf(rowsOf(parse(source), width));
      // There may be more of them: a bare address takes in a link that touches it, address and all.
      for (const word of longer) assert.ok(timesIn(shown, word) >= timesIn(visible(source), word), word);
    }),
  );
});

test('nor any letter in a table, in whose cells side by side words may be cut', () => {
  fc.assert(
    fc.property(markdown, anyColumns, (source, width) => {
      const shown = charactersOf(rowsOf(parse(source), width));
      // What is in the head of a table may be shown again in each record.
      for (const letter of new Set(visible(source).match(/[\p{Lowercase}\p{Other_Letter}]/gu))) {
        assert.ok(timesIn(shown, letter) >= timesIn(visible(source), letter), letter);
      }
    }),
  );
});

test('nothing that a terminal obeys comes out, wherever it stands', () => {
  const control = fc.constantFrom(
    '\u001b',
    '\u009b',
    '\u0007',
    '\0',
    '\u007f',
    '\u202e',
    '\u2066',
    '\u200b',
    '&#27;',
    '&#x9b;',
    '\ud800',
  );
  const spot = fc.tuple(fc.nat(), control);
  fc.assert(
    fc.property(markdown, fc.array(spot, { minLength: 1, maxLength: 5 }), columns, (source, spots, width) => {
      const injected = spots.reduce((text, [at, sign]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + sign + text.slice(place);
      }, source);
      const document = parse(injected);
      for (const { text, link } of rowsOf(document, width).flat()) {
        for (const shown of [text, link?.address ?? '']) {
          assert.doesNotMatch(shown, /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200b\p{Cs}]/u);
        }
      }
    }),
  );
});

test('links are numbered as they are in the document', () => {
  fc.assert(
    fc.property(markdown, source => {
      const { links, blocks } = parse(source);
      links.forEach(({ index }, place) => assert.equal(index, place));
      assert.deepEqual(
        blocks.flatMap(block => [...linksOfBlock(block)]),
        links,
      );
    }),
  );
});

test('the text of plain paragraphs, read again, has the same words', () => {
  const sign = fc.constantFrom('1,234.5', '(see)', 'a/b', 'x-y', '“so”', '—', '&', '한국어', 'cafe\u0301');
  const paragraph = fc.array(fc.oneof(plainWord, sign), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 4 }), columns, (paragraphs, width) => {
      const words = paragraphs.flat();
      const lines = rowsOf(parse(paragraphs.map(each => each.join(' ')).join('\n\n')), width);
      assert.deepEqual(wordsOfRows(lines, words), words);
      const again = rowsOf(parse(lines.map(lineText).join('\n')), width);
      assert.deepEqual(again.map(lineText), lines.map(lineText));
    }),
  );
});
