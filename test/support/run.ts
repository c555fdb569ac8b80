import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { compileTests } from './compile-tests.ts';

// Runs every test file, or those whose path contains one of the arguments: npm run test:only -- test/layout
// (Node 20's own `node --test` knows no patterns.) All are compiled at once, so a child needs no loader for TypeScript
// and JSX. It inherits from this process a folder that all files of a run share.

/**
 * Tests in these folders call functions, and hardly one starts a program. Those of one folder share a child, so that the modules
 * they have in common load once; any other file has a child of its own.
 */
const together = [
  'build',
  'cases',
  'content',
  'deck',
  'drawn',
  'export',
  'html',
  'keys',
  'layout',
  'library',
  'linear',
  'list',
  'markdown',
  'platform',
  'screens',
  'search',
  'settings',
  'terminal',
  'theme',
];
/** A folder that takes longer than others is split, so that no core waits for the other at the end. Files. */
const mostTogether = 8;

const root = fileURLToPath(new URL('../../', import.meta.url));
const wanted = process.argv.slice(2);
const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map(file => join('test', file))
  .filter(file => /\.test\.tsx?$/.test(file))
  .filter(file => wanted.length === 0 || wanted.some(part => file.includes(part)))
  .sort()
  .map(file => join(root, file));

if (files.length === 0) fail(wanted.length === 0 ? 'no test file' : `no test file for ${wanted.join(', ')}`);
else await runFiles();

async function runFiles(): Promise<void> {
  const compiled = await compileTests(files);
  // Node gives its own arguments to each child, and the loader that this process runs with is one of them.
  process.execArgv = ['--enable-source-maps'];
  const shared = mkdtempSync(join(tmpdir(), 'dsac-info-test-'));
  process.env.DSAC_INFO_TEST_RUN = shared;
  const unheard = new Set(files);
  // By the source map a test is in the source; what no test was heard from is what was run.
  const sources = new Map([...compiled].map(([source, file]) => [file, source]));
  const hear = (file = '') => unheard.delete(sources.get(file) ?? file);
  process.on('exit', () => {
    rmSync(shared, { recursive: true, force: true });
    for (const file of unheard) fail(`${file} ended without reporting any test`);
  });

  // No child takes ten minutes, but one that waits forever would keep CI waiting too.
  const results = run({
    files: childrenFor(compiled, shared),
    // One more than there are cores: many a test waits for the program that it has started.
    concurrency: availableParallelism() + 1,
    timeout: 10 * 60_000,
  });
  results.on('test:fail', ({ todo, file }) => {
    hear(file);
    if (todo === undefined || todo === false) process.exitCode = 1;
  });
  results.on('test:pass', ({ name, file }) => {
    // For Node this is a pass: it reports a file from which it heard of no test as if it were one.
    if (name !== file) hear(file);
  });
  results.compose(new spec()).pipe(process.stdout);
}

/** The files to run, each in a child: a compiled test file, or one that imports several of a folder. */
function childrenFor(compiled: ReadonlyMap<string, string>, shared: string): string[] {
  const compiledOf = (file: string) => compiled.get(file) ?? file;
  const alone = files.filter(file => !together.some(name => isIn(file, name)));
  const groups = together.flatMap(name => {
    const own = files.filter(file => isIn(file, name));
    const count = Math.ceil(own.length / mostTogether);
    return Array.from({ length: count }, (_, index) => {
      const group = join(shared, `${name}-${index + 1}.test.mjs`);
      // Every nth: files that are beside each other by name take about the same time.
      const members = own.filter((_file, at) => at % count === index);
      writeFileSync(
        group,
        members.map(file => `import ${JSON.stringify(pathToFileURL(compiledOf(file)).href)};\n`).join(''),
      );
      return group;
    });
  });
  return [...alone.map(compiledOf), ...groups];
}

function isIn(file: string, folder: string): boolean {
  return file.startsWith(join(root, 'test', folder, '/'));
}

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
