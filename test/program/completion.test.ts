import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { environment } from '../support/environment.ts';
import { run } from '../support/run-program.ts';
import { startTerminal } from '../support/terminal.ts';

// In the real shells, if installed.

const folder = mkdtempSync(join(tmpdir(), 'dsac-info-completion-'));
after(() => rmSync(folder, { recursive: true, force: true }));
writeFileSync(join(folder, 'talk.md'), '');
writeFileSync(join(folder, 'talk.txt'), '');

function scriptFor(shell: string): string {
  const path = join(folder, shell);
  writeFileSync(path, run(['completion', shell]).stdout);
  return path;
}

function lacks(program: string): string | false {
  return spawnSync(program, ['--version']).status !== 0 && `there is no ${program}`;
}

function output(program: string, args: readonly string[]): readonly string[] {
  const ran = spawnSync(program, args, { encoding: 'utf8', cwd: folder, env: environment({ HOME: folder }) });
  assert.deepEqual([ran.status, ran.stderr], [0, '']);
  return ran.stdout.split('\n').filter(row => row !== '');
}

/** What is typed, what must be offered, and what must not. */
const table: readonly (readonly [typed: string, offered: readonly string[], not?: readonly string[]])[] = [
  ['dsac-info se', ['search']],
  ['dsac-info --theme p', ['projector'], ['dark']],
  ['dsac-info po', ['policies']],
  ['dsac-info show policies#p', ['policies#public-domain'], ['policies#contributions']],
  // After a #, only headings are offered.
  ['dsac-info show pol', ['policies'], ['policies#public-domain']],
  ['dsac-info ', ['search', 'policies', 'talk.md'], ['policies#public-domain', 'stats#before-2024']],
  ['dsac-info policies#', ['policies#public-domain'], ['policies', 'stats#before-2024', 'talk.md']],
  ['dsac-info present stats#', [], ['stats#before-2024']],
  ['dsac-info present tal', ['talk.md'], ['talk.txt']],
  ['dsac-info news --k', ['--kind']],
  ['dsac-info stats --', ['--json', '--width'], ['--kind', '--resume']],
  ['dsac-info news --kind ', ['article', 'video']],
  ['dsac-info news --year ', ['2022', '2024']],
  ['dsac-info --color ', ['auto', 'always', 'never']],
  ['dsac-info help e', ['environment', 'exit-codes']],
  ['dsac-info completion ', ['bash', 'zsh', 'fish']],
];

function check(name: string, offer: (typed: string) => readonly string[]): void {
  for (const [typed, offered, not = []] of table) {
    test(`${name}: ${typed}`, () => {
      const found = offer(typed);
      for (const word of offered) assert.ok(found.includes(word), `${word} in ${found.join(' ')}`);
      for (const word of not) assert.ok(!found.includes(word), `${word} in ${found.join(' ')}`);
    });
  }
}

describe('bash', { skip: lacks('bash') }, () => {
  const script = scriptFor('bash');
  const complete = 'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _dsac_info';
  const offer = (words: readonly string[]) =>
    output('bash', [
      '--norc',
      '-c',
      `${complete}; printf '%s\\n' "\${COMPREPLY[@]}"`,
      'bash',
      script,
      ...words,
    ]);
  check('bash', typed => offer(typed.split(' ')));
  test('bash splits --color=n into three words', () => {
    assert.deepEqual(offer(['dsac-info', '--color', '=', 'n']), ['never']);
    assert.deepEqual(offer(['dsac-info', '--color', '=']), ['auto', 'always', 'never']);
  });
});

describe('fish', { skip: lacks('fish') }, () => {
  const script = scriptFor('fish');
  check('fish', typed =>
    output('fish', ['--no-config', '-c', `source ${script}; complete -C '${typed}'`]).map(
      row => row.split('\t')[0] ?? '',
    ),
  );
});

describe('zsh', { skip: lacks('zsh') }, () => {
  const script = scriptFor('zsh');
  test('the script has no fault', () => {
    output('zsh', ['-f', '-n', script]);
  });
  for (const [typed, completed] of [
    ['dsac-info show policies#pu\t', 'dsac-info show policies#public-domain'],
    ['dsac-info news --ki\tvi\t', 'dsac-info news --kind video'],
    ['dsac-info present tal\t', 'dsac-info present talk.md'],
    ['dsac-info help exi\t', 'dsac-info help exit-codes'],
  ] as const) {
    test(JSON.stringify(typed), async t => {
      const terminal = startTerminal(['zsh', '-f', '-i'], { cwd: folder, env: { HOME: folder } });
      t.after(() => terminal.stop());
      terminal.press(
        `PS1='> '; autoload -Uz compinit; compinit -u -D; source ${script}; print ready$((1 + 1))\r`,
      );
      await terminal.until('ready2');
      terminal.press(typed);
      await terminal.until(screen => screen.some(row => row.replaceAll('\\', '').includes(completed)));
    });
  }
});
