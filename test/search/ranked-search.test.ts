import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileLibrary } from '../../src/library/page.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { fold } from '../../src/markdown/search-words.ts';
import {
  createSearchIndex,
  createSearchIndexInSteps,
  loadSearchIndex,
} from '../../src/search/ranked-search.ts';
import type { SearchHit } from '../../src/search/search-hit.ts';
import { deckOf } from '../support/built-deck.ts';
import { words } from '../support/documents.ts';
import fc from '../support/property.ts';
import { builtInLibrary, libraryOf, readRepositoryFile } from '../support/setting.ts';

const library = libraryOf({
  Mission:
    'Words before any heading.\n\n# Mission\n\nWhat we do.\n\n## How\n\nBy *code*.\n\n### Deeper\n\nBy tests.',
  Rules:
    '# All rules\n\nAbout code.\n\n## CC0\n\nPublic domain, see [the deed](https://deed.example/zero).\n\n# Other\n\nZürich 2022.',
  Empty: '',
});
const deck = deckOf('# Code\n\nOn a slide.\n\n---\n\n# Weather\n\nRain.');
const index = createSearchIndex(library, deck);

/** Each hit as `path#anchor`, or `slide N`. */
const named = (hit: SearchHit) =>
  hit.type === 'slide'
    ? `slide ${hit.slide}`
    : `${hit.path.join(' > ')}${hit.anchor === undefined ? '' : `#${hit.anchor}`}`;
const find = (query: string, section?: number) =>
  index.find(query, section === undefined ? {} : { section }).map(named);

test('a hit is the stretch below one heading, with the way to it, or a slide', () => {
  assert.deepEqual(find('before'), ['Mission']);
  assert.deepEqual(find('tests'), ['Mission > How > Deeper#deeper']);
  assert.deepEqual(find('rain'), ['slide 1']);
  assert.deepEqual(index.find('public'), [
    {
      type: 'section',
      section: 1,
      anchor: 'cc0',
      path: ['Rules', 'All rules', 'CC0'],
      block: 2,
      text: 'Public domain, see the deed.',
      words: ['Public'],
    },
  ]);
});

test('a section is found by its title, even an empty one', () => {
  assert.deepEqual(find('empty'), ['Empty']);
});

test('the reference comes before the talk', () => {
  assert.equal(find('code').at(-1), 'slide 0');
});

test('within a section nothing else is found', () => {
  assert.deepEqual(find('code', 1), ['Rules > All rules#all-rules']);
  assert.deepEqual(find('rain', 1), []);
  assert.deepEqual(find('cdoe', 0), ['Mission > How#how'], 'forgiven within it too');
});

test('case and accents do not count, and the last word may be begun only', () => {
  assert.deepEqual(find('ZURICH'), ['Rules > Other#other']);
  assert.deepEqual(find('zü'), ['Rules > Other#other']);
  assert.deepEqual(
    find('zu 2022'),
    ['Rules > Other#other'],
    'said by 2022; "zu" is no word of it, nor the last',
  );
  assert.deepEqual(find('public dom'), ['Rules > All rules > CC0#cc0']);
});

test('only a word that is said nowhere counts as a typo', () => {
  const texts = libraryOf({
    Both: '# Both\n\nOpen source is one thing; a horse is another.',
    Other: '# Other\n\nThe open house, once the sauce is done. Source.',
  });
  const found = (query: string, section?: number) =>
    createSearchIndex(texts)
      .find(query, section === undefined ? {} : { section })
      .map(hit => [named(hit), hit.words] as const);
  // Neither "one" and "once", nor "sauce".
  assert.deepEqual(found('opne source'), [
    ['Both#both', ['Open', 'source']],
    ['Other#other', ['open', 'Source']],
  ]);
  // "house" is said, so it is no "horse"; and what is said elsewhere is not said here.
  assert.deepEqual(found('house opem'), [['Other#other', ['open', 'house']]]);
  assert.deepEqual(found('house opem', 0), [['Both#both', ['Open', 'horse']]]);
});

