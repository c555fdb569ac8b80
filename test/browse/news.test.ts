import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSection } from '../../src/browse/library.ts';
import { filterNews, newsDocument, readNews } from '../../src/browse/news.ts';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { headings, inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { facts } from '../support/facts.ts';
import { builtInLibrary } from '../support/setting.ts';

const section = findSection(builtInLibrary, 'news');
assert.ok(section);
const { items, diagnostics } = readNews(section.document, section.source.file);

test('the items of the section are those of the facts', () => {
  assert.deepEqual(diagnostics, []);
  assert.equal(items.length, facts.news.length);
  for (const fact of facts.news) {
    const item = items.find(({ title }) => title === fact.title);
    assert.ok(item, fact.title);
    const { venue, date, year, profiles, links } = item;
    assert.deepEqual(
      {
        ...{ title: fact.title, venue, when: date, year, profiles },
        links: links.map(({ kind, address, profiles: given }) => ({ kind, url: address, profiles: given })),
      },
      {
        ...{
          title: fact.title,
          venue: fact.venue,
          when: fact.when,
          year: fact.year,
          profiles: fact.profiles,
        },
        links: fact.links.map(({ kind, url, profiles: given }) => ({ kind, url, profiles: given })),
      },
    );
  }
});

test('what a reader should know of a link is its note', () => {
  const notes = items.flatMap(({ links }) => links.flatMap(({ note }) => note ?? []));
  assert.deepEqual(notes, ['an internal CMS host, so it may not open for the public']);
});

test('a filter takes a year, a kind, or both', () => {
  const titles = (filter: Parameters<typeof filterNews>[1]) =>
    filterNews(items, filter).map(({ title }) => title);
  assert.equal(titles({}).length, 11);
  assert.deepEqual(titles({ year: 2022 }), ['Open Source and the Digital Service at CMS.gov']);
  assert.deepEqual(
    titles({ kind: 'video' }),
    items.filter(({ links }) => links.some(({ kind }) => kind === 'video')).map(({ title }) => title),
  );
  assert.deepEqual(titles({ year: 2024, kind: 'video' }), []);
});

test('a filtered section keeps the title, and the years that have items, with their links', () => {
  const document = newsDocument(section.document, filterNews(items, { kind: 'deck' }));
  assert.deepEqual(
    headings(document.blocks).map(({ children }) => inlineText(children)),
    ['OSPO news', '2022', 'Open Source and the Digital Service at CMS.gov'],
  );
  assert.equal(document.links.length, 2);
});

const broken: Readonly<Record<string, string>> = {
  '## Spring\n': '1:1 news: a heading of level two is a year, or "Year not given"',
  '### A\n\nSome words.\n': '3:1 news: an item says when or where',
  '### A\n': '1:1 news: an item says when or where',
  '### A\n\nB, 2023. In both profiles.\n\n- Vidoe: [a](http://a.example)\n':
    '5:1 news: "vidoe" is no kind of link; did you mean video?',
  '### A\n\nB, 2023. In both profiles.\n\n- Video: none\n': '5:1 news: an item of a list is a link',
};

for (const [text, message] of Object.entries(broken)) {
  test(`told: ${message}`, () => {
    const told = readNews(parseMarkdown(text, 'n.md'), 'n.md').diagnostics.map(formatDiagnostic);
    assert.equal(told.length, 1);
    assert.ok(told[0]?.startsWith(`n.md:${message}`), told[0]);
  });
}

test('a filtered section has the links that it shows, not others with the same address', () => {
  const link = '- Video: [v](https://v.example)';
  const text = ['2024', '2023'].map(
    year => `## ${year}\n\n### In ${year}\n\nSomewhere. In both profiles.\n\n${link}\n`,
  );
  const document = parseMarkdown(text.join('\n'), 'news.md');
  const all = readNews(document, 'news.md').items;
  const { links } = newsDocument(document, filterNews(all, { year: 2023 }));
  assert.deepEqual(
    links.map(({ index }) => index),
    [1],
  );
});
