import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts, type Leaf, leaves } from '../support/facts.ts';
import { printSection } from '../support/print-section.ts';
import { partUnder, readSection, sectionIds } from '../support/section-source.ts';
import { type FactRule, factRules, matches, rulesOf } from './fact-words.ts';

test('every leaf of the facts has exactly one rule', () => {
  const counts = leaves.map(leaf => [leaf.path, rulesOf(leaf.path).length]);
  assert.deepEqual(
    counts.filter(([, count]) => count !== 1),
    [],
  );
});

test('every rule has a leaf', () => {
  const idle = Object.keys(factRules).filter(pattern => !leaves.some(leaf => matches(pattern, leaf.path)));
  assert.deepEqual(idle, []);
});

for (const id of sectionIds) {
  test(`${id}: says all that the facts say`, () => {
    const printed = collapse(printSection(id));
    const missing = leavesIn(id).flatMap(leaf =>
      rulesOf(leaf.path).flatMap(rule => absent(leaf, rule, printed).map(text => `${leaf.path}: ${text}`)),
    );
    assert.deepEqual(missing, []);
  });

  test(`${id}: is worded afresh`, () => {
    const printed = collapse(printSection(id)).toLowerCase();
    const prose = leavesIn(id).filter(leaf => rulesOf(leaf.path).some(Array.isArray));
    assert.deepEqual(
      prose.filter(leaf => printed.includes(leaf.value.toLowerCase())),
      [],
    );
  });
}

const profileHeadings = [
  ['mission.earlier.*', 'The earlier profile'],
  ['mission.2024.*', 'The 2024 profile'],
] as const;

for (const [pattern, heading] of profileHeadings) {
  test(`mission: what ${heading.toLowerCase()} says stands under its own heading`, () => {
    const text = partUnder(readSection('mission').body, heading).text;
    const own = leavesIn('mission').filter(leaf => matches(pattern, leaf.path));
    assert.ok(own.length > 0);
    assert.deepEqual(
      own.flatMap(leaf => rulesOf(leaf.path).flatMap(rule => absent(leaf, rule, text))),
      [],
    );
  });
}

test('mission: what DSAC does keeps its order', () => {
  const printed = collapse(printSection('mission')).toLowerCase();
  const words = facts.mission.what_dsac_does.map(
    (_, index) => factRules[`mission.what_dsac_does.${index}`]?.[0],
  );
  const places = words.map(word => printed.indexOf(String(word).toLowerCase()));
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  );
});

/** The mission section tells of the organisation too; every other section has the name of its facts. */
function leavesIn(id: string): readonly Leaf[] {
  const patterns = id === 'mission' ? [/^mission\./, /^organisation\./] : [new RegExp(`^${id}\\.`)];
  return leaves.filter(leaf => patterns.some(pattern => pattern.test(leaf.path)));
}

/** What the rule asks for and the text lacks. */
function absent(leaf: Leaf, rule: FactRule, text: string): readonly string[] {
  switch (rule) {
    case 'placed':
      return [];
    case 'literal':
      return occurs(leaf.value, text) ? [] : [leaf.value];
    case 'with unit': {
      const figure = `${leaf.value} ${leaf.unit}`;
      return occurs(figure, text) ? [] : [figure];
    }
    default:
      return rule.filter(words => !text.toLowerCase().includes(words.toLowerCase()));
  }
}

/** As a whole: `CMS` does not occur in `DSACMS`. */
function occurs(literal: string, text: string): boolean {
  const escaped = collapse(literal).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\w)${escaped}(?!\\w)`).test(text);
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