test('a slip is forgiven where nothing says the word as it is typed', () => {
  assert.deepEqual(find('pulbic'), ['Rules > All rules > CC0#cc0'], 'two letters swapped');
  assert.deepEqual(find('publc'), ['Rules > All rules > CC0#cc0'], 'one left out');
  assert.deepEqual(find('publiic'), ['Rules > All rules > CC0#cc0'], 'one too many');
  assert.deepEqual(find('2023'), [], 'another number is another number');
  assert.deepEqual(find('cc1'), []);
});

test('all words count; where no part says them all, those come that say the most', () => {
  assert.deepEqual(find('public domain'), ['Rules > All rules > CC0#cc0']);
  assert.deepEqual(find('public domain xyzzy'), ['Rules > All rules > CC0#cc0']);
  assert.deepEqual(find('pulbic doamin xyzzy'), ['Rules > All rules > CC0#cc0'], 'mistyped ones, too');
  assert.deepEqual(find('xyzzy plugh'), []);
});

test('a part is found by the hosts of its links', () => {
  assert.deepEqual(find('deed.example'), ['Rules > All rules > CC0#cc0']);
});

test('the words of a hit are in what it shows', () => {
  const [hit] = index.find('zurich 2022');
  assert.deepEqual(hit?.words, ['Zürich', '2022']);
  assert.deepEqual(index.find('pulbic dom')[0]?.words, ['Public', 'domain']);
  assert.deepEqual(JSON.parse(JSON.stringify(hit)).words, ['Zürich', '2022'], 'in JSON too');
});

test('an answer for whatever is typed', () => {
  for (const query of [
    '',
    ' ',
    '!?',
    '"',
    '(*',
    '\u0000\u001b[2J',
    '\u{1f600}',
    '\ud800',
    '__proto__',
    'constructor',
  ])
    assert.ok(Array.isArray(index.find(query)), JSON.stringify(query));
  for (const query of ['', ' ', '.,;:!?-—()[]', '\u0000\u0007\u001b'])
    assert.deepEqual(index.find(query), []);
  assert.deepEqual(createSearchIndex(libraryOf({})).find('a'), []);
});

test('a query ends after 200 characters and 12 words', () => {
  assert.deepEqual(find(`code${' '.repeat(196)}tests`), find('code'));
  assert.deepEqual(find('code '.repeat(2000)), find('code'));
  const unknown = Array.from({ length: 11 }, (_, n) => `q${n}`).join(' ');
  assert.deepEqual(find(`${unknown} tests`), ['Mission > How > Deeper#deeper']);
  assert.deepEqual(find(`q11 ${unknown} tests`), []);
  assert.deepEqual(find('x'.repeat(10_000)), []);
  assert.deepEqual(find('.'.repeat(10_000)), []);
});

test('any query has an answer, whose words are in it', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), words), query => {
      for (const hit of index.find(query)) {
        const shown = hit.type === 'slide' ? [hit.title, hit.text] : [...hit.path, hit.text];
        for (const word of hit.words)
          assert.ok(
            shown.some(text => text.includes(word)),
            word,
          );
      }
    }),
  );
});

test('every heading and every slide is found by its words', () => {
  const talk = deckOf(readRepositoryFile('content/talk.md'));
  const builtIn = createSearchIndex(builtInLibrary, talk);
  for (const [section, { document }] of builtInLibrary.sections.entries()) {
    for (const block of document.blocks) {
      if (block.type !== 'heading') continue;
      const hits = builtIn.find(inlineText(block.children));
      const isFound = hits.some(
        hit => hit.type === 'section' && hit.section === section && hit.anchor === block.slug,
      );
      assert.ok(isFound, block.slug);
    }
  }
  for (const [slide, { title }] of talk.slides.entries()) {
    const hits = builtIn.find(title);
    assert.ok(
      hits.some(hit => hit.type === 'slide' && hit.slide === slide),
      title,
    );
  }
});

