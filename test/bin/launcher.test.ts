import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';

const launcher = fileURLToPath(new URL('../../bin/dsac-info.cjs', import.meta.url));
const source = readFileSync(launcher, 'utf8').replace(/^#!.*/, '');

/** What the launcher does on a Node of that version. */
function launchOn(version: string): { said: string; exitCode?: number; started: string[] } {
  const started: string[] = [];
  const stderr = { said: '', write: (text: string) => (stderr.said += text) };
  const process: { versions: object; argv: readonly string[]; stderr: object; exitCode?: number } = {
    versions: { node: version },
    argv: ['node', 'dsac-info'],
    stderr,
  };
  runInNewContext(source, { process, require: (path: string) => started.push(path) });
  return {
    said: stderr.said,
    started,
    ...(process.exitCode !== undefined && { exitCode: process.exitCode }),
  };
}

test('a Node that is too old gets one plain line and exit code 1', () => {
  for (const version of ['0.12.18', '4.9.1', '8.17.0', '18.20.8', '20.0.0', '20.9.0', '20.18.3']) {
    const said = `dsac-info needs Node.js 20.19 or newer; this is Node.js ${version}.\n`;
    assert.deepEqual(launchOn(version), { said, exitCode: 1, started: [] });
  }
});

test('any newer Node gets the program', () => {
  for (const version of ['20.19.0', '20.20.2', '21.0.0', '22.1.0', '26.0.0', '100.0.0-nightly']) {
    assert.deepEqual(launchOn(version), { said: '', started: ['./start.cjs'] });
  }
});

test('the line and the exit code reach the shell', () => {
  const fake = `Object.defineProperty(process, 'versions', { value: { node: '18.20.8' } });`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['-e', `${fake} require(${JSON.stringify(launcher)})`],
    { encoding: 'utf8', env: {} },
  );
  assert.deepEqual(
    { status, stdout, stderr },
    { status: 1, stdout: '', stderr: 'dsac-info needs Node.js 20.19 or newer; this is Node.js 18.20.8.\n' },
  );
});

test('the version alone is said without the program, and as the program says it', () => {
  const say = (...words: string[]) => spawnSync(process.execPath, [launcher, ...words], { encoding: 'utf8' });
  const { status, stdout, stderr } = say('--version', '--plain');
  assert.deepEqual([status, stderr], [0, '']);
  for (const word of ['--version', '-V']) assert.equal(say(word).stdout, stdout);
});

test('the launcher is written in the syntax of ES5', () => {
  const code = source.replace(/\/\/.*/g, '').replace(/'[^'\n]*'/g, "''");
  const newer =
    /=>|`|\.\.\.|\?\.|\?\?|\*\*|,\s*[)\]}]|\b(?:const|let|class|async|await|yield|import|export|of|super)\b/;
  assert.doesNotMatch(code, newer);
  assert.doesNotMatch(code, /\bcatch\s*\{/);
});

test('the launcher and package.json name the same version', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const needed = /needed = '([\d.]+)'/.exec(source)?.[1];
  assert.equal(manifest.engines.node, `>=${needed}.0`);
});
