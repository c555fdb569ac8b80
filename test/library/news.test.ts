import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { findSection } from '../../src/library/library.ts';
import { filterNews, newsDocument, readNews } from '../../src/library/news.ts';
import { headings, inlineText } from '../../src/markdown/plain-text.ts';
import { facts } from '../support/facts.ts';
import { builtInLibrary } from '../support/setting.ts';
import { sourcedText } from '../support/sourced-text.ts';

const section = findSection(builtInLibrary, 'news');
assert.ok(section);
const { items, diagnostics } = readNews(section);

test('the items of the section are those of the facts', () => {
  assert.deepEqual(diagnostics, []);
  assert.equal(items.length, facts.news.length);
  for (const fact of facts.news) {
    const item = items.find(({ title }) => title === fact.title);
    assert.ok(item, fact.title);
    const { venue, date, year, sources, links } = item;
    const ids = (given: readonly string[]) => ['2024', 'earlier'].filter(id => given.includes(id));
    assert.deepEqual(
      {
        ...{ title: fact.title, venue, when: date, year, sources },
        links: links.map(({ address, sources: given }) => ({ url: address, sources: given })),
      },
      {
        ...{ title: fact.title, venue: fact.venue, when: fact.when, year: fact.year },
        sources: ids(fact.profiles),
        links: fact.links.map(({ url, profiles: given }) => ({ url, sources: ids(given) })),
      },
    );
    assert.deepEqual(
      links.map(({ kind }) => (kind === 'schedule' ? 'page' : kind === 'slides' ? 'deck' : kind)),
      fact.links.map(({ kind }) => kind),
    );
  }
});

test('what a reader should know of a link is its note', () => {
  const notes = items.flatMap(({ links }) => links.flatMap(({ note }) => note ?? []));
  assert.deepEqual(notes, ['internal CMS host; may not open for the public']);
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
  const document = newsDocument(section.document, filterNews(items, { kind: 'slides' }));
  assert.deepEqual(
    headings(document.blocks).map(({ children }) => inlineText(children)),
    ['We tell the world how we do open source', '2022', 'Open Source and the Digital Service at CMS.gov'],
  );
  assert.equal(document.links.length, 2);
});

function read(text: string) {
  const news = readNews(sourcedText(text, 'n.md'));
  return { ...news, told: news.diagnostics.map(formatDiagnostic) };
}

const occasions: readonly (readonly [line: string, venue: string | undefined, date: string | undefined])[] = [
  ['', undefined, undefined],
  ['May 2024', undefined, 'May 2024'],
  ['A Summit, May 2024: [Video](http://a.example)', 'A Summit', 'May 2024'],
  ['Some Wire, 2024', 'Some Wire', undefined],
  ['A Summit 2024 - [Video](http://a.example)', 'A Summit 2024', undefined],
  ['[Video](http://a.example), [PDF](http://b.example)', undefined, undefined],
  ['February 2026.', undefined, 'February 2026'],
];

for (const [line, venue, date] of occasions) {
  test(`where and when: "${line}"`, () => {
    const { items: read1, told } = read(`## 2024\n\n### A\n\n${line}\n`);
    assert.deepEqual([told, read1[0]?.venue, read1[0]?.date, read1[0]?.year], [[], venue, date, 2024]);
  });
}

test('links are in the line or in a list; other paragraphs may have any', () => {
  const {
    items: [item],
    told,
  } = read('### A\n\nB\n\n- [Video](http://a.example)\n\nSee [more](http://b.example).\n');
  assert.deepEqual(told, []);
  assert.deepEqual(
    item?.links.map(({ kind }) => kind),
    ['video'],
  );
  assert.equal(item?.year, undefined);
});

const broken: Readonly<Record<string, string>> = {
  '## 202\n': '1:1 news: "202" has no year from 1900 to 2099, as in "## 2024"',
  '### A\n\nB: [Vidoe](http://a.example)\n':
    '3:1 news: a link text starts with its kind, not "Vidoe"; did you mean video?',
  '### A\n\n- [The interview](http://a.example)\n':
    '3:1 news: a link text starts with its kind, not "The"; choose from: article,',
};

for (const [text, message] of Object.entries(broken)) {
  test(`reported: ${message}`, () => {
    const { told } = read(text);
    assert.equal(told.length, 1);
    assert.ok(told[0]?.startsWith(`n.md:${message}`), told[0]);
  });
}

test('a filtered section has the links that it shows, not others with the same address', () => {
  const text = ['2024', '2023'].map(
    year => `## ${year}\n\n### In ${year}\n\nSomewhere: [Video](https://v.example)\n`,
  );
  const source = sourcedText(text.join('\n'), 'news.md');
  const { links } = newsDocument(source.document, filterNews(readNews(source).items, { year: 2023 }));
  assert.deepEqual(
    links.map(({ index }) => index),
    [1],
  );
});