test('a stored index finds the same, in the same order', () => {
  const talk = deckOf(readRepositoryFile('content/talk.md'));
  const made = createSearchIndex(builtInLibrary, talk);
  const loaded = loadSearchIndex(builtInLibrary, made.store());
  const texts = builtInLibrary.sections.flatMap(({ source }) => source.text.match(/\p{L}+/gu) ?? []);
  const queries = [
    ...new Set(texts.map(fold)),
    'medcaid',
    'open source',
    'polciy reprot',
    'm',
    'c',
    'how do I report a bug',
  ];
  for (const query of queries) {
    assert.deepEqual(
      loaded?.find(query).map(hit => ({ ...hit })),
      made.find(query).map(hit => ({ ...hit })),
      query,
    );
  }
});

test('an index of other texts is not taken', () => {
  const stored = createSearchIndex(library, deck).store();
  assert.ok(loadSearchIndex(library, stored));
  assert.equal(loadSearchIndex(libraryOf({ Mission: 'Something else.' }), stored), undefined);
});

/** How many steps it takes, and what comes of them. */
function counted<Result>(
  steps: Generator<unknown, Result, undefined>,
): readonly [steps: number, result: Result] {
  for (let count = 1; ; count += 1) {
    const { done, value } = steps.next();
    if (done) return [count, value];
  }
}

test('a long file is indexed and searched in many small steps', () => {
  const headings = Array.from({ length: 10_000 }, (_, n) => `## Part ${n}\n\nSome words of number ${n}.\n\n`);
  const text = headings.join('');
  const [steps, long] = counted(
    createSearchIndexInSteps(fileLibrary('long.md', text, parseMarkdown(text, 'long.md'))),
  );
  assert.ok(steps >= text.length / 4_000, `${steps} steps for ${text.length} characters`);
  const [found, hits] = counted(long.findInSteps('words'));
  assert.equal(hits.length, 10_000);
  assert.ok(found >= 10_000 / 150, `${found} steps`);
  assert.deepEqual(long.find('9999').map(named), ['long.md > Part 9999#part-9999']);
});

test('what has been found so far can be asked for between the steps, the best first', () => {
  const text = Array.from({ length: 1_000 }, (_, n) => `## Part ${n}\n\nSome words.\n\n`).join('');
  const long = createSearchIndex(fileLibrary('long.md', text, parseMarkdown(text, 'long.md')));
  const steps = long.findInSteps('words');
  const { done, value } = steps.next();
  assert.ok(!done && value);
  const some = value().map(named);
  assert.ok(some.length > 0 && some.length < 1_000, `${some.length} hits`);
  const all = new Set(long.find('words').map(named));
  assert.deepEqual([some[0], some.filter(hit => !all.has(hit))], ['long.md > Part 0#part-0', []]);
  const none = long.findInSteps('nothing-of-that-name').next();
  assert.equal(none.value, undefined);
});

test('a text without headings is found in pieces, each with the block in which it begins', () => {
  const paragraphs = Array.from({ length: 300 }, (_, n) => `${'Some words go on. '.repeat(10)} Number${n}.`);
  const long = `${'word '.repeat(4_000)}lastword`;
  const text = [...paragraphs, long].join('\n\n');
  const parsed = parseMarkdown(text, 'a.md');
  const prose = createSearchIndex(fileLibrary('a.md', text, parsed));
  const blockOf = (query: string) =>
    prose.find(query).map(hit => (hit.type === 'section' ? hit.block : undefined));
  assert.deepEqual(blockOf('number0'), [0]);
  const [later = 0] = blockOf('number299');
  assert.ok(later > 250 && later <= 299, String(later));
  assert.deepEqual(blockOf('lastword'), [300]);
  for (const hit of prose.find('words')) assert.ok(hit.text.length <= 8_100, String(hit.text.length));
});
