import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { packReport } from '../support/pack-report.ts';
import { isWhole } from '../support/sample.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the package is made from. */
const sources = [
  ...['bin', 'build', 'content', 'src', 'package.json', 'tsconfig.json', 'README.md', 'LICENSE'],
];

const skip =
  (process.platform === 'win32' && 'there is no umask there') ||
  (!isWhole && 'tried with DSAC_INFO_TESTS=all');

test('the tarball is the same with umask 077 and a linked node_modules', { skip }, t => {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-tarball-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const [here, there, copy] = ['here', 'there', 'copy'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const made of [here, there, copy]) mkdirSync(made);
  for (const name of sources) cpSync(join(root, name), join(copy, name), { recursive: true });
  const script = `umask 077
chmod -R go= .
ln -s "$1" node_modules
node_modules/.bin/tsx build/bundle.ts
npm pack --ignore-scripts --pack-destination "$2"`;
  execFileSync('/bin/sh', ['-ec', script, 'sh', join(root, 'node_modules'), there], {
    cwd: copy,
    stdio: 'pipe',
  });
  const { filename } = packReport(here);
  const hashOf = (place: string) =>
    createHash('sha256')
      .update(readFileSync(join(place, filename)))
      .digest('hex');
  assert.equal(hashOf(there), hashOf(here));
});
