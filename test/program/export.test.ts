import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { run } from '../support/run-program.ts';

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-export-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const failure = (args: readonly string[], env = {}) => {
  const { stdout, stderr, code } = run(['export', ...args], env);
  assert.equal(stdout, '');
  return `${code} ${stderr}`;
};

test('a file is written whole, and never over another without --force', t => {
  const folder = folderOf(t);
  const file = join(folder, 'talk.html');
  assert.deepEqual(run(['export', '--to', file]), { stdout: '', stderr: '', code: 0 });
  const page = readFileSync(file, 'utf8');
  assert.match(page, /^<!doctype html>\n<html lang="en">[\s\S]*<\/html>\n$/);
  writeFileSync(file, 'mine');
  assert.equal(failure(['--to', file]), `2 dsac-info: ${file} exists already. Add --force to replace it.\n`);
  assert.equal(readFileSync(file, 'utf8'), 'mine');
  assert.equal(run(['export', '--to', file, '--force']).code, 0);
  assert.equal(readFileSync(file, 'utf8'), page);
  assert.deepEqual(readdirSync(folder), ['talk.html']);
});

test('where nothing can be written, nothing is left', t => {
  const folder = folderOf(t);
  const file = join(folder, 'none', 'talk.html');
  assert.match(failure(['--to', file]), /^1 dsac-info: .*talk\.html cannot be written\. [^\n]*\n$/);
  assert.deepEqual(readdirSync(folder), []);
});

test('what is asked for wrongly is said in one line', () => {
  const cases: readonly (readonly [args: readonly string[], message: string])[] = [
    [[], 'export needs a file or folder to write. Try: dsac-info export --to talk.html'],
    [
      ['--to', 'x.doc'],
      'the name "x.doc" says no format. Name a file that ends in .html, .pdf, .md or .txt, a folder that ends in /, or add --format.',
    ],
    [
      ['--to', 'x.html', '--slides', '--handout'],
      '--slides and --handout cannot be combined. Use one of them.',
    ],
    [
      ['--to', '-', '--lang', 'a b'],
      '"a b" is not a valid --lang. Use a language tag such as en, es or pt-BR.',
    ],
    [
      ['x.md', '--to', '-', '--watch'],
      '--watch needs a file or folder to watch, and one to write. Try: dsac-info export talk.md --to talk.html --watch',
    ],
    [['--to', 'x.txt', '--lang', 'es'], '--lang says nothing in plain text. Use it with .html, .pdf or .md.'],
    [['--to', 'x.html', '--browser', 'y'], '--browser only prints PDF. Try: dsac-info export --to talk.pdf'],
    [
      ['--to', 'x.pdf', '--browser', './none'],
      'browser ./none is no program. Name the path of Chromium, Chrome or Edge.',
    ],
  ];
  for (const [args, message] of cases) assert.equal(failure(args), `2 dsac-info: ${message}\n`);
});

test('without a browser, PDF says what is missing and what to do', () => {
  assert.equal(
    failure(['--to', 'x.pdf'], { PATH: '', DSAC_INFO_BROWSER: '' }),
    '2 dsac-info: PDF needs Chromium, Chrome or Edge, and none was found. Name one with --browser, or export to .html and print that to PDF in any browser.\n',
  );
});

test('standard output, in each format', () => {
  assert.match(run(['export', 'policies', '--to', '-']).stdout, /^<!doctype html>/);
  assert.match(
    run(['export', 'policies', '-o', '-', '--format', 'md']).stdout,
    /^# .+\n\n## Open Source Policy\n/,
  );
  assert.match(run(['export', '-o', '-', '--format', 'txt']).stdout, /^Slide 1 of 21\n/);
  assert.match(
    run(['export', '-o', '-', '--handout', '--format', 'md']).stdout,
    /\n---\n\n# We are technologists/,
  );
});

test('a file with parts between rules is a talk; the options decide otherwise', t => {
  const file = join(folderOf(t), 'deck.md');
  writeFileSync(file, '# A\n\n---\n\n# B\n\n---\n\n# C\n\n<!-- Said. -->\n');
  const bodyOf = (...more: string[]) =>
    /<body class="(\w+)/.exec(run(['export', file, '-o', '-', ...more]).stdout)?.[1];
  assert.deepEqual([bodyOf(), bodyOf('--document'), bodyOf('--handout')], ['deck', 'document', 'handout']);
  assert.doesNotMatch(run(['export', file, '-o', '-']).stdout, /Said\./);
  const { stdout } = run([
    'export',
    file,
    '-o',
    '-',
    '--title',
    'My <talk>',
    '--lang',
    'es',
    '--theme',
    'nord',
  ]);
  assert.match(
    stdout,
    /<html lang="es">[\s\S]*<title>My &lt;talk&gt;<\/title>[\s\S]*:root\{color-scheme:dark;--ground:#2e3440;/,
  );
});

test('a picture beside the file is in the page', t => {
  const folder = folderOf(t);
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" onload="globalThis.pwned=1"/>';
  writeFileSync(join(folder, 'a.svg'), svg);
  writeFileSync(join(folder, 'text.md'), '# A\n\n![What it shows](a.svg) ![No](../b.svg)\n');
  const { stdout } = run(['export', join(folder, 'text.md'), '-o', '-']);
  const data = Buffer.from(svg).toString('base64');
  assert.ok(
    stdout.includes(`<img src="data:image/svg+xml;base64,${data}" alt="What it shows" width="4" height="3">`),
  );
  assert.match(stdout, /<span class="no-picture">\[image: No\]<\/span>/);
});

test('a title and a language stand where the format has a place for them', () => {
  const out = (...args: string[]) => run(['export', ...args, '-o', '-']).stdout;
  assert.match(
    out('policies', '--format', 'md', '--title', 'Ours *and* yours', '--lang', 'es'),
    /^---\nlang: es\n---\n\n# Ours \\\*and\\\* yours\n\n## Open Source Policy\n/,
  );
  assert.match(out('policies', '--format', 'txt', '--title', 'Ours'), /^Ours\n━+\n/);
  assert.match(out('--format', 'txt', '--title', 'Ours'), /^Slide 1 of 21\n\nOurs\n/);
  assert.match(out('--format', 'md', '--title', 'Ours'), /^# Ours\n/);
});

test('a handout as text or Markdown has its links at the end, numbered', t => {
  const file = join(folderOf(t), 'deck.md');
  writeFileSync(
    file,
    '# A\n\n[one](https://a.example/) and [two](https://b.example/x)\n\n---\n\n# B\n\n[one again](https://a.example/)\n\n<!-- See [three](https://c.example/). -->\n',
  );
  const { stdout: markdown } = run(['export', file, '--handout', '-o', '-', '--format', 'md']);
  assert.equal(
    markdown,
    '# A\n\n[one][1] and [two][2]\n\n---\n\n# B\n\n[one again][1]\n\nSee [three][3].\n\n[1]: https://a.example/\n[2]: https://b.example/x\n[3]: https://c.example/\n',
  );
  const { stdout: text } = run(['export', file, '--handout', '-o', '-', '--format', 'txt']);
  assert.match(text, /one \[1\] and two \[2\][\s\S]*one again \[1\][\s\S]*See three \[3\]\./);
  assert.match(
    text,
    /\nLinks:\n\n\[1\] https:\/\/a\.example\/\n\[2\] https:\/\/b\.example\/x\n\[3\] https:\/\/c\.example\/\n$/,
  );
});
