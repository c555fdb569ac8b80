import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLibraryIndex } from '../../src/browse/search.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { builtInLibrary, libraryOf } from '../support/setting.ts';

const library = libraryOf({
  Mission:
    'Words before any heading.\n\n# Mission\n\nWhat we do.\n\n## How\n\nBy code.\n\n### Deeper\n\nBy tests.',
  Policies:
    '# All policies\n\nAbout code.\n\n## CC0\n\nPublic domain.\n\nTwo\nlines\n---\n\nSetext.\n\n# Other\n\nCode.',
  Empty: '',
});
const index = createLibraryIndex(library);

/** Each hit as `section path#anchor`. */
const find = (query: string): readonly string[] =>
  index
    .find(query)
    .map(({ path, anchor }) => `${path.join(' > ')}${anchor === undefined ? '' : `#${anchor}`}`);

test('a hit is the stretch below one heading, with the way to it', () => {
  assert.deepEqual(find('what'), ['Mission#mission'], 'the title over again is no step of the way');
  assert.deepEqual(find('before'), ['Mission']);
  assert.deepEqual(find('tests'), ['Mission > How > Deeper#deeper']);
  assert.deepEqual(find('public'), ['Policies > All policies > CC0#cc0']);
  assert.deepEqual(find('setext'), ['Policies > All policies > Two lines#twolines']);
});

test('what is called so comes first', () => {
  assert.deepEqual(find('code'), [
    'Mission > How#how',
    'Policies > All policies#all-policies',
    'Policies > Other#other',
  ]);
  assert.deepEqual(find('policies code'), ['Policies > All policies#all-policies', 'Policies > Other#other']);
  assert.deepEqual(find('other')[0], 'Policies > Other#other');
  assert.equal(find('how')[0], 'Mission > How#how');
  assert.deepEqual(find('how by'), ['Mission > How#how', 'Mission > How > Deeper#deeper']);
});

test('every word must be there, and no words find nothing', () => {
  assert.deepEqual(find('code zzz'), []);
  assert.deepEqual(find(''), []);
  assert.deepEqual(find(' '), []);
  assert.deepEqual(createLibraryIndex(libraryOf({})).find('a'), []);
});

test('whatever is found stands in one row', () => {
  for (const { path, text } of index.find('e')) {
    for (const part of [...path, text]) assert.doesNotMatch(part, /[\t\n]/);
  }
});

test('every heading of the reference can be found by its words', () => {
  const builtIn = createLibraryIndex(builtInLibrary);
  for (const [section, { document }] of builtInLibrary.sections.entries()) {
    for (const block of document.blocks) {
      if (block.type !== 'heading') continue;
      const hits = builtIn.find(inlineText(block.children));
      assert.ok(
        hits.some(hit => hit.section === section && hit.anchor === block.slug),
        block.slug,
      );
    }
  }
});
