import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { runRules } from '../../src/check/run-rules.ts';
import { fitSettingOf } from '../../src/commands/check/fit-setting-of.ts';
import { openChecked } from '../../src/commands/check/open-checked.ts';

const root = mkdtempSync(join(tmpdir(), 'check-dialects-'));
after(() => rmSync(root, { recursive: true }));

test('a language is advice where the program has no place for it', async () => {
  const setting = { maxSize: 1e6, fit: await fitSettingOf([]) };
  const found: Record<string, string> = {};
  const decks = {
    'remark.md': 'class: center\n\n# A\n\n---\n\n.left[a]\n\n# B\n\n???\n\nnote\n\n---\n\n# C\n',
    'patat.md': '---\npatat:\n  slideLevel: 1\n---\n\n# A\n\na\n\n# B\n\nb\n\n# C\n\nc\n',
    'marp.md': '---\nmarp: true\n---\n\n# A\n\n---\n\n# B\n',
  };
  for (const [name, text] of Object.entries(decks)) {
    const file = join(root, name);
    writeFileSync(file, text);
    for await (const checked of openChecked([file], new URL('../../', import.meta.url), setting))
      for (const { severity } of runRules(checked, { only: ['language-missing'] })) found[name] = severity;
  }
  assert.deepEqual(found, { 'remark.md': 'advice', 'patat.md': 'error', 'marp.md': 'error' });
});

test('what a deck has for another program is advice, one row a kind', async () => {
  const file = join(root, 'deck.md');
  writeFileSync(
    file,
    '---\nmdc: true\n---\n\n# A\n\n<Box />\n\n<Card>words</Card>\n\n<Box />\n\n---\nlayout: center\n---\n\n# B\n\n---\n\n# C\n',
  );
  const setting = { maxSize: 1e6, fit: await fitSettingOf([]) };
  const found: string[] = [];
  for await (const checked of openChecked([file], new URL('../../', import.meta.url), setting)) {
    assert.equal(checked.kind, 'talk');
    assert.equal(checked.slides.length, 3);
    for (const { line, severity, message } of runRules(checked, { only: ['not-honored'] }))
      found.push(`${line} ${severity} ${message}`);
  }
  assert.deepEqual(found, [
    '7 advice The component Box is not drawn; its text stays (2 times).',
    '9 advice The component Card is not drawn; its text stays.',
  ]);
});
