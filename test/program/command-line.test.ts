import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { type Ran, run, runShell } from '../support/run-program.ts';
import { builtInLibrary, readRepositoryFile } from '../support/setting.ts';

const { version } = JSON.parse(readRepositoryFile('package.json')) as { version: string };
const ids = builtInLibrary.sections.map(({ id }) => id);

function widest({ stdout }: Ran): number {
  return Math.max(...stdout.split('\n').map(line => cellWidth(safeText(line))));
}

type Expected = { readonly code?: number; readonly stdout?: RegExp | ''; readonly stderr?: RegExp | '' };

/** Command lines, seen from outside. Where nothing is said, the code is 0 and stderr is empty. */
const table: readonly (readonly [args: readonly string[], expected: Expected])[] = [
  [['--help'], { stdout: /^dsac-info: .*\n.*\n\nExamples:/ }],
  [['-h'], { stdout: /Usage:/ }],
  [['help'], { stdout: /Options:/ }],
  [['--version'], { stdout: new RegExp(`^dsac-info ${version.replaceAll('.', '\\.')}\n$`) }],
  [['-V'], { stdout: /^dsac-info \d/ }],
  [['show', 'stats', '--help'], { stdout: /Usage:/ }],
  [[], { stdout: /^mission +Who .*\n[\s\S]*\nRead one with: dsac-info show SECTION\n$/ }],
  [['show', 'stats'], { stdout: /^Stats\n━+\n/ }],
  [['stats'], { stdout: /^Stats\n/ }],
  [['STATS'], { stdout: /^Stats\n/ }],
  [['OSPO news'], { stdout: /^OSPO news\n/ }],
  [['show', '--width=40', 'stats'], { stdout: /^Stats\n/ }],
  [['--width', '40', 'show', 'stats'], { stdout: /^Stats\n/ }],
  [['show', '--', 'stats'], { stdout: /^Stats\n/ }],
  [['show', 'stats', '--ascii'], { stdout: /^Stats\n=====\n/ }],
  [['misson'], { code: 2, stdout: '', stderr: /^dsac-info: .*"misson"\. Did you mean mission\?\n$/ }],
  [['show', 'polices'], { code: 2, stdout: '', stderr: /Did you mean policies\?\n$/ }],
  [['shwo', 'stats'], { code: 2, stdout: '', stderr: /^dsac-info: .*\n$/ }],
  [['xyzzyplugh'], { code: 2, stdout: '', stderr: /There are: mission, stats/ }],
  [['--widht', '40'], { code: 2, stdout: '', stderr: /^dsac-info: .*"--widht"\. Did you mean --width\?\n$/ }],
  [['-x'], { code: 2, stdout: '', stderr: /"-x"/ }],
  [['show'], { code: 2, stdout: '', stderr: /show needs a section/ }],
  [['show', 'stats', 'ospo'], { code: 2, stdout: '', stderr: /"ospo" is too much/ }],
  [['stats', 'ospo'], { code: 2, stdout: '', stderr: /"ospo" is too much/ }],
  [['show', 'stats', '--width'], { code: 2, stdout: '', stderr: /--width needs a value/ }],
  [['show', 'stats', '--width', 'wide'], { code: 2, stdout: '', stderr: /not "wide"/ }],
  [['show', 'stats', '--width', '-5'], { code: 2, stdout: '', stderr: /^dsac-info: .*\n$/ }],
  [['--color', 'maybe'], { code: 2, stdout: '', stderr: /auto, always or never/ }],
  [['--ascii=yes'], { code: 2, stdout: '', stderr: /--ascii takes no value/ }],
  [['show', 'a\u001b]0;title\u0007b'], { code: 2, stdout: '', stderr: /"a␛\]0;title␇b"/ }],
  [['x'.repeat(5000)], { code: 2, stdout: '', stderr: /^dsac-info: [^\n]{1,300}\n$/ }],
  [[''], { code: 2, stdout: '', stderr: /^dsac-info: .*\n$/ }],
];

for (const [args, expected] of table) {
  test(`dsac-info ${args.map(word => JSON.stringify(word.slice(0, 20))).join(' ')}`, () => {
    const ran = run(args);
    assert.equal(ran.code, expected.code ?? 0, ran.stderr);
    for (const stream of ['stdout', 'stderr'] as const) {
      const wanted = expected[stream] ?? (stream === 'stderr' ? '' : undefined);
      if (wanted === '') assert.equal(ran[stream], '');
      else if (wanted) assert.match(ran[stream], wanted);
      // No escape code goes to what is no terminal.
      assert.doesNotMatch(ran[stream], /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    }
  });
}

test('help fits 80 columns and draws nothing', () => {
  const ran = run(['--help']);
  assert.ok(widest(ran) <= 80);
  assert.match(ran.stdout, /^[\x20-\x7e\n]*$/);
});

test('printed text is as wide as it is told: --width, else COLUMNS, else 80', () => {
  for (const id of ids) {
    assert.ok(widest(run(['show', id])) <= 80);
    assert.ok(widest(run(['show', id], { COLUMNS: '50' })) <= 50);
    assert.ok(widest(run(['show', id, '--width', '30'], { COLUMNS: '50' })) <= 30);
  }
  assert.ok(widest(run(['show', 'mission'], { COLUMNS: 'nonsense' })) > 70);
});

test('a locale without UTF-8 gets ASCII', () => {
  assert.match(run(['show', 'stats'], { LANG: 'C' }).stdout, /^[\x20-\x7e\n]*$/);
  assert.match(run(['show', 'stats'], { LC_ALL: 'POSIX' }).stdout, /#####/);
});

test('the list of sections names each', () => {
  const { stdout } = run([]);
  assert.deepEqual(stdout.match(/^[a-z]+(?= {2,})/gm), ids);
});

test('a reader that goes away is no error', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's variable
  const ran = runShell('dsac-info show news | head -1; echo "${PIPESTATUS[0]}"');
  assert.equal(ran.stderr, '');
  assert.equal(ran.stdout, 'OSPO news\n0\n');
});

test('what cannot be written is an error', { skip: process.platform !== 'linux' }, () => {
  const ran = runShell('dsac-info show news > /dev/full');
  assert.equal(ran.code, 1);
  assert.match(ran.stderr, /^dsac-info: .*ENOSPC.*\n$/);
});

test('two runs print the same', () => {
  assert.equal(run(['show', 'news']).stdout, run(['show', 'news']).stdout);
});
