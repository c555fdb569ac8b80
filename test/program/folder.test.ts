import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { program, run } from '../support/run-program.ts';
import { startTerminal, type Terminal } from '../support/terminal.ts';

const root = mkdtempSync(join(tmpdir(), 'dsac-info-folder-'));
after(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): string {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** How the first page writes the link to the next one, and all others in turns. */
const links: readonly ((to: string, name: string) => string)[] = [
  to => `[next](${to})`,
  to => `[next](${to}#below)`,
  to => `[next][there]\n\n[there]: ${to}`,
  to => `<a href="${to}">next</a>`,
  (_, name) => `[[${name}|next]]`,
  (_, name) => `[[${name}]]`,
];

const pages = 40;
const pathOf = (page: number) => `walk/part-${page % 4}/page-${page}.md`;
for (let page = 0; page < pages; page += 1) {
  const to = `../part-${(page + 1) % 4}/page-${page + 1}.md`;
  const link = links[page % links.length]?.(to, `page ${page + 1}`) ?? '';
  const lines = Array.from({ length: 30 }, (_, line) => `Line ${line} of page ${page}.`).join('\n\n');
  write(
    pathOf(page),
    `# Title ${page}\n\n${lines}\n\n## Below\n\nWords of ${page}. ${page + 1 < pages ? link : 'The end of the walk.'}\n`,
  );
}
write(
  'walk/README.md',
  '# Start\n\n[first](part-0/page-0.md), [paper](paper.pdf), [out](../out.md), [none](none.md)\n',
);
write('walk/paper.pdf', 'x');
write('out.md', '# Out\n\n[in](walk/README.md)\n');
const walk = join(root, 'walk');

function open(t: { after(end: () => Promise<void>): void }, ...words: readonly string[]): Terminal {
  const terminal = startTerminal([process.execPath, program, ...words], {
    columns: 100,
    rows: 30,
    cwd: root,
  });
  t.after(() => terminal.stop());
  return terminal;
}

test('a walk over forty linked pages, and back through history', { timeout: 300_000 }, async t => {
  const terminal = open(t, 'walk');
  await terminal.until(/Start/);
  terminal.press('l\t\r');
  for (let page = 0; page < pages; page += 1) {
    await terminal.until(new RegExp(`page-${page}\\.md *$`, 'm'));
    await terminal.until(new RegExp(`(?:Title|Line \\d+ of page|Words of) ${page}\\b`));
    if (page + 1 === pages) break;
    terminal.press('G\t');
    await terminal.until(/Title \d+|Link 1 of 1/);
    terminal.press('\r');
  }
  for (let page = pages - 2; page >= 0; page -= 1) {
    terminal.press('\u007f');
    await terminal.until(new RegExp(`page-${page}\\.md *$`, 'm'));
    await terminal.until(new RegExp(`Words of ${page}\\.`), 30_000);
  }
  terminal.press('\u007f');
  await terminal.until(/\[none|none \(missing\)/);
  terminal.press('qq');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('what is outside the folder, or no Markdown, is asked for', async t => {
  const terminal = open(t, 'walk');
  await terminal.until(/none \(missing\)/);
  terminal.press('l\t\t\r');
  await terminal.until(/Open .*paper\.pdf with the program that your system has for it\?/);
  terminal.press('\u001b');
  await terminal.until(/none \(missing\)/);
  terminal.press('\t\r');
  await terminal.until(/Read .*out\.md\? It is outside the folder that you opened\./);
  terminal.press('\r');
  await terminal.until(/^.*│? *Out$/m);
  terminal.press('\t\r');
  await terminal.until(/none \(missing\)/);
  terminal.press('\t\t\t\t\r');
  await terminal.until(/No such file: .*none\.md/);
});

test('a search finds words in pages that nobody opened', async t => {
  const terminal = open(t, 'walk');
  await terminal.until(/Start/);
  terminal.press('/Words of 33');
  await terminal.until(/Title 33/);
  terminal.press('\r');
  await terminal.until(/page-33\.md *$/m);
  await terminal.until(/Words of 33\./);
  const printed = run(['search', 'Words of 33', '--in', walk, '--json']);
  assert.match(printed.stdout, /page-33\.md#below/);
});

test('a single file leads to those beside it', async t => {
  const terminal = open(t, 'out.md');
  await terminal.until(/^ Out/m);
  terminal.press('\t\r');
  await terminal.until(/^ Start/m);
  terminal.press('\u007f');
  await terminal.until(/^ Out/m);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('a saved file is shown, with the place kept, and one that became a folder says so', async t => {
  const lines = (first: number) =>
    Array.from({ length: 90 }, (_, line) => `Line ${first + line}.`).join('\n\n');
  const file = write('saved/a.md', `# A\n\n${lines(10)}\n`);
  const terminal = open(t, 'saved');
  await terminal.until(/Line 10\./);
  terminal.press('lG');
  await terminal.until(/Line 99\./);
  const saved = `# A\n\nNew.\n\nNew too.\n\n${lines(10).replace('Line 98.', 'Line 98, changed.')}\n`;
  renameSync(write('saved/b.tmp', saved), file);
  await terminal.until(/Line 98, changed\./);
  assert.match(terminal.screen().join('\n'), /Line 97\.[\s\S]*Line 98, changed\./, 'the place is kept');
  rmSync(file);
  mkdirSync(file);
  terminal.press('r');
  await terminal.until(/cannot be read: it is a directory/);
  terminal.press('qq');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('standard input needs no name, several files open as a list', async t => {
  assert.match(run([], {}, '# Piped\n').stdout, /^Piped\n/);
  assert.match(run([], {}, '').stdout, /^mission /, 'nothing in the pipe is nothing');
  const terminal = open(t, 'out.md', 'walk/README.md');
  await terminal.until(/2 files/);
  await terminal.until(/1 Out/);
  terminal.press('j');
  await terminal.until(/none \(missing\)/);
});

test('a folder is listed with its broken links', () => {
  const listed = run(['list', walk, '--json']);
  assert.equal(JSON.parse(listed.stdout).pages.length, 45);
  const broken = run(['list', walk, '--broken']);
  assert.deepEqual(
    [broken.code, broken.stdout],
    [1, `${walk}/README.md:3:1 none.md: no such file: ${walk}/none.md\n`],
  );
});

test('a folder is read in screen-reader mode', () => {
  const ran = run(['--accessible', walk], {}, '1\nlinks\nopen 1\nquit\n');
  assert.match(ran.stdout, /walk: contents, 45 pages\./);
  assert.match(ran.stdout, /Start, page 1 of 45\./);
  assert.match(ran.stdout, /no such file: .*none\.md/);
  assert.match(ran.stdout, /Title 0, page \d+ of 45\./);
});

test('a bookmark leads back to its place, in another start too', async t => {
  const state = mkdtempSync(join(tmpdir(), 'dsac-info-state-'));
  t.after(() => rmSync(state, { recursive: true, force: true }));
  const start = () => {
    const terminal = startTerminal([process.execPath, program, 'walk'], {
      columns: 100,
      rows: 30,
      cwd: root,
      env: { XDG_STATE_HOME: state },
    });
    t.after(() => terminal.stop());
    return terminal;
  };
  const first = start();
  await first.until(/Start/);
  first.press('l\t\r');
  await first.until(/page-0\.md *$/m);
  await first.until(/Line 3 of page 0/);
  first.press('G');
  await first.until(/Words of 0\./);
  first.press('m');
  await first.until('Bookmark: press a letter');
  first.press('w');
  await first.until('Bookmark w: Title 0');
  first.press('qq');
  await first.ended;
  const second = start();
  await second.until(/Start/);
  second.press("l'");
  await second.until(/w {2}Title 0/);
  second.press('w');
  await second.until(/Words of 0\./);
  second.press('\u007f');
  await second.until(/none \(missing\)/);
  second.press('qq');
  assert.deepEqual(await second.ended, { code: 0, signal: null });
});

/** Waits until the menu has these rows. */
function untilMenu(terminal: Terminal, ...rows: readonly string[]): Promise<void> {
  const menu = () =>
    terminal
      .screen()
      .map(row => row.split(/[│┃]/)[0]?.trim().replace(/ +/g, ' ') ?? '')
      .filter(row => /^\S? ?\d/.test(row));
  return terminal.until(() => menu().join('; ') === rows.join('; '));
}

test('pages that come and go are shown by themselves, and the reader stays', async t => {
  const lines = Array.from({ length: 90 }, (_, line) => `Line ${line}.`).join('\n\n');
  write('living/b.md', `# B\n\n${lines}\n`);
  write('living/c.md', '# C\n');
  write('living/.gitignore', 'ignored/\n');
  write('living/ignored/x.md', '# Ignored\n');
  const terminal = open(t, 'living');
  await untilMenu(terminal, '❯ 1 B', '2 C');
  terminal.press('lG');
  await terminal.until(/Line 89\./);
  const isAtEnd = () => assert.match(terminal.screen().join('\n'), /Line 89\./, 'the row that is read stays');
  write('living/a.md', '# First\n');
  await untilMenu(terminal, '1 First', '› 2 B', '3 C');
  isAtEnd();
  write('living/new/deep.md', '# Deep\n');
  await untilMenu(terminal, '1 First', '› 2 B', '3 C', '4 new/ 1', '5 Deep');
  write('living/new/deeper.md', '# Deeper\n');
  await untilMenu(terminal, '1 First', '› 2 B', '3 C', '4 new/ 2', '5 Deep', '6 Deeper');
  renameSync(join(root, 'living/a.md'), join(root, 'living/z.md'));
  await untilMenu(terminal, '› 1 B', '2 C', '3 new/ 2', '4 Deep', '5 Deeper', '6 First');
  rmSync(join(root, 'living/c.md'));
  await untilMenu(terminal, '› 1 B', '2 new/ 2', '3 Deep', '4 Deeper', '5 First');
  isAtEnd();
  rmSync(join(root, 'living/b.md'));
  await terminal.until(/living\/b\.md is no longer there/);
  await untilMenu(terminal, '❯ 1 new/ 2', '2 Deep', '3 Deeper', '4 First');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('a page that was read before is read again where it was saved meanwhile', async t => {
  const file = write('twice/a.md', '# A\n\nOld words.\n');
  write('twice/b.md', '# B\n\nOther words.\n');
  const terminal = open(t, 'twice');
  await terminal.until(/Old words/);
  terminal.press('j');
  await terminal.until(/Other words/);
  writeFileSync(file, '# A\n\nNew words.\n');
  terminal.press('k');
  await terminal.until(/New words/);
});

test('a folder that is gone stays as it was, and says so', async t => {
  write('gone/a.md', '# A\n\nWords.\n');
  write('gone/b.md', '# B\n\nWords.\n');
  const terminal = open(t, 'gone');
  await terminal.until(/2 B/);
  rmSync(join(root, 'gone'), { recursive: true });
  terminal.press('r');
  await terminal.until(/The folder cannot be listed: there is no such file/);
  assert.match(terminal.screen().join('\n'), /2 B/);
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});
