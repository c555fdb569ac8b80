import assert from 'node:assert/strict';
import { test } from 'node:test';
import { breakOpportunities } from '../../src/layout/break-opportunities.ts';
import { widestWord, wrap } from '../../src/layout/wrap.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { lineText, lineWidth, type Span, span } from '../../src/terminal/line.ts';
import { type SafeText, safeText } from '../../src/terminal/safe-text.ts';
import { anyColumns, columns, words } from '../support/documents.ts';
import fc from '../support/property.ts';

/** Runs of words in several spans, which may begin and end inside a word. */
const spans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.tuple(words, fc.constantFrom(' ', '', '\n')), { minLength: 1, maxLength: 5 })
  .map(parts => parts.map(([text, gap], index) => span(safeText(text + gap), index % 2 ? ['strong'] : [])));

const textOf = (line: readonly Span[]): SafeText => lineText(line);
const wordsOf = (text: string): readonly SafeText[] =>
  text
    .split(/[ \n]+/)
    .filter(word => word !== '')
    .map(safeText);

test('a word that fits a row is in one row; another is in several, whole when joined', () => {
  fc.assert(
    fc.property(spans, anyColumns, (text, width) => {
      const pieces = wrap(text, width).flatMap(line => wordsOf(textOf(line)));
      for (const word of wordsOf(textOf(text))) {
        let joined = '';
        let count = 0;
        for (; joined.length < word.length; count += 1) joined += pieces.shift() ?? '?'.repeat(word.length);
        assert.equal(joined, word);
        const mayBreak = cellWidth(word) > width || breakOpportunities(word).length > 0;
        assert.ok(count === 1 || mayBreak, word);
      }
      assert.deepEqual(pieces, []);
    }),
  );
});

test('a row ends only where the next piece would not fit, or at a newline', () => {
  const oneRow = spans.filter(text => !textOf(text).includes('\n'));
  fc.assert(
    fc.property(oneRow, columns, (text, width) => {
      const lines = wrap(text, width);
      const all = textOf(text).trim();
      for (const [index, line] of lines.slice(0, -1).entries()) {
        const next = textOf(lines[index + 1] ?? []);
        const [piece = next] = next.split(' ');
        const [first = piece.length] = breakOpportunities(safeText(piece));
        const gap = all.includes(`${textOf(line)} ${piece}`) ? 1 : 0;
        assert.ok(lineWidth(line) + gap + cellWidth(safeText(piece.slice(0, first))) > width);
      }
    }),
  );
});

test('every span of a row keeps its roles', () => {
  fc.assert(
    fc.property(spans, columns, (text, width) => {
      const rolesOf = (line: readonly Span[]) =>
        line.flatMap(({ text: own, roles }) => Array.from(own.replace(/[ \n]/g, ''), () => roles.join()));
      assert.deepEqual(wrap(text, width).flatMap(rolesOf), rolesOf(text));
    }),
  );
});

test('in the cells of the widest word no word is cut', () => {
  fc.assert(
    fc.property(spans, text => {
      const rows = wrap(text, widestWord(text)).map(textOf);
      const whole = wordsOf(textOf(text)).filter(word => breakOpportunities(word).length === 0);
      for (const word of whole) assert.ok(rows.some(row => row.includes(word)));
    }),
  );
});

test('a row of its own is what wrapping it again gives', () => {
  fc.assert(
    fc.property(spans, columns, (text, width) => {
      for (const line of wrap(text, width)) assert.deepEqual(wrap(line, width).map(textOf), [textOf(line)]);
    }),
  );
});

/** The same, with places to break behind some of the spans. */
const breakable = fc
  .tuple(spans, fc.array(fc.constantFrom('hyphen', 'bare', undefined), { minLength: 5, maxLength: 5 }))
  .map(([all, breaks]) =>
    all.map((piece, index): Span => {
      const breakAfter = breaks[index];
      return breakAfter === undefined ? piece : { ...piece, breakAfter };
    }),
  );

test('a hyphen stands only at the end of a row, has room there, and is none of the words', () => {
  const own = (lines: readonly (readonly Span[])[]) =>
    lines
      .flat()
      .filter(({ decoration }) => !decoration)
      .map(({ text }) => text)
      .join('');
  fc.assert(
    fc.property(breakable, anyColumns, (text, width) => {
      const lines = wrap(text, width);
      assert.equal(own(lines).replace(/\s/g, ''), own([text]).replace(/\s/g, ''));
      for (const line of lines) {
        if (line.some(({ decoration }) => decoration)) assert.ok(lineWidth(line) <= width);
        assert.ok(line.slice(0, -1).every(({ decoration }) => !decoration));
        assert.ok(line.every(piece => piece.breakAfter === undefined));
      }
    }),
  );
});

test('where all fits, no place to break is used', () => {
  fc.assert(
    fc.property(breakable, text => {
      const wide = wrap(text, 10_000);
      assert.deepEqual(
        wide.map(lineText),
        wrap(
          text.map(({ text }) => span(text)),
          10_000,
        ).map(lineText),
      );
    }),
  );
});
