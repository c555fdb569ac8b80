import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { checkedPage, checkedTalk } from '../../src/check/checked.ts';
import { isTalk } from '../../src/check/is-talk.ts';
import { allRules } from '../../src/check/rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { fitSettingOf } from '../../src/commands/check/fit-setting-of.ts';
import { buildDeck } from '../../src/deck/build-deck.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

const folder = new URL('cases/', import.meta.url);
/** `## rule: name`, then a fence with the Markdown, a line with a dot, and the findings of that rule. */
const form = /^## ([\w-]+): (.+)\n+(`{3,})\n([\s\S]*?)^\.\n([\s\S]*?)^\3$/gm;
/** Where a case has to look as if its file had another name: `## file-name: my talk.md`. */
const fileIn = /^\S*\.md$|^[\w ]+\.md$/;
const fit = await fitSettingOf([
  { columns: 80, rows: 24 },
  { columns: 60, rows: 20 },
]);

function findings(rule: string, name: string, markdown: string): string {
  const file = fileIn.test(name) ? name : 'open-source-at-cms.md';
  const document = parseMarkdown(markdown, file);
  const deck = buildDeck(document, file, () => ({ type: 'refused', reason: 'there is no such file' }));
  const checked = isTalk(document)
    ? checkedTalk({ file, text: markdown, included: [] }, document, deck, { fit })
    : checkedPage(file, markdown, document);
  // A comment that silences nothing is only known as such where all rules run.
  const only = rule === 'check-ignore' ? undefined : [rule];
  return runRules(checked, only ? { only } : {})
    .filter(found => found.rule.id === rule)
    .map(({ line, column, severity, message }) => `${line}:${column} ${severity} ${message}\n`)
    .join('');
}

/** Rules whose cases need more than a text: they have tests of their own. */
const elsewhere = ['link-broken', 'theme-contrast', 'theme-palette'];
const fired = new Set<string>();
const quiet = new Set<string>();

for (const name of readdirSync(folder)) {
  const url = new URL(name, folder);
  const text = readFileSync(url, 'utf8');
  if (process.env.UPDATE_CHECK_CASES) {
    const updated = text.replace(form, (_, rule, title, fence, markdown) => {
      return `## ${rule}: ${title}\n\n${fence}\n${markdown}.\n${findings(rule, title, markdown)}${fence}`;
    });
    writeFileSync(url, updated);
  }
  describe(name, () => {
    assert.doesNotMatch(text.replace(form, ''), /^(## |```)/m, 'a case that is not read');
    for (const [, rule = '', title = '', , markdown = '', expected = ''] of text.matchAll(form)) {
      (expected === '' ? quiet : fired).add(rule);
      test(`${rule}: ${title}`, () => {
        assert.equal(findings(rule, title, markdown), expected);
      });
    }
  });
}

test('each rule has cases that fire and cases that must not', () => {
  const ids = allRules.map(({ id }) => id).filter(id => !elsewhere.includes(id));
  assert.deepEqual(
    ids.filter(id => !fired.has(id)),
    [],
    'fire',
  );
  assert.deepEqual(
    ids.filter(id => !quiet.has(id)),
    [],
    'quiet',
  );
});

test('each rule says what it asks for, why, and what it cannot know', () => {
  assert.equal(new Set(allRules.map(({ id }) => id)).size, allRules.length);
  for (const { id, title, why, fix, unknown } of allRules) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
    assert.doesNotMatch(title, /\.$/, id);
    for (const sentence of [why, fix, unknown]) assert.match(sentence, /^["A-Z].*[.">]$/s, id);
  }
});
