import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSection } from '../../src/browse/library.ts';
import { readStats } from '../../src/browse/stats.ts';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { facts } from '../support/facts.ts';
import { builtInLibrary } from '../support/setting.ts';

const section = findSection(builtInLibrary, 'stats');
assert.ok(section);

test('the figures of the section are those of the facts, row by row', () => {
  const { figures, diagnostics } = readStats(section.document, section.source.file);
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(
    figures.map(({ value, unit, program, profile, year }) => ({ value, unit, program, profile, year })),
    facts.stats.flatMap(row =>
      (['earlier', '2024'] as const).map(profile => ({
        value: row[profile].figure,
        unit: row[profile].unit,
        program: row[profile].programme,
        profile,
        year: profile === '2024' ? 2024 : undefined,
      })),
    ),
  );
});

test('what is not like for like says so, and the caution comes along', () => {
  const { figures, cautions } = readStats(section.document, section.source.file);
  for (const { program, comparable } of figures)
    assert.equal(comparable, !program.startsWith('Medicaid'), program);
  assert.equal(cautions.length, 1);
  assert.match(cautions[0] ?? '', /^Do not compare the two Medicaid figures\./);
});

function read(table: string) {
  const { figures, diagnostics } = readStats(parseMarkdown(`<!-- chart: bar -->\n${table}`, 's.md'), 's.md');
  return { figures, told: diagnostics.map(formatDiagnostic) };
}

test('large and broken numbers are numbers', () => {
  const { figures } = read('| P | 2024 profile |\n| - | - |\n| A | 1,234.5 people |\n');
  assert.deepEqual([figures[0]?.value, figures[0]?.unit, figures[0]?.comparable], [1234.5, 'people', true]);
});

test('a cell without a number, and a column without a profile, are told and left out', () => {
  const cell = read('| P | 2024 profile |\n| - | - |\n| A | many |\n| B | 2 people |\n');
  assert.deepEqual(cell.told, ['s.md:2:1 chart: a cell is a number with its unit, not "many"']);
  assert.equal(cell.figures.length, 1);
  const column = read('| P | 2024 profile | Next year |\n| - | - | - |\n| A | 1 person | 2 people |\n');
  assert.match(column.told.join(), /^s\.md:2:1 chart: a column is named [^\n]*$/);
  assert.equal(column.figures.length, 1);
});

test('a table that is no chart has no figures', () => {
  assert.deepEqual(
    readStats(parseMarkdown('| P | 2024 profile |\n| - | - |\n| A | 1 person |\n', 's'), 's').figures,
    [],
  );
});
