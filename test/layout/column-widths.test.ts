import assert from 'node:assert/strict';
import { test } from 'node:test';
import { columnWidths } from '../../src/layout/column-widths.ts';
import fc from '../support/property.ts';

test('where all fits, each column has what it wants', () => {
  const needs = [
    { natural: 10, least: 5 },
    { natural: 4, least: 4 },
  ];
  assert.deepEqual(columnWidths(needs, 14), [10, 4]);
  assert.deepEqual(columnWidths(needs, 100), [10, 4]);
});

test('where it does not, the rest goes to those who want more, as much as they want', () => {
  const needs = [
    { natural: 10, least: 5 },
    { natural: 30, least: 10 },
    { natural: 4, least: 4 },
  ];
  assert.deepEqual(columnWidths(needs, 19), [5, 10, 4]);
  assert.deepEqual(columnWidths(needs, 24), [6, 14, 4]);
  assert.deepEqual(columnWidths(needs, 43), [10, 29, 4]);
});

test('where not even the least fits there is no table', () => {
  assert.equal(columnWidths([{ natural: 10, least: 5 }], 4), undefined);
  assert.equal(columnWidths([{ natural: 4, least: 4 }], -2), undefined);
});

test('no column gets less than it must have or more than it wants; together they fill the room', () => {
  const need = fc.tuple(fc.nat(40), fc.nat(60)).map(([least, more]) => ({ natural: least + more, least }));
  const needs = fc.array(need, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(needs, fc.nat(400), (columns, room) => {
      const widths = columnWidths(columns, room);
      const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
      const least = sum(columns.map(column => column.least));
      assert.equal(widths === undefined, least > room);
      if (!widths) return;
      assert.equal(sum(widths), Math.min(room, sum(columns.map(column => column.natural))));
      for (const [index, width] of widths.entries()) {
        assert.ok(width >= columns[index]!.least && width <= columns[index]!.natural);
      }
    }),
  );
});
