import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rolldown } from 'rolldown';
import { searchIndex, storedIndex } from '../../build/search-index.ts';
import { openBuiltInSearch } from '../../src/search/built-in-search.ts';
import { createSearchIndex, loadSearchIndex } from '../../src/search/ranked-search.ts';
import { builtInIndex } from '../../src/search/stored-search.ts';
import { deckOf } from '../support/built-deck.ts';
import { builtInLibrary, readRepositoryFile } from '../support/setting.ts';

const talk = deckOf(readRepositoryFile('content/talk.md'));
const queries = ['medcaid', 'open source', 'c', 'vulnerabilty', 'what will you reuse', 'xyzzy'];

test('the index that is built in finds what one finds that is made at run time', () => {
  const loaded = loadSearchIndex(builtInLibrary, storedIndex());
  const made = createSearchIndex(builtInLibrary, talk);
  for (const query of queries) {
    assert.deepEqual(
      loaded?.find(query).map(hit => ({ ...hit })),
      made.find(query).map(hit => ({ ...hit })),
      query,
    );
  }
});

test('the bundle has the index, in the place of the one that is not there in the source', async () => {
  const bundle = await rolldown({
    input: 'src/search/stored-search.ts',
    plugins: [searchIndex()],
    logLevel: 'silent',
  });
  const { output } = await bundle.generate({ format: 'esm' });
  await bundle.close();
  const code = encodeURIComponent(output[0].code);
  const built: { readonly builtInIndex: unknown } = await import(`data:text/javascript,${code}`);
  assert.equal(built.builtInIndex, storedIndex());
});

test('from source, the index is made at the first search', async () => {
  assert.equal(builtInIndex, undefined);
  const index = await openBuiltInSearch(builtInLibrary, async () => talk);
  assert.deepEqual(
    index.find('lisening').map(({ type }) => type),
    ['slide'],
  );
});
