import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readSectionLink } from '../../src/library/section-link.ts';
import { placeOfAnchor } from '../../src/library/section-part.ts';
import { leaves } from '../support/facts.ts';
import { inlineLink, linksOf, partsOf, readSection, sectionIds } from '../support/section-source.ts';
import { builtInLibrary, readRepositoryFile } from '../support/setting.ts';

const titles = ['Mission', 'Stats', 'OSPO', 'OSPO news', 'Policies', 'Acknowledgements'];
const kinds: Readonly<Record<string, string>> = { news: 'news', policies: 'collection', stats: 'stats' };

test('the library says who speaks, under which terms, and from which sources', () => {
  assert.deepEqual(parse(readRepositoryFile('content/dsac-info.yaml')), {
    title: 'Digital Service at CMS',
    license: 'CC0 1.0, public domain',
    figures: 'stats',
    talk: 'talk.md',
    sections: 'sections',
    sources: [
      { id: '2024', name: 'DSAC team profile, 2024' },
      { id: 'earlier', name: 'DSAC team profile, earlier (undated; newest dated item October 2023)' },
    ],
  });
});

for (const [index, id] of sectionIds.entries()) {
  const { frontMatter, body } = readSection(id);

  test(`${id}: front matter`, () => {
    const { summary, check: _, ...rest } = frontMatter;
    const both = !['policies', 'acknowledgements'].includes(id);
    const sources = both ? ['2024', 'earlier'] : ['2024'];
    const kind = kinds[id];
    assert.deepEqual(rest, {
      ...{ lang: 'en', title: titles[index], order: index + 1, asOf: '2024', sources },
      ...(kind !== undefined && { kind }),
    });
    assert.match(String(summary), /^[^*_`[\]]{10,89}\.$/);
  });

  test(`${id}: one heading of level one, with a message, and no level skipped`, () => {
    const parts = partsOf(body);
    assert.match(body.trimStart(), /^# .*\b(?:we|our)\b/i);
    assert.ok((parts[0]?.title.split(' ').length ?? 0) >= 4, parts[0]?.title);
    assert.equal(parts.filter(part => part.depth === 1).length, 1);
    for (const part of parts) assert.equal(part.under.length, part.depth - 1, part.title);
  });

  test(`${id}: has the addresses of the facts and no other`, () => {
    const address = new RegExp(`^${id === 'mission' ? 'organisation' : id}\\..*(url|learn_more|email)$`);
    const given = leaves.filter(leaf => address.test(leaf.path)).map(leaf => leaf.value);
    const linked = linksOf(body)
      .map(link => link.url.replace(/^mailto:/, ''))
      .filter(url => !readSectionLink(url, builtInLibrary));
    assert.deepEqual(linked.toSorted(), given.toSorted());
    assert.doesNotMatch(body.replace(inlineLink, ''), /https?:|www\.|@/);
  });

  test(`${id}: every link text says its target`, () => {
    const texts = linksOf(body).map(link => link.text);
    // In the news a link says what one gets of the item whose title is above it.
    if (id !== 'news') assert.equal(new Set(texts).size, texts.length);
    for (const { text, url } of linksOf(body)) {
      assert.doesNotMatch(text, /:\/\/|^www\.|^(click |see )?(here|this|link|more)\b/i);
      assert.ok(text.includes('@') || !/\.(?:com|gov|org)$/.test(text), text);
      const link = readSectionLink(url, builtInLibrary);
      const section = link && builtInLibrary.sections[link.section];
      if (link?.anchor !== undefined) assert.ok(section && placeOfAnchor(section.document, link.anchor), url);
      const part = section && link.anchor === undefined ? section.title : link?.anchor?.replaceAll('-', ' ');
      if (section) assert.equal(text.toLowerCase(), part?.toLowerCase());
      else assert.ok(url === `mailto:${text}` || !url.includes(text), text);
    }
  });
}
