import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { chartKinds } from '../../src/markdown/chart.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

/** What is reported of a chart, and whether it is one. */
function read(kind: string, ...rows: readonly string[]) {
  const table = ['| Name | 2023 | 2024 |', '| - | - | - |', ...rows.map(row => `| ${row} |`)];
  const { blocks, diagnostics } = parseMarkdown(`<!-- chart: ${kind} -->\n\n${table.join('\n')}\n`, 'a.md');
  const [block] = blocks;
  assert.ok(block?.type === 'table');
  return { chart: block.chart, told: diagnostics.map(formatDiagnostic) };
}

for (const kind of chartKinds) {
  describe(`chart: ${kind}`, () => {
    test('is what its table can be drawn as', () => {
      assert.deepEqual(read(kind, 'a | 1 | 2', 'b | 3 | 4'), { chart: kind, told: [] });
    });

    const wrong = {
      'no numbers': ['a | b | c', 'needs '],
      'no number but a word for it': ['a | NaN | 1', 'cannot draw "NaN"'],
      'an infinite number': ['a | 1 | Infinity', 'cannot draw "Infinity"'],
      'a huge number': [`a | 1 | ${'9'.repeat(400)}`, `cannot draw "${'9'.repeat(20)}"`],
      'a large number with a scale': ['a | 1 | 10,000 trillion', 'cannot draw "10,000 trillion"'],
    } as const;
    for (const [name, [row, why]] of Object.entries(wrong)) {
      test(`stays a table with ${name}, and says why`, () => {
        const { chart, told } = read(kind, row, 'b | n/a | n/a');
        assert.equal(chart, undefined);
        assert.ok(told[0]?.startsWith(`a.md:1:1 chart ${kind} ${why}`), told[0]);
        assert.ok(told[0]?.endsWith('; it stays a table'), told[0]);
        assert.equal(told.length, 1);
      });
    }

    test('stays a table with ten thousand rows', () => {
      const { chart, told } = read(kind, ...Array.from({ length: 10_000 }, () => 'a | 1 | 2'));
      assert.equal(chart, undefined);
      assert.match(told[0] ?? '', /draws at most \d+ numbers; it stays a table$/);
    });

    test('stays a table of one column, without rows, or with cells that reach further', () => {
      for (const table of [
        '| A |\n| - |\n| 1 |\n',
        '| A | B |\n| - | - |\n',
        '<table><tr><td colspan="2">1</td></tr><tr><td>a</td><td>1</td></tr></table>\n',
        '<table><tr><td>a</td><td><ul><li>1</li></ul></td></tr></table>\n',
      ]) {
        const { blocks, diagnostics } = parseMarkdown(`<!-- chart: ${kind} -->\n\n${table}`, 'a.md');
        assert.ok(blocks[0]?.type === 'table' && blocks[0].chart === undefined, table);
        assert.equal(diagnostics.length, 1, table);
      }
    });
  });
}

test('numbers below zero have no bar and are no part, but a line and sparklines go there', () => {
  const rows = ['a | 1 | 2', 'b | −3 | 4'];
  assert.deepEqual(
    chartKinds.filter(kind => read(kind, ...rows).chart !== undefined),
    ['figures', 'line', 'sparklines'],
  );
  assert.deepEqual(read('bar', ...rows).told, ['a.md:1:1 chart bar cannot draw "−3"; it stays a table']);
});

test('dollars and percents have no scale in common; zero fits both', () => {
  for (const kind of ['bar', 'line', 'shares'])
    assert.deepEqual(read(kind, 'a | $1 | 2%', 'b | $3 | 4%').told, [
      `a.md:1:1 chart ${kind} cannot draw $ and % on one scale; it stays a table`,
    ]);
  assert.equal(read('bar', 'a | $1 | 0').chart, 'bar');
});

test('years of a line are in order', () => {
  assert.match(read('line', '2024 | 1 | 2', '2023 | 1 | 2').told[0] ?? '', /needs its years in order/);
  assert.match(read('line', '2024 | 1 | 2').told[0] ?? '', /needs two rows or more/);
});
