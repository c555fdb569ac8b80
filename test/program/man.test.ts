import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, test } from 'node:test';
import { run } from '../support/run-program.ts';

// With the programs that show manual pages, if installed.

const page = run(['man']).stdout;

function lacks(program: string, ...args: readonly string[]): string | false {
  return spawnSync(program, args, { input: '' }).error !== undefined && `there is no ${program}`;
}

function show(program: string, args: readonly string[]) {
  const env = { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', MANWIDTH: '80', MANROFFSEQ: '' };
  const { status, stdout, stderr } = spawnSync(program, args, { input: page, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

describe('the manual page is shown without a warning', () => {
  test('groff', { skip: lacks('groff', '--version') }, () => {
    const { status, stdout, stderr } = show('groff', ['-man', '-ww', '-Tutf8', '-P-cbou']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^DSAC.INFO\(1\)/m);
  });

  test('man -l', { skip: lacks('man', '--version') }, () => {
    const { status, stdout, stderr } = show('man', ['--warnings', '-P', 'cat', '-l', '-']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^EXIT STATUS$/m);
    assert.match(stdout, /--hyperlinks WHEN/, 'hyphens can be copied');
  });

  test('mandoc', { skip: lacks('mandoc', '-Tlint') }, () => {
    const { stdout, stderr } = show('mandoc', ['-Tlint', '-Wwarning']);
    assert.deepEqual([stdout, stderr], ['', '']);
  });
});
