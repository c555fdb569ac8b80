import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, test } from 'node:test';
import Ajv from 'ajv';
import { checkedPage } from '../../src/check/checked.ts';
import { allRules } from '../../src/check/rules.ts';
import { runRules } from '../../src/check/run-rules.ts';
import { findingGithub } from '../../src/export/findings-github.ts';
import { findingsSarif } from '../../src/export/findings-sarif.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

const require = createRequire(import.meta.url);
// The schema of the standard, as its makers publish it.
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
);
const isSarif = new Ajv({ schemaId: 'auto', unknownFormats: 'ignore', meta: false })
  .addMetaSchema(require('ajv/lib/refs/json-schema-draft-04.json'))
  .addMetaSchema(require('ajv/lib/refs/json-schema-draft-07.json'))
  .compile(schema);

function findingsOf(markdown: string, file: string) {
  return runRules(checkedPage(file, markdown, parseMarkdown(markdown, file)));
}

describe('findings in SARIF', () => {
  const findings = findingsOf('# A\n\n[here](b.md) ![](a%20b.png)\n\n### C\n', 'docs/50% of a, b: #1.md');

  test('hold to its schema, with all rules', () => {
    assert.notEqual(findings.length, 0);
    const log = findingsSarif(findings, allRules, '1.2.3');
    assert.ok(isSarif(log), JSON.stringify(isSarif.errors));
  });

  test('hold to its schema where nothing is found', () => {
    assert.ok(isSarif(findingsSarif([], allRules, '1.2.3')));
  });

  test('the schema does refuse something', () => {
    assert.equal(isSarif({ version: '2.1.0' }), false);
  });

  test('name the file as an address', () => {
    assert.match(
      JSON.stringify(findingsSarif(findings, allRules, '1')),
      /"uri":"docs\/50%25%20of%20a,%20b:%20%231\.md"/,
    );
  });
});

test('findings as workflow commands of GitHub hide nothing in them', () => {
  const [finding] = findingsOf('[click%0Ahere](b.md)\n', 'a,b:c.md').filter(
    ({ rule }) => rule.id === 'title-missing',
  );
  assert.ok(finding);
  const text = findingGithub({ ...finding, message: '100%\nof it.' });
  assert.match(text, /^::warning file=a%2Cb%3Ac\.md,line=1,col=1,title=title-missing::100%25%0Aof it\. /);
});
