import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facts } from '../support/facts.ts';
import { linksOf, partsOf, partUnder, readSection } from '../support/section-source.ts';

const { body } = readSection('news');
const kindNames = {
  video: /^Video\b/,
  article: /^Article\b/,
  page: /^(?:Page|Schedule)\b/,
  pdf: /^PDF\b/,
  deck: /^Slides\b/,
};
const prose = (text: string) => text.replace(/<!--.*?-->/gs, '').trim();

test('there are eleven items, and they are those of the facts', () => {
  const titles = partsOf(body).flatMap(part => (part.depth === 3 ? [part.title] : []));
  assert.equal(titles.length, 11);
  assert.deepEqual(titles.toSorted(), facts.news.map(item => item.title).toSorted());
});

test('the newest year comes first, and what has no year last', () => {
  const years = partsOf(body).flatMap(part => (part.depth === 2 ? [part.title] : []));
  assert.deepEqual(years, ['2024', '2023', '2022', 'More talks']);
});

test('what is unknown is not talked about', () => {
  assert.doesNotMatch(body, /not given|no link|unknown|undated/i);
});

for (const item of facts.news) {
  const part = () => partUnder(body, item.title);

  test(`${item.title}: a line below its title, under its year, says when and where`, () => {
    const lines = prose(part().text).split('\n');
    assert.equal(lines.length, 1);
    assert.equal(part().under.at(-1), String(item.year ?? 'More talks'));
    const said = [item.venue, item.when].filter(text => text !== undefined).join(', ');
    const before = lines[0]?.split('[')[0]?.trim() ?? '';
    assert.equal(before, said === '' || item.links.length === 0 ? said : `${said}:`);
  });

  test(`${item.title}: has its links, each named for what one gets`, () => {
    const links = linksOf(prose(part().text));
    assert.deepEqual(
      links.map(link => link.url),
      item.links.map(link => link.url),
    );
    for (const [index, { kind }] of item.links.entries()) {
      assert.match(links[index]?.text ?? '', kindNames[kind]);
    }
  });
}

test('the internal host is marked, and no other', () => {
  const marked = [...body.matchAll(/\]\(([^)]+)\) \(([^)]+)\)/g)].map(([, url, note]) => [url, note]);
  const [internal] = facts.news.flatMap(({ links }) =>
    links.filter(({ url }) => url.includes('github.cms.gov')),
  );
  assert.deepEqual(marked, [[internal?.url, 'internal CMS host; may not open for the public']]);
});
