import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { program, type Ran, run, runShell } from '../support/run-program.ts';
import { isSampled } from '../support/sample.ts';
import { builtInLibrary, readRepositoryFile } from '../support/setting.ts';

const { version } = JSON.parse(readRepositoryFile('package.json')) as { version: string };
const ids = builtInLibrary.sections.map(({ id }) => id);

function widest({ stdout }: Ran): number {
  return Math.max(...stdout.split('\n').map(line => cellWidth(safeText(line))));
}

type Expected = {
  readonly code?: number | 'any';
  readonly stdout?: RegExp | '';
  readonly stderr?: RegExp | '';
};

/** Command lines, seen from outside. By default, the code is 0 and stderr is empty. */
const table: readonly (readonly [args: readonly string[], expected: Expected])[] = [
  [['--help'], { stdout: /^dsac-info: .*\n.*\n\nExamples:/ }],
  [['-h'], { stdout: /Usage:/ }],
  [['help'], { stdout: /Options:/ }],
  [['help', 'show'], { stdout: /^dsac-info show: .*\n\nExamples:\n/ }],
  [['help', 'keys'], { stdout: /^IN THE BROWSER\n\nMove\n/ }],
  [['help', 'environment'], { stdout: /^Examples:[\s\S]*\n {2}NO_COLOR / }],
  [['help', 'exit-codes'], { stdout: /\n {2}130 {2}interrupted with Ctrl\+C\n/ }],
  [['help', 'json'], { stdout: /\bschemaVersion\b/ }],
  [['help', 'shwo'], { code: 2, stdout: '', stderr: /Did you mean show\?\n$/ }],
  [['man'], { stdout: /^\.TH DSAC-INFO 1 / }],
  [['completion', 'bash'], { stdout: /^complete .* dsac-info$/m }],
  [['completion', 'zsh'], { stdout: /^#compdef dsac-info\n/ }],
  [['completion', 'fish'], { stdout: /^complete -c dsac-info /m }],
  [['completion', 'sh'], { code: 2, stdout: '', stderr: /Did you mean/ }],
  [['themes'], { stdout: /^auto {14}.* \(current\)\ncms-dark {10}/ }],
  [['themes', 'nord'], { code: 2, stderr: /unexpected argument "nord"/ }],
  [['config'], { stdout: /^hyperlinks +auto +default\n/ }],
  [['list'], { stdout: /^mission +Who / }],
  [['--plain'], { stdout: /^mission +Who / }],
  [['search', 'MÉDICARE'], { stdout: /^Stats\n {2}.*Medicare.*\n[\s\S]*\n {2}stats#before-2024\n/ }],
  [['search', 'medicare', '--plain'], { stdout: /^Stats\n[\s\S]*\nStats - Before 2024\n/ }],
  [
    ['search', 'xyzzyplugh'],
    { code: 1, stdout: '', stderr: /^dsac-info: no results for "xyzzyplugh"\. .*\n$/ },
  ],
  [['search', '...!'], { code: 1, stdout: '', stderr: /^dsac-info: no results for/ }],
  [['search', 'a\u001b]0;t\u0007b\u009b'], { stderr: /^(?:dsac-info: no results for .*\n)?$/, code: 'any' }],
  [['search', 'x'.repeat(10_000)], { code: 1, stdout: '', stderr: /^dsac-info: [^\n]{1,200}\n$/ }],
  [
    ['search', ...'xyzzyplugh '.repeat(2000).split(' ')],
    { code: 1, stdout: '', stderr: /^dsac-info: [^\n]{1,200}\n$/ },
  ],
  [
    ['news'],
    { stdout: /^We tell the world how we do open source\n━+\n\nHere is our Open Source Program Office/ },
  ],
  [
    ['news', '--year', '2022'],
    {
      stdout:
        /^We tell the world how we do open source\n━+\n\n2022\n─+\n\n### Open Source and the Digital Service/,
    },
  ],
  [
    ['news', '--kind=slides', '--ascii'],
    { stdout: /^We tell the world how we do open source\n=+\n\n2022\n-+\n/ },
  ],
  [
    ['news', '--year', '1999'],
    { code: 1, stdout: '', stderr: /from 1999\. The years are 2024, 2023, 2022\.\n$/ },
  ],
  [
    ['news', '--year', '2024', '--kind', 'pdf'],
    {
      code: 1,
      stdout: '',
      stderr: /from 2024 with a PDF\. Items with a PDF are from 2023\.\n$/,
    },
  ],
  // A reader has no file policies.md.
  [
    ['show', 'ospo'],
    { stdout: /\n\[1\] dsac-info show policies\n\[2\] dsac-info show policies#open-source-policy\n/ },
  ],
  [
    ['news', '--kind', 'podcast'],
    { code: 2, stdout: '', stderr: /article, page, pdf, schedule, slides or video/ },
  ],
  [['show', 'stats', '--year', '2023'], { code: 2, stdout: '', stderr: /--year works only with news/ }],
  [['stats', '--plain'], { stdout: /^Our technology serves .*\n=====+\n[\s\S]*#####/ }],
  [['show', 'policies#public-domain'], { stdout: /^Public domain\n─+\n(?:(?!Contributions)[\s\S])*$/ }],
  [['show', 'policies#Public-Domain'], { stdout: /^Public domain\n/ }],
  [['show', 'policies#'], { stdout: /^Use our code, and help us keep it safe\n/ }],
  [['show', 'policies#publik-domain'], { code: 2, stdout: '', stderr: /Did you mean #public-domain\?\n$/ }],
  [
    ['show', 'policies#xyzzyplugh'],
    { code: 2, stdout: '', stderr: /Choose from: use-our-code-and-help-us-keep-it-safe, open-source-policy/ },
  ],
  [['show', 'polices#public-domain'], { code: 2, stdout: '', stderr: /Did you mean policies\?\n$/ }],
  [['show', 'docs/browse.md#keys'], { stdout: /^Keys\n─+\n/ }],
  [
    ['show', 'docs/browse.md#kes'],
    { code: 2, stdout: '', stderr: /no heading of docs\/browse\.md is named "kes"/ },
  ],
  [['--version'], { stdout: new RegExp(`^dsac-info ${version.replaceAll('.', '\\.')}\n$`) }],
  [['-V'], { stdout: /^dsac-info \d/ }],
  [['show', 'stats', '--help'], { stdout: /Usage:/ }],
  [[], { stdout: /^mission +Who .*\n[\s\S]*\nRead one with: dsac-info show SECTION\n$/ }],
  [['show', 'stats'], { stdout: /^Our technology serves .*\n━+\n/ }],
  [['stats'], { stdout: /^Our technology serves / }],
  [['STATS'], { stdout: /^Our technology serves / }],
  [['OSPO news'], { stdout: /^We tell the world how we do open source\n/ }],
  [['show', '--width=40', 'stats'], { stdout: /^Our technology serves / }],
  [['--width', '40', 'show', 'stats'], { stdout: /^Our technology serves / }],
  [['show', '--', 'stats'], { stdout: /^Our technology serves / }],
  [['show', 'stats', '--ascii'], { stdout: /^Our technology serves .*\n=====+\n/ }],
  [['misson'], { code: 2, stdout: '', stderr: /^dsac-info: .*"misson"\. Did you mean mission\?\n$/ }],
  [['show', 'polices'], { code: 2, stdout: '', stderr: /Did you mean policies\?\n$/ }],
  [['shwo', 'stats'], { code: 2, stdout: '', stderr: /^dsac-info: .*\n$/ }],
  [['serach'], { code: 2, stdout: '', stderr: /"serach"\. Did you mean search\?\n$/ }],
  [
    ['xyzzyplugh'],
    { code: 2, stdout: '', stderr: /Sections: mission, stats, .*; commands: show, .*, completion\n$/ },
  ],
  [['show', 'xyzzyplugh'], { code: 2, stdout: '', stderr: /Sections: mission, [^;]*, acknowledgements\n$/ }],
  [['--widht', '40'], { code: 2, stdout: '', stderr: /^dsac-info: .*"--widht"\. Did you mean --width\?\n$/ }],
  [['-x'], { code: 2, stdout: '', stderr: /"-x"/ }],
  [['show'], { code: 2, stdout: '', stderr: /show needs a section/ }],
  [['show', 'stats', 'ospo'], { code: 2, stdout: '', stderr: /unexpected argument "ospo"/ }],
  [['stats', 'ospo'], { code: 2, stdout: '', stderr: /unexpected argument "ospo"/ }],
  [['show', 'stats', '--width'], { code: 2, stdout: '', stderr: /--width needs a value/ }],
  [['show', 'stats', '--width', 'wide'], { code: 2, stdout: '', stderr: /"wide" is not a valid --width/ }],
  [['show', 'stats', '--width', '-5'], { code: 2, stdout: '', stderr: /^dsac-info: .*\n$/ }],
  [
    ['show', 'stats', '--width', '9'],
    { code: 2, stdout: '', stderr: /"9" is not a valid --width\. .* from 10 to 10000/ },
  ],
  [['show', 'stats', '--width', '10'], { stdout: /^Our\ntechnology\nserves\n/ }],
  [['show', 'stats', '--width=10000'], { stdout: /^Our technology serves / }],
  [['show', 'stats', '--width', '10001'], { code: 2, stdout: '', stderr: /"10001" is not a valid --width/ }],
  [['--color', 'maybe'], { code: 2, stdout: '', stderr: /auto, always or never/ }],
  [['--ascii=yes'], { code: 2, stdout: '', stderr: /--ascii takes no value/ }],
  [['show', 'a\u001b]0;title\u0007b'], { code: 2, stdout: '', stderr: /"a␛\]0;title␇b"/ }],
  [['x'.repeat(5000)], { code: 2, stdout: '', stderr: /^dsac-info: [^\n]{1,300}\n$/ }],
  [[''], { code: 2, stdout: '', stderr: /^dsac-info: .*\n$/ }],
];

for (const [args, expected] of table) {
  test(`dsac-info ${args.map(word => JSON.stringify(word.slice(0, 20))).join(' ')}`, () => {
    const ran = run(args);
    if (expected.code !== 'any') assert.equal(ran.code, expected.code ?? 0, ran.stderr);
    for (const stream of ['stdout', 'stderr'] as const) {
      const wanted = expected[stream] ?? (stream === 'stderr' ? '' : undefined);
      if (wanted === '') assert.equal(ran[stream], '');
      else if (wanted) assert.match(ran[stream], wanted);
      // No escape codes go to output that is not a terminal.
      assert.doesNotMatch(ran[stream], /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    }
  });
}

test('help fits 80 columns and draws nothing', () => {
  const ran = run(['--help']);
  assert.ok(widest(ran) <= 80);
  assert.match(ran.stdout, /^[\x20-\x7e\n]*$/);
});

test('the width of printed text: --width, otherwise COLUMNS, otherwise 80', () => {
  for (const id of ids.filter((_id, index) => isSampled(index, 3))) {
    assert.ok(widest(run(['show', id])) <= 80);
    assert.ok(widest(run(['show', id], { COLUMNS: '50' })) <= 50);
    assert.ok(widest(run(['show', id, '--width', '30'], { COLUMNS: '50' })) <= 30);
  }
  assert.ok(widest(run(['show', 'mission'], { COLUMNS: 'nonsense' })) > 70);
});

test('printed prose keeps its measure, code uses all columns, and --width means both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-wide-'));
  try {
    const file = join(folder, 'wide.md');
    writeFileSync(file, `${'word '.repeat(80)}\n\n\`\`\`\n${'x'.repeat(130)}\n\`\`\`\n`);
    const rowsOf = (words: readonly string[], start: string) =>
      run([...words, file], { COLUMNS: '160' })
        .stdout.split('\n')
        .filter(row => row.trimStart().startsWith(start));
    for (const command of ['show', 'present']) {
      assert.deepEqual(rowsOf([command], 'x'), [`  ${'x'.repeat(130)}`]);
      const widestRow = Math.max(...rowsOf([command], 'word').map(row => row.length));
      assert.ok(widestRow > 80 && widestRow <= 88, `${widestRow}`);
      assert.ok(Math.max(...rowsOf([command, '--width', '120'], 'word').map(row => row.length)) > 110);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a locale without UTF-8 gets ASCII', () => {
  assert.match(run(['show', 'stats'], { LANG: 'C' }).stdout, /^[\x20-\x7e\n]*$/);
  assert.match(run(['show', 'stats'], { LC_ALL: 'POSIX' }).stdout, /#####/);
});

test('the list of sections names each', () => {
  const { stdout } = run([]);
  assert.deepEqual(stdout.match(/^[a-z]+(?= {2,})/gm), ids);
});

test('a closed pipe is no error', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the shell's variable
  const ran = runShell('dsac-info show news | head -1; echo "${PIPESTATUS[0]}"');
  assert.equal(ran.stderr, '');
  assert.equal(ran.stdout, 'We tell the world how we do open source\n0\n');
});

test('what cannot be written is an error', { skip: process.platform !== 'linux' }, () => {
  const ran = runShell('dsac-info show news > /dev/full');
  assert.equal(ran.code, 1);
  assert.match(ran.stderr, /^dsac-info: .*ENOSPC.*\n$/);
});

test('two runs print the same', () => {
  assert.equal(run(['show', 'news']).stdout, run(['show', 'news']).stdout);
});

test('with a closed stdout nothing hangs and nothing is printed', {
  skip: process.platform === 'win32',
}, () => {
  // It cannot be an error: before our code runs, Node opens /dev/null if 0, 1 or 2 is closed.
  for (const line of ['dsac-info show news >&-', 'dsac-info list --json >&-', 'dsac-info help >&-']) {
    assert.deepEqual(runShell(line), { stdout: '', stderr: '', code: 0 }, line);
  }
});

test('every command that prints fails on a full disk', { skip: process.platform !== 'linux' }, () => {
  for (const words of [
    'help',
    'man',
    'completion bash',
    'news --json',
    'search medicare',
    'config',
    'list',
  ]) {
    assert.equal(runShell(`dsac-info ${words} > /dev/full`).code, 1, words);
  }
});

test('a closed pipe is no error of any command', () => {
  for (const words of ['help', 'man', 'completion zsh', 'news --json', 'search the', 'list']) {
    const ran = runShell(`dsac-info ${words} | head -1 > /dev/null; echo "\${PIPESTATUS[0]}"`);
    assert.deepEqual([ran.stdout, ran.stderr], ['0\n', ''], words);
  }
});

test('no styles if the output is not a terminal, unless they are forced', () => {
  const hasLooks = (args: readonly string[], env: Readonly<Record<string, string>>) =>
    run(['show', 'stats', ...args], env).stdout.includes('\u001b[');
  assert.equal(hasLooks([], {}), false);
  assert.equal(hasLooks(['--color', 'always'], {}), true);
  assert.equal(hasLooks(['--color=always'], { NO_COLOR: '1' }), true);
  assert.equal(hasLooks(['--color', 'never'], { FORCE_COLOR: '3' }), false);
  assert.equal(hasLooks([], { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
  assert.equal(hasLooks([], { FORCE_COLOR: '0', CLICOLOR_FORCE: '1' }), false);
  assert.equal(hasLooks([], { CLICOLOR_FORCE: '1' }), true);
  assert.equal(hasLooks([], { CLICOLOR_FORCE: '1', NO_COLOR: '1' }), false);
  assert.equal(hasLooks([], { NO_COLOR: '', CLICOLOR_FORCE: '1' }), true);
  assert.equal(hasLooks(['--plain'], { FORCE_COLOR: '3' }), false);
});

test('styles change only styles; without them, a mark shows minor headings', () => {
  for (const id of ids) {
    const styled = run(['show', id, '--color', 'always']).stdout.replace(/\u001b\[[\d;]*m/g, '');
    const plain = run(['show', id]).stdout;
    assert.equal(styled.replace(/ +$/gm, ''), plain.replace(/^#{3} /gm, ''));
  }
});

test('it works without a home folder, with one that cannot be written, and without any variable', () => {
  const expected = run(['show', 'stats']).stdout;
  for (const env of [
    { HOME: '' },
    { HOME: 'relative' },
    { HOME: '/proc' },
    { XDG_CONFIG_HOME: 'relative', HOME: '/dev/null' },
  ])
    assert.equal(run(['show', 'stats'], env).stdout, expected);
  const bare = spawnSync(process.execPath, [program, 'show', 'stats'], { encoding: 'utf8', env: {} });
  assert.deepEqual([bare.status, bare.stderr, bare.stdout], [0, '', expected]);
});

test('nothing opens a socket or asks for a name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-net-'));
  try {
    const guard = join(folder, 'guard.cjs');
    writeFileSync(
      guard,
      `const fail = () => { process._rawDebug('network'); process.abort(); };
       require('node:net').Socket.prototype.connect = fail; require('node:dns').lookup = fail;
       require('node:dgram').Socket.prototype.send = fail; globalThis.fetch = fail;`,
    );
    for (const words of [
      ['show', 'news'],
      ['search', 'medicare'],
      ['news', '--json'],
      ['help'],
      ['config'],
    ]) {
      const ran = run(words, { NODE_OPTIONS: `--require ${guard}` });
      assert.deepEqual([ran.code, ran.stderr], [0, ''], words.join(' '));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
