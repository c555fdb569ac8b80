import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../support/facts.ts';
import { readSection } from '../support/section-source.ts';

const { body } = readSection('stats');
const rows = body
  .split('\n')
  .filter(line => line.startsWith('|'))
  .map(line =>
    line
      .split('|')
      .slice(1, -1)
      .map(cell => cell.trim()),
  );

test('the figures stand in one chart, with a column for each profile', () => {
  assert.match(body, /^<!-- chart: bar -->\n\n?\| Program \| Earlier profile, undated \| 2024 profile \|$/m);
  assert.deepEqual(rows[1]?.slice(1), ['---:', '---:']);
  assert.deepEqual(
    rows.slice(2).map(([, earlier, latest]) => [earlier, latest]),
    facts.stats.map(stat => [
      `${stat.earlier.figure} million people`,
      `${stat['2024'].figure} million people`,
    ]),
  );
});

test('each row is labelled with the programs of its figures', () => {
  for (const [index, stat] of facts.stats.entries()) {
    const label = rows[index + 2]?.[0] ?? '';
    assert.ok(label.includes(stat.earlier.programme), label);
    assert.ok(label.includes(stat['2024'].programme), label);
  }
});

test('the caution follows the chart', () => {
  assert.match(body, /\|\n\n> .*not like for like/);
});

test('each figure is told in words too, with its profile', () => {
  for (const { earlier, 2024: latest } of facts.stats) {
    assert.ok(body.includes(`- Earlier profile, undated: ${earlier.figure} ${earlier.unit}`));
    assert.ok(body.includes(`- 2024 profile: ${latest.figure} ${latest.unit}`));
  }
});

test('no number is there that the facts do not give', () => {
  const given = facts.stats.flatMap(stat => [stat.earlier.figure, stat['2024'].figure]);
  const told = [...body.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  assert.deepEqual(
    told.filter(number => number !== 2024 && !given.includes(number)),
    [],
  );
});
