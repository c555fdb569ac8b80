import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TableRow } from '../../src/markdown/document.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { facts, leaves } from '../support/facts.ts';
import {
  bulletsOf,
  linesOfBlocks,
  notesOf,
  slideCalled,
  slides,
  spoken,
  tablesOf,
  told,
  wordsOf,
} from './talk-slides.ts';

const allFacts = leaves.map(leaf => leaf.value).join('\n');

describe('what the talk says', () => {
  test('every number is one of the facts', () => {
    const number = /(?<![\w.])\d+(?:\.\d+)?(?!\w)/g;
    const given = new Set(allFacts.match(number));
    assert.deepEqual(
      (told.match(number) ?? []).filter(each => !given.has(each)),
      [],
    );
  });

  test('every millions figure is spoken with its own program', () => {
    const figures = facts.stats.flatMap(stat => [stat.earlier, stat['2024']]);
    const spokenFigures = [...spoken.matchAll(/(\d+) million(?:[^,;.]*)/g)];
    assert.ok(spokenFigures.length > 0);
    for (const [phrase, figure] of spokenFigures) {
      const fact = figures.find(each => each.figure === Number(figure));
      assert.ok(fact && phrase.includes(fact.programme), phrase);
    }
  });

  test('every name is one of the facts', () => {
    const joining = '(?:of|for|at|and|the|in|to|&) ';
    const word = "[A-Z](?:[\\w']|\\.(?=\\w))*";
    const names = told.match(new RegExp(`\\b${word}(?: (?:${joining})*${word})+|\\b[A-Z]{2,}\\w*`, 'g'));
    // The first word may only begin a sentence.
    const begun = new RegExp(`^\\w+ (?:${joining})*`);
    const known = (name: string) => allFacts.includes(name.replace(/'s$/, ''));
    const unknown = (names ?? []).filter(name => !known(name) && !known(name.replace(begun, '')));
    assert.deepEqual(unknown, []);
  });

  test('every address is one of the facts, and every link text says where it leads', () => {
    const given = leaves.filter(leaf => /\.(url|learn_more|email)$/.test(leaf.path)).map(leaf => leaf.value);
    const links = slides.flatMap(slide => slide.links);
    assert.ok(links.length > 0);
    for (const { url, children } of links) {
      const address = url.replace(/^mailto:/, '');
      const text = inlineText(children);
      assert.ok(given.includes(address), address);
      const isAddress = text === address.replace(/^https?:\/\//, '');
      assert.ok(isAddress || /^(?!(?:click|see|here|this|link|more)\b)\S+ \S+ \S+/i.test(text), text);
    }
    const linked = new Set(links.map(link => String(inlineText(link.children))));
    const bare = told.match(/\S+@\S+\w|\b(?:https?:\/\/|www\.)\S+|\b[\w.]+\.(?:gov|com|org)\b[\w/-]*/g) ?? [];
    assert.deepEqual(
      bare.filter(each => !linked.has(each) && !allFacts.includes(each)),
      [],
    );
  });

  test('the last slide leads to the page for learning more, in a code and in words', () => {
    const last = slides.at(-1);
    assert.ok(last);
    assert.deepEqual(
      last.links.map(link => link.url),
      [
        'https://www.cms.gov/digital-service',
        'mailto:opensource@cms.hhs.gov',
        'https://www.cms.gov/digital-service',
      ],
    );
    const [columns] = last.items;
    const code = columns?.type === 'columns' ? columns.columns[1]?.[0] : undefined;
    assert.equal(code?.type === 'qr' && code.address, 'https://www.cms.gov/digital-service');
  });

  test('what DSAC does keeps its order', () => {
    const bullets = bulletsOf(slideCalled('What DSAC does')).map(([line]) => line);
    assert.equal(bullets.length, facts.mission.what_dsac_does.length);
    // Each has a word of its fact in it.
    const stems = facts.mission.what_dsac_does.map(fact => /moderniz|design|policy|deliver/.exec(fact)?.[0]);
    bullets.forEach((line, index) => {
      assert.ok(line?.toLowerCase().includes(stems[index] ?? '?'), line);
    });
  });

  for (const [title, words] of [
    ['What the OSPO sets up', ['Guidance', 'Policies', 'Practices', 'Talent pipelines']],
    ['Why an OSPO?', ['advance equity', 'build trust', 'amplify impact']],
  ] as const) {
    test(`${title}: says what the mission says, and no more`, () => {
      assert.deepEqual(bulletsOf(slideCalled(title)).flat(), words);
      for (const word of words)
        assert.ok(
          leaves.some(leaf => leaf.value === word.toLowerCase()),
          word,
        );
    });
  }
});

describe('who says it', () => {
  for (const [title, ...profiles] of [
    ['Where DSAC sits', 'Earlier profile, undated'],
    ['A "tour of duty"', 'Earlier profile, undated', '2024 profile'],
    ['Reuse it', '2024 profile'],
    ['Found a vulnerability?', '2024 profile'],
    ['Take part', '2024 profile'],
    ['With thanks', '2024 profile'],
  ] as const) {
    test(`${title}: names ${profiles.join(' and ')}, on the slide and in the notes`, () => {
      const slide = slideCalled(title);
      for (const profile of profiles) {
        assert.ok(wordsOf(slide).includes(profile), profile);
        const [said = ''] = profile.toLowerCase().split(',');
        assert.ok(notesOf(slide).toLowerCase().includes(said), said);
      }
    });
  }

  test('the earlier profile is never given a year', () => {
    assert.match(spoken, /earlier one that is undated, whose newest dated item is from October 2023/);
    assert.doesNotMatch(told, /earlier profile,? (?:of |from |\()?20\d\d/i);
  });

  test('the news: exact titles or places, and which profile has what only one has', () => {
    const bullets = bulletsOf(slideCalled('The OSPO in the news'));
    assert.equal(bullets.length, 4);
    assert.equal(facts.news.length, 11);
    assert.ok(
      wordsOf(slideCalled('The OSPO in the news')).endsWith('Four of the eleven that the profiles list'),
    );
    for (const [first, second] of bullets) {
      const item = facts.news.find(({ title, venue }) => [title, venue].includes(first));
      assert.ok(item, first);
      if (item.profiles.length === 1) assert.equal(second, `${item.profiles[0]} profile only`);
      else assert.ok([item.title, item.venue].includes(second), second);
    }
  });

  test('the thanks name all that the facts name, in their order, each with its own address', () => {
    const slide = slideCalled('With thanks');
    const given = (leaf: string) =>
      leaves
        .filter(({ path }) => path.startsWith('acknowledgements.') && path.endsWith(leaf))
        .map(({ value }) => value);
    assert.deepEqual(bulletsOf(slide).flat(), given('.name'));
    assert.deepEqual(
      slide.links.map(({ url }) => url),
      given('.url'),
    );
  });
});

describe('the numbers', () => {
  const slide = slideCalled('People in three programs');

  test('each bar has its figure, under its profile', () => {
    const [table] = tablesOf(slide);
    const texts = (row: TableRow = []) =>
      row.map(place => (place.type === 'cell' ? linesOfBlocks(place.children).join(' ') : ''));
    assert.deepEqual(texts(table?.header[0]), ['Program', 'Earlier profile, undated', '2024 profile']);
    assert.deepEqual(
      table?.rows.map(row => texts(row).slice(1)),
      facts.stats.map(stat => [`${stat.earlier.figure} million`, `${stat['2024'].figure} million`]),
    );
    for (const [index, stat] of facts.stats.entries()) {
      const [label = ''] = texts(table?.rows[index]);
      assert.ok(label.includes(stat.earlier.programme) && label.includes(stat['2024'].programme), label);
    }
    assert.ok(facts.stats[2]?.earlier.unit.endsWith('people who found insurance'));
    assert.equal(texts(table?.rows[2])[0], 'ACA marketplace, people who found insurance');
  });

  test('the caution is on the slide from the start, and in the notes', () => {
    assert.equal(slide.lastStep, 0);
    assert.match(
      wordsOf(slide),
      /Do not compare the first two bars:\none is Medicaid, the other Medicaid & CHIP\.$/,
    );
    assert.match(notesOf(slide), /not like for like\.$/);
  });

  test('no figure is said to rise or fall', () => {
    const trend =
      /\b(?:fell|fall(?:s|en|ing)?|dropp?\w*|declin\w*|decreas\w*|increas\w*|gr[eo]w\w*|r[io]s(?:e|en|ing)|fewer|less|lost|gain\w*|shr[iau]nk\w*|doubl\w*|than)\b/i;
    const sentences = told
      .split(/(?<=[.?!])\s|\n/)
      .filter(each => /million\b|Medicaid|Medicare\b(?! and)|marketplace/.test(each));
    assert.ok(sentences.length > 3);
    assert.deepEqual(
      sentences.filter(each => trend.test(each)),
      [],
    );
  });
});
