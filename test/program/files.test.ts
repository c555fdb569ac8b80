import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { program, run } from '../support/run-program.ts';
import { createStage } from '../support/stage.ts';
import { startTerminal } from '../support/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'dsac-info-files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const readme = write(
  'readme.md',
  `# A *project*

See [below](#deep-down), [a site](https://example.com) or [a file](docs/more.md).

${'A paragraph of some words.\n\n'.repeat(40)}
## Deep down

The end.
`,
);

test('a Markdown file is printed like a section', () => {
  const ran = run(['show', readme, '--width', '40']);
  assert.deepEqual([ran.code, ran.stderr], [0, '']);
  assert.match(ran.stdout, /^A project\n━+\n/);
  assert.match(
    ran.stdout,
    /Deep down\n─+\n\nThe end\.\n\n\[1\] https:\/\/example\.com\n\[2\] docs\/more\.md\n$/,
  );
  assert.equal(run([readme]).stdout, run(['show', readme]).stdout, 'without a terminal both print');
});

/** Below a title, as wide as printed text. */
const rule = '━'.repeat(80);

test('- is standard input', () => {
  assert.equal(run(['show', '-'], {}, '# From *stdin*\n').stdout, `From stdin\n${rule}\n`);
  assert.equal(run(['-'], {}, 'text').stdout, 'text\n');
});

test('every encoding and line end opens', () => {
  const printed = `Ä\n${rule}\n\nb c\n`;
  for (const text of ['# Ä\n\nb\nc\n', '# Ä\r\n\r\nb\r\nc\r\n', '# Ä\r\rb\rc\r', '\ufeff# Ä\n\nb\nc']) {
    assert.equal(run(['show', write('lines.md', text)]).stdout, printed);
  }
  assert.equal(
    run(['show', write('utf16.md', Buffer.from('\ufeff# Ä\n\nb\nc\n', 'utf16le'))]).stdout,
    printed,
  );
  assert.equal(run(['show', write('nul.md', 'a\u0000b')]).stdout, 'a\ufffdb\n');
});

const refused: readonly (readonly [name: string, args: readonly string[], message: RegExp])[] = [
  [
    'a folder without Markdown',
    ['show', mkdtempSync(join(folder, 'empty-'))],
    /has no Markdown files\. Name a folder with some, or a file\.\n$/,
  ],
  ['a missing file', ['show', join(folder, 'none.md')], /cannot be read\. There is no such file\.\n$/],
  ['a missing file in the browser', [join(folder, 'none.md')], /There is no such file/],
  [
    'a binary file',
    ['show', write('a.png', Buffer.from('\u0089PNG\r\n', 'latin1'))],
    /is not a text file\.\n$/,
  ],
  [
    'a large file',
    ['show', write('large.md', 'x'.repeat(3000)), '--max-size', '2K'],
    /larger than 2 kB\. --max-size/,
  ],
];

for (const [name, args, message] of refused) {
  test(`${name} is refused in one line`, () => {
    const ran = run(args);
    assert.deepEqual([ran.code, ran.stdout], [1, '']);
    assert.match(ran.stderr, /^dsac-info: [^\n]*\n$/);
    assert.match(ran.stderr, message);
  });
}

test('a size that is none is a usage error', () => {
  assert.equal(run(['show', readme, '--max-size', 'big']).code, 2);
});

test('what an author should fix is reported on stderr, and the rest is printed', () => {
  const ran = run(['show', write('odd.md', '---\ntitle: [\n---\n# A\n\n<!-- chart: pie -->\n')]);
  assert.match(ran.stdout, /^A\n/);
  assert.match(ran.stderr, /odd\.md:\d+:\d+ front matter: /);
  assert.match(ran.stderr, /odd\.md:6:1 unknown chart pie; use bar, figures, line, shares or sparklines\n/);
});

test('a file is browsed without a menu, and q quits', async t => {
  const terminal = startTerminal([process.execPath, program, readme]);
  t.after(() => terminal.stop());
  await terminal.until(/^ A project +\S*readme\.md$/m);
  terminal.press('\t');
  await terminal.until(/Link 1 of 3/);
  terminal.press('\r');
  await terminal.until('The end.');
  terminal.press('g\t\t\t\r');
  await terminal.until(/No such file: .*docs\/more\.md/);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('a long file opens at once, and the rest is read in the background', async t => {
  const long = write(
    'long.md',
    `# Long\n\n${'- an item of some words\n'.repeat(60_000)}\n# The last heading\n`,
  );
  const terminal = startTerminal([process.execPath, program, long]);
  t.after(() => terminal.stop());
  await terminal.until(/reading, \d+%/);
  terminal.press('j');
  await terminal.until(() => !terminal.screen().join('\n').includes('reading'), 120_000);
  terminal.press('G');
  await terminal.until('The last heading');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('standard input that is the keyboard cannot be browsed', async t => {
  const terminal = startTerminal([process.execPath, program, '-']);
  t.after(() => terminal.stop());
  assert.deepEqual(await terminal.ended, { code: 1, signal: null });
  assert.match(
    terminal.screen()[0] ?? '',
    /^dsac-info: "-" reads standard input, but that is the keyboard\. Pipe in a file/,
  );
});

test('a piped file is browsed with the keys of the terminal', async t => {
  const terminal = startTerminal(['sh', '-c', `printf '# Piped\\n' | '${process.execPath}' '${program}' -`]);
  t.after(() => terminal.stop());
  await terminal.until('━━━━━');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('--recent opens the files that were read last, and prints their paths in a pipe', async t => {
  const stage = createStage(t, '# Deck');
  const state = join(stage.folder, 'state');
  const env = { XDG_STATE_HOME: state };
  const files = ['one', 'two'].map(name => {
    const file = join(stage.folder, `${name}.md`);
    writeFileSync(file, `# Title ${name}\n\nWords of ${name}.\n`);
    return file;
  });
  assert.equal(
    run(['--recent'], env).stderr,
    'dsac-info: no file has been read yet. Try: dsac-info README.md\n',
  );
  for (const [index, file] of files.entries()) {
    const terminal = stage.open([file], { env });
    await terminal.until(`Words of ${index === 0 ? 'one' : 'two'}.`);
    terminal.press('q');
    await terminal.ended;
  }
  assert.equal(
    run(['--recent'], env).stdout,
    `${files
      .toReversed()
      .map(file => realpathSync(file))
      .join('\n')}\n`,
  );
  const terminal = stage.open(['--recent'], { env });
  await terminal.until('Words of two.');
  await terminal.until('one.md');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});
