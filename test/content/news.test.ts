import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../support/facts.ts';
import { linksOf, partsOf, partUnder, readSection } from '../support/section-source.ts';

const { body } = readSection('news');
const kindNames = { video: 'Video', article: 'Article', page: 'Page', pdf: 'PDF', deck: 'Deck' };

test('there are eleven items, and they are those of the facts', () => {
  const titles = partsOf(body).flatMap(part => (part.depth === 3 ? [part.title] : []));
  assert.equal(titles.length, 11);
  assert.deepEqual(titles.toSorted(), facts.news.map(item => item.title).toSorted());
});

test('the newest year comes first, and the year not given last', () => {
  const years = partsOf(body).flatMap(part => (part.depth === 2 ? [part.title] : []));
  assert.deepEqual(years, ['2024', '2023', '2022', 'Year not given']);
});

for (const item of facts.news) {
  const part = () => partUnder(body, item.title);

  test(`${item.title}: stands under its year, with its date or place and its profiles`, () => {
    const [first = ''] = part().text.split('\n');
    assert.equal(part().under.at(-1), String(item.year ?? 'Year not given'));
    for (const said of [item.venue ?? '', item.when ?? '', String(item.year ?? 'year not given')]) {
      assert.ok(first.includes(said), said);
    }
    assert.ok(
      first.includes(
        item.profiles.length === 2 ? 'In both profiles.' : `In the ${item.profiles[0]} profile only.`,
      ),
    );
  });

  test(`${item.title}: has its links, each with its kind and its profile`, () => {
    assert.deepEqual(
      linksOf(part().text).map(link => link.url),
      item.links.map(link => link.url),
    );
    assert.equal(part().text.includes('No link is given.'), item.links.length === 0);
    for (const link of item.links) {
      const line =
        part()
          .text.split('\n')
          .find(each => each.includes(`](${link.url})`)) ?? '';
      assert.ok(line.startsWith(`- ${kindNames[link.kind]}: [`), line);
      const only = /\((earlier|2024) profile only\b/.exec(line)?.[1];
      assert.deepEqual(only === undefined ? ['earlier', '2024'] : [only], link.profiles);
    }
  });
}
