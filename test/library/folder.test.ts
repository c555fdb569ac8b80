import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type FoundPage, folderLibrary, folderText, pagesInOrder } from '../../src/library/folder.ts';
import { isIgnored, readIgnoreRules } from '../../src/library/gitignore.ts';
import { movesBetween } from '../../src/library/moved-place.ts';
import { listedPage, withContent, withPage } from '../../src/library/page.ts';
import { readPageHead } from '../../src/library/page-head.ts';
import type { Library } from '../../src/library/section.ts';
import { createPageNames } from '../../src/library/wiki-names.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

function page(path: string, text = ''): FoundPage {
  return { path, head: readPageHead(text, path) };
}

/** The menu of a folder: each title behind as many dots as its page is deep. */
function menu(...found: readonly FoundPage[]): readonly string[] {
  return pagesInOrder(found, id => id).map(({ title, page: known }) => {
    return `${'.'.repeat(known?.level ?? 0)}${title}${known?.pages === undefined ? '' : ` (${known.pages})`}`;
  });
}

test('a README comes first, then the pages with an order, then the others by name', () => {
  const found = [
    page('b.md'),
    page('page-10.md'),
    page('page-9.md'),
    page('last.md', '---\norder: 2\n---\n'),
    page('first.md', '---\norder: 1\ntitle: One\n---\n# Not this'),
    page('README.md', 'Words.\n\n# Home *page*\n'),
  ];
  assert.deepEqual(menu(...found), ['Home page', 'One', 'last.md', 'b.md', 'page-9.md', 'page-10.md']);
});

test('a folder is the page that opens it, with its pages below; one without such a page lists them', () => {
  const found = [page('guide/setup.md', '# Setup'), page('guide/index.md', '# Guide'), page('api/deep/x.md')];
  assert.deepEqual(menu(...found), ['api/ (1)', '.deep/ (1)', '..x.md', 'Guide (2)', '.Setup']);
  const library = folderLibrary(
    'docs',
    pagesInOrder([page('a/b c.md', '# [B]'), page('a/d/e.md')], id => id),
    {
      isListing: false,
      diagnostics: [],
    },
  );
  assert.equal(folderText(library, 0), '# a/\n\n- [\\[B\\]](./b%20c.md)\n- [d/](./d/)\n');
});

test('the head of a page gives its title without all of its Markdown', () => {
  const titles = [
    ['---\ntitle: "  Two  "\n---\n# One', 'Two'],
    ['```\n# code\n```\n\nA title\n=======\n', 'A title'],
    ['<h1 align="center">In <b>HTML</b></h1>', 'In HTML'],
    ['## Only', 'Only'],
    ['## One\n\n## Two', undefined],
    ['Words only.', undefined],
    ['---\ntitle: [\n---\n# After', 'After'],
    ['# A\u001b[2Jb', 'A␛[2Jb'],
  ] as const;
  for (const [text, title] of titles) assert.equal(readPageHead(text, 'a.md').title, title, text);
});

function library(found: readonly FoundPage[], before?: Library): Library {
  const state = { isListing: true, diagnostics: [] };
  return folderLibrary(
    'docs',
    pagesInOrder(found, id => id),
    state,
    before,
  );
}

test('what was read of a page is kept when its folder is listed further', () => {
  const [first, ...others] = library([page('b.md')]).sections;
  assert.ok(first?.page);
  const read = {
    ...first,
    document: parseMarkdown('# B', 'b.md'),
    page: { ...first.page, state: 'read' as const },
  };
  const next = library([page('a.md'), page('b.md')], { ...library([]), sections: [read, ...others] });
  assert.deepEqual(
    next.sections.map(({ id, page: known }) => `${id} ${known?.state}`),
    ['a.md listed', 'b.md read'],
  );
});

