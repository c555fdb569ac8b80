import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fetchNode } from './fetch-node.ts';
import { packed } from './packed.ts';
import { startTerminal } from './terminal.ts';

// Runs the packed program on each newer Node that we support: npm run test:nodes
// With --suite it runs the whole test suite on each as well. The Nodes come from the npm registry, once.

const root = fileURLToPath(new URL('../../', import.meta.url));
const majors = [22, 24, 26];

type Check = (path: string) => Promise<void> | void;

/** What is tried on each Node, given a PATH on which that Node comes first. */
const checks: Readonly<Record<string, Check>> = {
  'opens, moves, helps, quits': async PATH => {
    const terminal = startTerminal([packed().bin], { env: { PATH } });
    try {
      const changed = async (key: string) => {
        const before = terminal.screen().join('\n');
        terminal.press(key);
        await terminal.until(screen => screen.join('\n') !== before);
      };
      await terminal.until('Acknowledgements');
      await changed('j');
      const browsing = terminal.screen().join('\n');
      await changed('?');
      terminal.press('q');
      await terminal.until(screen => screen.join('\n') === browsing);
      terminal.press('q');
      const { code, signal } = await terminal.ended;
      if (code !== 0) throw new Error(`ended with ${signal ?? code}`);
    } finally {
      await terminal.stop();
    }
  },
  '--version': PATH => expectOutput(PATH, '"$0" --version', /^\D*\d+\.\d+\.\d+\n$/),
  'show stats | cat': PATH =>
    expectOutput(PATH, '"$0" show stats | cat', /^[^\x1b]*Medica(?:re|id)[^\x1b]*\n$/),
};

if (process.platform === 'linux' && process.arch === 'x64') {
  for (const major of majors) await tryOn(fetchNode(major));
} else {
  console.log(`The other Nodes are fetched for linux-x64 only; this is ${process.platform}-${process.arch}.`);
}

async function tryOn(folder: string): Promise<void> {
  const PATH = [folder, process.env.PATH].join(delimiter);
  const version = spawnSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' }).stdout.trim();
  for (const [name, check] of Object.entries(checks)) {
    try {
      await check(PATH);
      console.log(`ok      ${version}  ${name}`);
    } catch (error) {
      console.log(`not ok  ${version}  ${name}\n${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  if (process.argv.includes('--suite')) runSuite(join(folder, 'node'), version, PATH);
}

function runSuite(node: string, version: string, PATH: string): void {
  const { DSAC_INFO_TEST_RUN: _, ...env } = process.env;
  const args = ['--enable-source-maps', '--import', 'tsx', join('test', 'support', 'run.ts')];
  const { status } = spawnSync(node, args, { cwd: root, stdio: 'inherit', env: { ...env, PATH } });
  console.log(`${status === 0 ? 'ok    ' : 'not ok'}  ${version}  the test suite`);
  if (status !== 0) process.exitCode = 1;
}

function expectOutput(PATH: string, script: string, expected: RegExp): void {
  const shell = spawnSync('sh', ['-c', script, packed().bin], {
    encoding: 'utf8',
    env: { PATH, LANG: 'C.UTF-8' },
  });
  const { status, stdout, stderr } = shell;
  if (status !== 0 || stderr !== '' || !expected.test(stdout)) {
    throw new Error(`ended with ${status}, printed\n${stdout}${stderr}`);
  }
}
