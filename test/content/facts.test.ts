import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSection } from '../../src/library/library.ts';
import { readProvenance } from '../../src/library/provenance.ts';
import { facts, type Leaf, leaves } from '../support/facts.ts';
import { printSection } from '../support/print-section.ts';
import { partsOf, readSection, sectionIds } from '../support/section-source.ts';
import { builtInLibrary } from '../support/setting.ts';
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

/** The sources of what the facts say, by the path of the leaf. */
const expectedSources: readonly (readonly [path: RegExp, sources: readonly string[]])[] = [
  [/^(?:mission\.earlier|mission\.how\.earlier$|organisation\.origin)/, ['earlier']],
  [/^(?:mission\.2024|mission\.how\.2024$|organisation\.learn_more$)/, ['2024']],
  [/^mission\.(?:cms_belief|what_dsac_does|how\.both$)/, ['2024', 'earlier']],
  [/^stats\.[^.]+\.earlier\.figure$/, ['earlier']],
  [/^stats\.[^.]+\.2024\.figure$/, ['2024']],
  [/^ospo\./, ['2024', 'earlier']],
  [/^(?:policies|acknowledgements)\./, ['2024']],
];

for (const id of sectionIds.filter(one => one !== 'news')) {
  test(`${id}: each fact is in a part that names its sources`, () => {
    const section = findSection(builtInLibrary, id);
    assert.ok(section);
    const { parts, diagnostics } = readProvenance(section);
    assert.deepEqual(diagnostics, []);
    const texts = new Map(partsOf(readSection(id).body).map(part => [part.title, proseOf(part.text)]));
    const misplaced = leavesIn(id).flatMap(leaf => {
      const [, wanted] = expectedSources.find(([path]) => path.test(leaf.path)) ?? [];
      const rule = rulesOf(leaf.path)[0] ?? 'placed';
      const isSaid = parts.some(({ title, sources }) => {
        const text = `${title} ${texts.get(title) ?? ''}`;
        return String(sources) === String(wanted) && absent(leaf, rule, text).length === 0;
      });
      return wanted === undefined || isSaid ? [] : [`${leaf.path}: ${leaf.value}`];
    });
    assert.deepEqual(misplaced, []);
  });
}

test('what only the earlier source says stands last, below "Before 2024"', () => {
  for (const section of builtInLibrary.sections) {
    const { parts } = readProvenance(section);
    const at = parts.findIndex(({ sources }) => String(sources) === 'earlier');
    if (section.id === 'news' || at === -1) continue;
    assert.equal(parts[at]?.title, 'Before 2024');
    assert.equal(at, parts.length - 1, section.id);
  }
});

test('no section speaks about its sources', () => {
  for (const id of sectionIds) assert.doesNotMatch(printSection(id), /profile/i, id);
});

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

/** A part without comments and Markdown's marks, but with its addresses. */
function proseOf(markdown: string): string {
  const text = markdown.replace(/<!--.*?-->/gs, '').replace(/\[([^\]]+)\]\((?:mailto:)?([^)]+)\)/g, '$1 $2');
  return collapse(text.replace(/[*`]/g, ''));
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
