import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openBuiltIn } from '../../src/commands/reference/open-reference.ts';
import { createSearcher } from '../../src/commands/screen/searcher.ts';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import type { SearchHit } from '../../src/search/search-hit.ts';
import type { SearchRequest } from '../../src/search/searcher.ts';
import { builtInLibrary } from '../support/setting.ts';
import { createStage } from '../support/stage.ts';

const reference = openBuiltIn(new URL('../../', import.meta.url));

/** Searches one after the other, without waiting. @returns what is found, and for which of them */
async function found(...requests: readonly SearchRequest[]) {
  return new Promise<{ readonly request: SearchRequest; readonly hits: readonly SearchHit[] }>(resolve => {
    const searcher = createSearcher(reference, (request, hits) => resolve({ request, hits }));
    for (const request of requests) searcher.search(request);
  });
}

test('the reference and the built-in talk are searched once the search is loaded', async () => {
  const { hits } = await found({ library: builtInLibrary, slides: 'builtIn', query: 'vulnerabilty' });
  assert.deepEqual(
    hits.map(({ type }) => type),
    ['section', 'slide'],
  );
});

test('without a talk no slide is found, and in one section only what it says', async () => {
  const request = { library: builtInLibrary, query: 'open' };
  const everywhere = await found(request);
  assert.ok(everywhere.hits.length > 0);
  assert.ok(everywhere.hits.every(({ type }) => type === 'section'));
  const within = await found({ ...request, section: 3 });
  assert.ok(within.hits.length > 0);
  assert.ok(within.hits.every(hit => hit.type === 'section' && hit.section === 3));
});

const longText = Array.from({ length: 3000 }, (_, at) => `## Part ${at}\n\nWord${at} and more words.`);
const long = fileLibrary('long.md', longText.join('\n\n'), parseMarkdown(longText.join('\n\n'), 'long.md'));

test('a long file is indexed between the keys, and what is typed meanwhile is what is found', async () => {
  const requests = ['w', 'wo', 'word2999'].map(query => ({ library: long, query }));
  const { request, hits } = await found(...requests);
  assert.equal(request, requests[2]);
  assert.ok(hits.some(({ text: said }) => said.startsWith('Word2999 ')));
});

test('what is found fast is told before the key is over, and in the order of the keys', async () => {
  const told: string[] = [];
  await new Promise<void>(resolve => {
    const searcher = createSearcher(reference, ({ query }) => {
      told.push(query);
      if (query === 'medicare') resolve();
      // Whoever is told may go on to the next search at once.
      if (query === 'medicaid') searcher.search({ library: builtInLibrary, query: 'medicare' });
    });
    searcher.search({ library: builtInLibrary, query: 'medicaid' });
  });
  assert.deepEqual(told, ['medicaid', 'medicare']);
});

test('a search that is stopped tells nothing, and its index is not made for nobody', async () => {
  const told: SearchRequest[] = [];
  const last = { library: builtInLibrary, query: 'open' };
  await new Promise<void>(resolve => {
    const searcher = createSearcher(reference, request => {
      told.push(request);
      if (request === last) resolve();
    });
    searcher.search({ library: long, query: 'word' });
    searcher.stop();
    searcher.search({ library: long, query: 'word' });
    searcher.search(last);
  });
  assert.deepEqual(told, [last]);
});

test('a text whose index was given up is indexed when it is searched again', async () => {
  const again = { library: long, query: 'word2999' };
  const { request, hits } = await found(again, { library: builtInLibrary, query: 'open' }, again);
  assert.equal(request, again);
  assert.ok(hits.length > 0);
});

test('keys that are typed ahead of the search are not lost', async t => {
  const stage = createStage(t, '');
  const terminal = stage.open([], { columns: 80, rows: 24 });
  await terminal.until('1 Mission');
  terminal.press('/vulnerabilty\r');
  await terminal.until('Hit 1 of 1');
  await terminal.until('Neither can take it');
  terminal.press('\u001b');
  await terminal.until('❯ 1 Mission');
  terminal.press('/');
  await terminal.until('Search:');
  terminal.press('found a vulner\u001b[B');
  await terminal.until('❯ Slide 16');
  terminal.press('\r');
  await terminal.until('16/21');
  terminal.press('q');
  await terminal.until('Search: found a vulner');
  terminal.press('\u001b');
  await terminal.until('q quit');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});

test('from a slide, Enter shows the hit with its words, and Esc is back on the slide', async t => {
  const stage = createStage(t, '# One\n\nText.\n\n---\n\n# Two\n\nMore.\n');
  const terminal = stage.open(['present', stage.deck], { columns: 80, rows: 24 });
  await terminal.until('Text.');
  terminal.press('l');
  await terminal.until('More.');
  terminal.press('/anonymous\r');
  await terminal.until('You may stay anonymous');
  terminal.press('\u001b');
  await terminal.until('More.');
  terminal.press('q');
  assert.deepEqual(await terminal.ended, { code: 0, signal: null });
});
