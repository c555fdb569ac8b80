import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { findSection } from '../../src/library/library.ts';
import { readStats } from '../../src/library/stats.ts';
import { facts } from '../support/facts.ts';
import { builtInLibrary } from '../support/setting.ts';
import { sourcedText } from '../support/sourced-text.ts';

const section = findSection(builtInLibrary, 'stats');
assert.ok(section);

test('the figures of the section are those of the facts, row by row', () => {
  const { figures, diagnostics } = readStats(section);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    figures.map(({ value, unit, program, sources, year }) => ({ value, unit, program, sources, year })),
    facts.stats.flatMap(row =>
      (['earlier', '2024'] as const).map(profile => ({
        value: row[profile].figure,
        unit: row[profile].unit,
        program: row[profile].programme,
        sources: [profile],
        year: profile === '2024' ? 2024 : undefined,
      })),
    ),
  );
});

test('what is not like for like says so, and the caution comes along', () => {
  const { figures, cautions } = readStats(section);
  for (const { program, comparable } of figures)
    assert.equal(comparable, !program.startsWith('Medicaid'), program);
  assert.equal(cautions.length, 1);
  assert.match(cautions[0] ?? '', /^Do not compare the two Medicaid figures\./);
});

function read(table: string) {
  const { figures, diagnostics } = readStats(sourcedText(`<!-- chart: bar -->\n${table}`, 's.md'));
  return { figures, told: diagnostics.map(formatDiagnostic) };
}

test('large and broken numbers are numbers', () => {
  const { figures } = read('| P | 2024 |\n| - | - |\n| A | 1,234.5 people |\n');
  assert.deepEqual([figures[0]?.value, figures[0]?.unit, figures[0]?.comparable], [1234.5, 'people', true]);
});

test('a cell without a number is reported and left out', () => {
  const cell = read('| P | 2024 |\n| - | - |\n| A | many |\n| B | 2 people |\n');
  assert.deepEqual(cell.told, [
    's.md:2:1 chart: "many" is not a number with its unit, as in "12 million people"',
  ]);
  assert.equal(cell.figures.length, 1);
});

test('a column has any name, and a year where that is its name', () => {
  const { figures, told } = read('| P | 2023 | Next year |\n| - | - | - |\n| A | 1 person | 2 people |\n');
  assert.deepEqual(told, []);
  assert.deepEqual(
    figures.map(({ series, year }) => [series, year]),
    [
      ['2023', 2023],
      ['Next year', undefined],
    ],
  );
});

test('a column names its source in a comment; without one it has those of the part around it', () => {
  const { figures } = read(
    '| P | 2023 | 2024 |\n| - | - | - |\n| A | 1 person | 2 people |\n\n<!-- source of 2023: b -->\n',
  );
  assert.deepEqual(
    figures.map(({ sources }) => sources),
    [['b'], ['a', 'b']],
  );
});

test('a table that is no chart has no figures', () => {
  assert.deepEqual(readStats(sourcedText('| P | 2024 |\n| - | - |\n| A | 1 person |\n', 's')).figures, []);
});
