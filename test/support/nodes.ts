import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchNode } from './fetch-node.ts';

// Tries the packed program (smoke.ts) on each newer Node that we support: npm run test:nodes
// With --suite it runs the whole test suite on each as well. The Nodes come from the npm registry, once.

const root = fileURLToPath(new URL('../../', import.meta.url));
const majors = [22, 24, 26];

if (process.platform === 'linux' && process.arch === 'x64') {
  for (const major of majors) {
    const folder = fetchNode(major);
    runOn(folder, 'smoke.ts');
    if (process.argv.includes('--suite')) runOn(folder, 'run.ts');
  }
} else {
  console.log(`The other Nodes are fetched for linux-x64 only; this is ${process.platform}-${process.arch}.`);
}

function runOn(folder: string, script: 'smoke.ts' | 'run.ts'): void {
  const { DSAC_INFO_TEST_RUN: _, ...env } = process.env;
  const args = ['--enable-source-maps', '--import', 'tsx', join('test', 'support', script)];
  const PATH = [folder, process.env.PATH].join(delimiter);
  const { status } = spawnSync(join(folder, 'node'), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, PATH },
  });
  if (status === 0) return;
  console.log(`not ok  Node in ${folder}  ${script}`);
  process.exitCode = 1;
}
