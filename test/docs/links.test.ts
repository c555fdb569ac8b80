import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { test } from 'node:test';
import { pages } from '../../build/docs/generated.ts';
import type { Inline } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { inlineRuns } from '../../src/markdown/walk.ts';
import { readRepositoryFile } from '../support/setting.ts';

const exists = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));
const documents = new Map(
  [...pages, 'src/README.md', 'SECURITY.md'].map(page => [
    page,
    parseMarkdown(readRepositoryFile(page), page),
  ]),
);

function* linksIn(inlines: readonly Inline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.type === 'link') yield inline.url;
    if ('children' in inline) yield* linksIn(inline.children);
  }
}

function linksOf(page: string): readonly string[] {
  const blocks = documents.get(page)?.blocks ?? [];
  return blocks.flatMap(block => [...inlineRuns(block)].flatMap(run => [...linksIn(run)]));
}

function anchorsOf(page: string): readonly string[] {
  const blocks = documents.get(page)?.blocks ?? [];
  return blocks.flatMap(block => (block.type === 'heading' ? [`${block.slug}`] : []));
}

/** Where a link of a page leads, in the repository. */
function targetOf(link: string, page: string): { readonly path: string; readonly anchor: string } {
  const [path = '', anchor = ''] = link.split('#');
  return { path: path === '' ? page : posix.join(posix.dirname(page), path), anchor };
}

for (const page of pages) {
  test(`every link in ${page} leads somewhere`, () => {
    for (const link of linksOf(page)) {
      // An address is one that someone looked at: nothing is made up.
      if (/^https?:/.test(link)) {
        assert.match(
          link,
          /^https:\/\/(?:nodejs\.org|github\.com\/vadimdemedes\/ink|github\.com\/DSACMS\/ospo-guide\/blob\/main\/content\/outbound\/508-checklist\.md)$/,
          link,
        );
        continue;
      }
      const { path, anchor } = targetOf(link, page);
      assert.ok(exists(path), `${link} in ${page}`);
      if (anchor !== '')
        assert.ok(anchorsOf(path).includes(anchor), `${link}: ${path} has ${anchorsOf(path).join(', ')}`);
    }
    for (const [, image = ''] of readRepositoryFile(page).matchAll(/(?:src|srcset)="([^"]+)"/g))
      assert.ok(exists(targetOf(image, page).path), image);
  });

  test(`${page} can be read without a warning: one title, no level skipped`, () => {
    const document = documents.get(page);
    assert.deepEqual(document?.diagnostics, []);
    const depths = document?.blocks.flatMap(block => (block.type === 'heading' ? [block.depth] : [])) ?? [];
    assert.deepEqual([depths[0], depths.lastIndexOf(1)], [1, 0]);
    for (const [index, depth] of depths.entries()) assert.ok(depth <= (depths[index - 1] ?? 0) + 1);
  });
}

test('README.md is short and leads to every page', () => {
  assert.ok(readRepositoryFile('README.md').split('\n').length <= 151, 'at most 150 lines');
  const linked = linksOf('README.md').map(link => targetOf(link, 'README.md').path);
  for (const page of pages.slice(1)) assert.ok(linked.includes(page), page);
});

test('every page links on, and is no dead end', () => {
  for (const page of ['docs/present.md', 'docs/browse.md', 'docs/make-it-yours.md'])
    assert.notEqual(linksOf(page).length, 0, page);
});

test('every path that a page names in code exists', () => {
  for (const page of pages) {
    const named = readRepositoryFile(page).matchAll(
      /`((?:src|test|build|content|docs|bench|bin)\/[\w./-]*)`/g,
    );
    for (const [, path = ''] of named)
      assert.ok(exists(path) || path.endsWith('/NAME.md'), `${page}: ${path}`);
  }
});
