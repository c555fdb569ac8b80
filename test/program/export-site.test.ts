import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { partsOf } from '../support/page-parts.ts';
import { run } from '../support/run-program.ts';

const fine = { stdout: '', stderr: '', code: 0 };

function folderOf(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-site-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
    .sort();

/** Every link of a site leads to one of its files, and to a place that this has. */
function assertSound(folder: string): void {
  const pages = new Map(
    filesIn(folder).map(file => [file, partsOf(readFileSync(join(folder, file), 'utf8'))]),
  );
  for (const [file, { elements, faults }] of pages) {
    assert.deepEqual(faults, []);
    for (const { name, attributes } of elements) {
      assert.match(attributes.src ?? 'data:', /^data:/);
      const { href } = attributes;
      if (href === undefined || /^(?:https?|mailto):/.test(href)) continue;
      assert.equal(name, 'a');
      const [, path = '', anchor] = /^([^#]*)(?:#(.*))?$/.exec(href) ?? [];
      const target = path === '' ? file : join(dirname(file), decodeURIComponent(path));
      const page = pages.get(target);
      assert.ok(page, `${file}: ${href}`);
      if (anchor === undefined || anchor.startsWith('/')) continue;
      const id = decodeURIComponent(anchor);
      assert.ok(
        page.elements.some(({ attributes: all }) => all.id === id),
        `${file}: ${href}`,
      );
    }
  }
}

test('the reference as a website: a page a section, the talk, search and a first page', t => {
  const folder = join(folderOf(t), 'site');
  assert.deepEqual(run(['export', '--to', folder]), fine);
  assert.deepEqual(filesIn(folder), [
    'acknowledgements.html',
    'index.html',
    'mission.html',
    'news.html',
    'ospo.html',
    'policies.html',
    'search.html',
    'stats.html',
    'talk.html',
  ]);
  assertSound(folder);
  const stats = readFileSync(join(folder, 'stats.html'), 'utf8');
  assert.match(stats, /<title>Stats · Digital Service at CMS<\/title>/);
  assert.match(stats, /<h2 id="before-2024">/);
  assert.match(stats, /<a href="stats\.html" aria-current="page">Stats<\/a>/);
  assert.match(stats, /<a rel="prev" href="mission\.html"><span>Previous<\/span> Mission<\/a>/);
  assert.match(stats, /<p>Sources<\/p><ul><li>2024: DSAC team profile, 2024<\/li>/);
});

const notes = {
  'README.md':
    '# Notes\n\n[One](sub/one.md#Part) [[two words]] [gone](gone.md) [code](code.js) [web](https://a.example/)\n',
  'sub/one.md': '# One\n\n## Part\n\n[up](../README.md) [here](#user-content-part) [top](/Two-words.md)\n',
  'Two-words.md': '# Two \\<words>\n\n![What it shows](a.svg)\n',
  'a.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"/>',
  'code.js': 'x',
  'sub/100% #1?.md': '# Odd\n',
  'search.md': '# My search\n',
  '.gitignore': 'hidden.md\n',
  'hidden.md': '# Hidden\n',
};

test('a folder as a website: links lead from page to page, and missing ones say so', t => {
  const from = folderOf(t, notes);
  const folder = join(folderOf(t), 'site');
  assert.deepEqual(run(['export', from, '--to', `${folder}/`]), fine);
  assert.deepEqual(filesIn(folder), [
    'Two-words.html',
    'index.html',
    'search-2.html',
    'search.html',
    'sub/100% #1?.html',
    'sub/index.html',
    'sub/one.html',
  ]);
  assertSound(folder);
  const index = readFileSync(join(folder, 'index.html'), 'utf8');
  assert.match(
    index,
    /<p><a href="sub\/one\.html#part">One<\/a> <a href="Two-words\.html">two words<\/a> <span class="broken">gone <span class="quiet">\(missing\)<\/span><\/span> code <a href="https:\/\/a\.example\/">web<\/a><\/p>/,
  );
  const one = readFileSync(join(folder, 'sub/one.html'), 'utf8');
  assert.match(
    one,
    /<a href="\.\.\/index\.html">up<\/a> <a href="#part">here<\/a> <a href="\.\.\/Two-words\.html">top<\/a>/,
  );
  assert.match(
    readFileSync(join(folder, 'Two-words.html'), 'utf8'),
    /<img src="data:image\/svg\+xml;base64,/,
  );
  assert.match(readFileSync(join(folder, 'search.html'), 'utf8'), /"Two \\u003cwords\\u003e"/);
});

test('over files only with --force, over its own only, and never through a link', t => {
  const folder = folderOf(t, { 'mine.txt': 'mine', 'search.html': 'mine too' });
  const refused = run(['export', '--to', `${folder}/`]);
  assert.deepEqual(refused, {
    stdout: '',
    stderr: `dsac-info: ${join(folder, 'search.html')} exists already. Add --force to replace the files that the website has, and no others.\n`,
    code: 2,
  });
  assert.deepEqual(filesIn(folder), ['mine.txt', 'search.html']);
  assert.deepEqual(run(['export', '--to', `${folder}/`, '--force']), fine);
  assert.equal(readFileSync(join(folder, 'mine.txt'), 'utf8'), 'mine');
  assert.match(readFileSync(join(folder, 'search.html'), 'utf8'), /^<!doctype html>/);

  const from = folderOf(t, { 'sub/one.md': '# One\n' });
  const [to, other] = [folderOf(t), folderOf(t)];
  symlinkSync(other, join(to, 'sub'));
  const through = run(['export', from, '--to', `${to}/`, '--force']);
  assert.equal(through.code, 1);
  assert.match(through.stderr, /sub cannot be written\. A folder must be there, and it is none\.\n$/);
  assert.deepEqual([readdirSync(to), readdirSync(other)], [['sub'], []]);
});

test('where nothing can be written, nothing is left', t => {
  const folder = folderOf(t);
  const { code, stderr } = run(['export', '--to', join(folder, 'none', 'site')]);
  assert.equal(code, 1);
  assert.match(stderr, /^dsac-info: .*site cannot be written\. [^\n]*\n$/);
  assert.deepEqual(readdirSync(folder), []);
});

test('what no website is made of is said in one line', t => {
  const folder = folderOf(t, { 'one.md': '# One\n' });
  const cases: readonly (readonly [args: readonly string[], message: string])[] = [
    [
      [join(folder, 'one.md'), '--to', 'site'],
      `${join(folder, 'one.md')} is not a folder, and a website is made of one. Name a folder, leave it out for the whole reference, or export to a file such as page.html.`,
    ],
    [
      ['--to', 'site', '--handout'],
      '--handout is for one file, and a website has many. Try: dsac-info export --to site/',
    ],
    [['--to', '-', '--format', 'site'], 'a website is a folder of files. Name a folder after --to.'],
  ];
  for (const [args, message] of cases)
    assert.deepEqual(run(['export', ...args]), { stdout: '', stderr: `dsac-info: ${message}\n`, code: 2 });
});