test('a page that a link led to stays when its folder is listed further, also before it is read', () => {
  const linked = withPage(library([page('a.md')]), listedPage('../out.md', '', { level: 0, isLinked: true }));
  const next = library([page('b.md')], linked);
  assert.deepEqual(
    next.sections.map(({ id }) => id),
    ['b.md', '../out.md'],
  );
});

test('a page that was read goes from the menu with its file, once all files have been found', () => {
  const [first, ...others] = library([page('a.md'), page('b.md')]).sections;
  assert.ok(first);
  const read = withContent(first, { text: '', document: parseMarkdown('# A', 'a.md'), state: 'read' });
  const before = { ...library([]), sections: [read, ...others] };
  const ids = (isListing: boolean) =>
    folderLibrary(
      'docs',
      pagesInOrder([page('b.md')], id => id),
      { isListing, diagnostics: [] },
      before,
    ).sections.map(({ id }) => id);
  assert.deepEqual([ids(true), ids(false)], [['b.md', 'a.md'], ['b.md']]);
});

const ignored: readonly (readonly [rules: string, path: string, isFolder: boolean, wanted: boolean])[] = [
  ['node_modules/', 'a/node_modules', true, true],
  ['node_modules/', 'node_modules', false, false],
  ['*.tmp.md', 'deep/x.tmp.md', false, true],
  ['/top.md', 'top.md', false, true],
  ['/top.md', 'deep/top.md', false, false],
  ['docs/*.md', 'docs/a.md', false, true],
  ['docs/*.md', 'docs/b/a.md', false, false],
  ['docs/**/a.md', 'docs/a.md', false, true],
  ['docs/**', 'docs/b/c.md', false, true],
  ['*.md\n!keep.md', 'keep.md', false, false],
  ['# no rule\n\\#one.md', '#one.md', false, true],
  ['[a-c]?.md', 'b1.md', false, true],
  ['[!a-c]?.md', 'b1.md', false, false],
];

for (const [rules, path, isFolder, wanted] of ignored) {
  test(`.gitignore ${JSON.stringify(rules)} and ${path}${isFolder ? '/' : ''}`, () => {
    assert.equal(isIgnored(path, isFolder, [readIgnoreRules(rules, '')]), wanted);
    assert.equal(isIgnored(`in/${path}`, isFolder, [readIgnoreRules(rules, 'in/')]), wanted);
    assert.equal(isIgnored(path, isFolder, [readIgnoreRules(rules, 'else/')]), false);
  });
}

test('a pattern of many stars takes no long time', () => {
  const rules = [readIgnoreRules(`${'*a'.repeat(200)}b\n${'**/a/'.repeat(80)}b`, '')];
  assert.equal(isIgnored(Array.from({ length: 40 }, () => 'a'.repeat(200)).join('/'), false, rules), false);
});

test('wiki names find pages whatever their case, blanks and folders', () => {
  const address = createPageNames(['guide/set-up.md', 'Other Page.md', 'api/README.md']);
  assert.deepEqual(['Set up', 'guide/set-up', 'other page', 'api', 'None'].map(address), [
    '/guide/set-up.md',
    '/guide/set-up.md',
    '/Other%20Page.md',
    '/api/README.md',
    undefined,
  ]);
});

test('a place moves with its text when the document is saved', () => {
  const document = (text: string) => parseMarkdown(text, 'a.md');
  const blockAfter = (from: string, to: string, block: number) =>
    movesBetween(document(from), document(to))({ block, characters: 3, skipped: 0 }).block;
  assert.equal(blockAfter('a\n\nb\n\nc', 'new\n\na\n\nb\n\nc', 1), 2, 'something came above');
  assert.equal(blockAfter('a\n\nb\n\nc', 'a\n\nb\n\nc\n\nnew', 1), 1, 'something came below');
  assert.equal(blockAfter('a\n\nb\n\nc\n\nd', 'a\n\nx\n\nc\n\ny\n\nd', 2), 2, 'between two changes');
  assert.equal(blockAfter('a\n\nb\n\nc', 'a', 2), 0, 'nothing is left of it');
});
