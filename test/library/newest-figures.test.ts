import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newestFigures } from '../../src/library/newest-figures.ts';
import { builtInLibrary, libraryOf } from '../support/setting.ts';

test('the figures of the newest year are those that the content marks with it', () => {
  const figures = newestFigures(builtInLibrary);
  assert.deepEqual(
    figures.map(({ value, unit, program, year }) => `${value} ${unit}, ${program}, ${year}`),
    [
      '76 million people, Medicaid & CHIP, 2024',
      '67 million people, Medicare, 2024',
      '21 million people who found insurance, ACA marketplace, 2024',
    ],
  );
});

test('without a chart that names a year there are none', () => {
  assert.deepEqual(newestFigures(libraryOf({ one: '# One\n\n| a | b |\n| - | - |\n| c | 1 x |' })), []);
  assert.deepEqual(
    newestFigures(libraryOf({ one: '<!-- chart: bar -->\n\n| a | Now |\n| - | - |\n| c | 1 x |' })),
    [],
  );
});
