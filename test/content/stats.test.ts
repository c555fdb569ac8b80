import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../support/facts.ts';
import { partsOf, partUnder, readSection } from '../support/section-source.ts';

const { body } = readSection('stats');
const [opening] = partsOf(body);
assert.ok(opening);
const before = partUnder(body, 'Before 2024').text;
const rowsOf = (text: string) =>
  text
    .split('\n')
    .filter(line => line.startsWith('|'))
    .map(line =>
      line
        .split('|')
        .slice(1, -1)
        .map(cell => cell.trim()),
    );
const rows = rowsOf(before);

test('the section opens on the three figures of 2024, each with its year', () => {
  assert.match(opening.text, /^<!-- chart: figures -->\n\n\| Program \| 2024 \|$/m);
  const large = rowsOf(opening.text).slice(2);
  assert.deepEqual(
    large,
    facts.stats.map(({ 2024: { figure, unit, programme } }) => [programme, `${figure} ${unit}`]),
  );
});

test('the older figures come last, in words, each with its program', () => {
  const bullets = before.split('\n').filter(line => line.startsWith('- '));
  assert.deepEqual(
    bullets,
    facts.stats.map(({ earlier: { figure, unit, programme } }) => {
      return `- ${figure} ${unit} ${programme === 'ACA marketplace' ? 'on the' : 'in'} ${programme}`;
    }),
  );
  assert.match(before, /The older figures carry no year:/);
});

test('the comparison is one chart, with a column for each time', () => {
  assert.match(before, /^<!-- chart: bar -->\n\n?\| Program \| Before 2024 \| 2024 \|$/m);
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

test('the caution follows the chart, and names both figures and both programs', () => {
  const [, caution = ''] = /\|\n\n> (.*)/.exec(body) ?? [];
  const [{ earlier, 2024: latest }] = facts.stats as [(typeof facts.stats)[number]];
  for (const { figure, unit, programme } of [earlier, latest]) {
    assert.ok(
      caution.includes(`${programme}: ${figure} ${unit}`) ||
        caution.includes(`${programme} alone: ${figure} ${unit}`),
    );
  }
  assert.match(caution, /not like for like/);
});

test('no number is there that the facts do not give', () => {
  const given = facts.stats.flatMap(stat => [stat.earlier.figure, stat['2024'].figure]);
  const said = [...body.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  assert.deepEqual(
    said.filter(number => number !== 2024 && !given.includes(number)),
    [],
  );
});
