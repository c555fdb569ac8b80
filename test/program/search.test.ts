import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileLibrary } from '../../src/browse/library.ts';
import type { SearchFound } from '../../src/browse/searcher.ts';
import { createSearcher } from '../../src/commands/screen/searcher.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { builtInLibrary } from '../support/setting.ts';
import { createStage } from '../support/stage.ts';

const root = new URL('../../', import.meta.url);

/** Asks again each time the searcher reports more, until the search is over. */
async function settled(ask: (onFound: () => void) => () => SearchFound): Promise<SearchFound> {
  return new Promise(resolve => {
    const look = () => {
      const found = find();
      if (!found.isSearching) resolve(found);
    };
    const find = ask(look);
    look();
  });
}

test('the reference and the built-in talk are searched once the search is loaded', async () => {
  const searched = { library: builtInLibrary, slides: 'builtIn' } as const;
  const found = await settled(onFound => {
    const searcher = createSearcher(root, onFound);
    return () => searcher.find(searched, 'vulnerabilty');
  });
  assert.deepEqual(
    found.hits.map(({ type }) => type),
    ['section', 'slide'],
  );
});

test('without a talk no slide is found, and in one section only what it says', async () => {
  const ask = (section?: number) =>
    settled(onFound => {
      const searcher = createSearcher(root, onFound);
      return () => searcher.find({ library: builtInLibrary }, 'open', section);
    });
  const everywhere = await ask();
  assert.ok(everywhere.hits.length > 0);
  assert.ok(everywhere.hits.every(({ type }) => type === 'section'));
  const within = await ask(3);
  assert.ok(within.hits.length > 0);
  assert.ok(within.hits.every(hit => hit.type === 'section' && hit.section === 3));
});

test('the same words are searched again without slides', async () => {
  const found = await settled(onFound => {
    const searcher = createSearcher(root, onFound);
    return () => {
      const all = searcher.find({ library: builtInLibrary, slides: 'builtIn' }, 'open');
      return all.isSearching ? all : searcher.find({ library: builtInLibrary }, 'open');
    };
  });
  assert.ok(found.hits.length > 0);
  assert.ok(found.hits.every(({ type }) => type === 'section'));
});

test('a long file is indexed between the keys, and what is typed meanwhile is what is found', async () => {
  const text = Array.from({ length: 3000 }, (_, at) => `## Part ${at}\n\nWord${at} and more words.`).join(
    '\n\n',
  );
  const library = fileLibrary('long.md', text, parseMarkdown(text, 'long.md'));
  const queries = ['w', 'wo', 'word2999'];
  const found = await settled(onFound => {
    const searcher = createSearcher(root, onFound);
    return () =>
      searcher.find({ library }, queries.length > 1 ? (queries.shift() ?? '') : (queries[0] ?? ''));
  });
  assert.deepEqual(queries, ['word2999']);
  assert.ok(found.hits.some(({ text: said }) => said.startsWith('Word2999 ')));
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
  await terminal.until('Search: ');
  terminal.press('found a vulner\u001b[B');
  await terminal.until('❯ Talk');
  terminal.press('\r');
  await terminal.until('16/19');
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
