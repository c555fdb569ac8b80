import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { packed } from '../support/packed.ts';
import { startTerminal } from '../support/terminal.ts';
import { untouchedModes } from '../support/terminal-record.ts';
import { tellingTty, ttyStates } from '../support/tty-state.ts';

const { folder, bin } = packed();

test('the package brings all that it needs, and runs nothing when it is installed', () => {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  assert.deepEqual(
    Object.keys(manifest).filter(key => /^(optional|peer|bundle)?d?dependencies$/i.test(key)),
    [],
  );
  const run = ['preinstall', 'install', 'postinstall', 'prepare'].filter(name => name in manifest.scripts);
  assert.deepEqual(run, []);
  assert.deepEqual(
    readdirSync(join(folder, '..')).filter(name => !name.startsWith('.')),
    ['dsac-info'],
  );
});

test('the package contains what is used, and nothing else', () => {
  const entries = readdirSync(folder).sort();
  assert.deepEqual(entries, ['LICENSE', 'README.md', 'bin', 'content', 'dist', 'package.json']);
  const dist = readdirSync(join(folder, 'dist'));
  assert.ok(dist.includes('cli.cjs') && dist.includes('LICENSES.txt'), dist.join());
  assert.deepEqual(
    dist.filter(name => !/\.cjs$|^(?:LICENSES\.txt|reference\.json|webp\.wasm)$/.test(name)),
    [],
  );
});

test('the licences are those of what is bundled', () => {
  const licences = readFileSync(join(folder, 'dist', 'LICENSES.txt'), 'utf8');
  for (const name of ['ink', 'react', 'react-reconciler', 'ink-select-input']) {
    assert.match(licences, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+\nMIT\n`, 'm'));
  }
  assert.match(licences, /^Color palettes of themes\nMIT\n\n(?:Copyright .*\n){5}/m);
  assert.doesNotMatch(licences, /^(typescript|tsx|knip|react-devtools-core) \d/m);
});

test('the installed program opens, quits, and leaves the terminal as it was', async t => {
  const terminal = startTerminal(tellingTty([bin]), { columns: 80, rows: 24, cwd: folder });
  t.after(() => terminal.stop());
  await terminal.until('Mission');
  await terminal.until('Acknowledgements');
  assert.ok(terminal.modes.alternateBuffer);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
  assert.deepEqual(terminal.modes, untouchedModes);
  const { before, after } = ttyStates(terminal.bytes);
  assert.deepEqual(after, before);
  assert.deepEqual(terminal.screen().join(''), '');
});
