import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headings } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

/** The anchors of a document's headings, as GitHub gives them. */
const slugs = (...titles: readonly string[]): readonly string[] =>
  headings(parseMarkdown(titles.map(title => `# ${title}\n`).join('\n'), 'a.md').blocks).map(
    ({ slug }) => slug,
  );

const cases: readonly (readonly [title: string, slug: string])[] = [
  ['Open Source', 'open-source'],
  ['What, why & how?', 'what-why--how'],
  ['snake_case and kebab-case', 'snake_case-and-kebab-case'],
  ['**Bold** `code` [link](x)', 'bold-code-link'],
  ['Über uns', 'über-uns'],
  ['漢字 2024', '漢字-2024'],
  ['v1.2.3', 'v123'],
  ['❤️ hearts', '️-hearts'],
  [':rocket: Launch', 'rocket-launch'],
  ['Big-O: $O(n^2)$', 'big-o-on2'],
];
for (const [title, slug] of cases) {
  test(`${title}: ${slug}`, () => assert.deepEqual(slugs(title), [slug]));
}

test('repetitions are numbered, and a number that is taken is left out', () => {
  assert.deepEqual(slugs('One', 'One', 'One'), ['one', 'one-1', 'one-2']);
  assert.deepEqual(slugs('One 1', 'One', 'One'), ['one-1', 'one', 'one-2']);
  assert.deepEqual(slugs('One', 'One', 'One 1'), ['one', 'one-1', 'one-1-1']);
});
