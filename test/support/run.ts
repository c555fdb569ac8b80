import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath } from 'node:url';

// Runs every test file, or those whose path contains one of the arguments: npm run test:only -- test/layout
// (Node 20's own `node --test` knows no patterns.) Each file gets a child of its own, which inherits
// from this one the loader for TypeScript and JSX, and a folder that all files of a run share.

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map(file => join('test', file))
  .filter(file => /\.test\.tsx?$/.test(file))
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)))
  .sort()
  .map(file => join(root, file));

if (files.length === 0) fail(wanted.length === 0 ? 'no test file' : `no test file for ${wanted.join(', ')}`);
else runFiles();

function runFiles(): void {
  const shared = mkdtempSync(join(tmpdir(), 'dsac-info-test-'));
  process.env.DSAC_INFO_TEST_RUN = shared;
  process.on('exit', () => rmSync(shared, { recursive: true, force: true }));

  // No file takes ten minutes, but one that waits for ever would keep CI waiting too.
  const results = run({ files, concurrency: availableParallelism(), timeout: 10 * 60_000 });
  results.on('test:fail', ({ todo }) => {
    if (todo === undefined || todo === false) process.exitCode = 1;
  });
  results.on('test:pass', ({ name, file }) => {
    // For Node this is a pass: it tells a file from which it heard of no test as if it were one.
    if (name === file) fail(`${file} ended without telling of any test`);
  });
  results.compose(new spec()).pipe(process.stdout);
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
