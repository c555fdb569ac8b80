import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countRows, placeOfRow, rowOfPlace } from '../../src/layout/place.ts';
import { decoration, type Line, span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import fc from '../support/property.ts';

/** Rows of words, of what layout added, of both, and blank ones. */
const line: fc.Arbitrary<Line> = fc.constantFrom<Line>(
  [],
  [span(safeText('two words'))],
  [decoration('────')],
  [decoration('• '), span(safeText('漢字'))],
  [span(safeText('   '))],
);
const lines = fc.array(line, { minLength: 1, maxLength: 12 });

test('every row has a place of its own, from which it is found again', () => {
  fc.assert(
    fc.property(lines, all => {
      const rows = countRows(all);
      for (const row of all.keys()) assert.equal(rowOfPlace(rows, placeOfRow(rows, 0, row)), row);
    }),
  );
});

test('any place is some row', () => {
  const place = fc.record({ block: fc.constant(0), characters: fc.nat(200), skipped: fc.nat(20) });
  fc.assert(
    fc.property(lines, place, (all, anywhere) => {
      const row = rowOfPlace(countRows(all), anywhere);
      assert.ok(row >= 0 && row < all.length);
    }),
  );
});
