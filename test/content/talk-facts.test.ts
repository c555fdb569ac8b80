import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readCitedSources } from '../../src/library/cited-source.ts';
import { readProvenance } from '../../src/library/provenance.ts';
import type { TableRow } from '../../src/markdown/document.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { facts, leaves } from '../support/facts.ts';
import {
  bulletsOf,
  document,
  linesOfBlocks,
  notesOf,
  settings,
  slideCalled,
  slides,
  spoken,
  tablesOf,
  told,
  wordsOf,
} from './talk-slides.ts';

const chartTitle = 'Read these numbers with care';
/** What the facts only abbreviate. */
const longForms = "Children's Health Insurance Program\nAffordable Care Act";
const allFacts = [longForms, ...leaves.map(leaf => leaf.value)].join('\n');

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
    const bare =
      told.match(/\S+@\S+\w|\b(?:https?:\/\/|www\.)\S+\w|\b[\w.]+\.(?:gov|com|org)\b[\w/-]*/g) ?? [];
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
    const bullets = bulletsOf(slideCalled('We make healthcare systems better')).map(([line]) => line);
    assert.equal(bullets.length, facts.mission.what_dsac_does.length);
    // Each has a word of its fact in it.
    const stems = facts.mission.what_dsac_does.map(fact => /moderniz|design|policy|deliver/.exec(fact)?.[0]);
    bullets.forEach((line, index) => {
      assert.ok(line?.toLowerCase().includes(stems[index] ?? '?'), line);
    });
  });

  for (const [title, words] of [
    ['We set up four things, and maintain them', ['Guidance', 'Policies', 'Practices', 'Talent pipelines']],
    ['Three reasons to work in the open', ['advance equity', 'build trust', 'amplify impact']],
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

  test('who hears the notes alone hears what the slides say', () => {
    const plain = (text: string) =>
      text
        .toLowerCase()
        .replace(/\bhhs\.\S+|[^\w\s&-]/g, ' ')
        .replace(/\s+/g, ' ');
    for (const title of ['We set up four things, and maintain them', 'Three reasons to work in the open']) {
      const slide = slideCalled(title);
      for (const bullet of bulletsOf(slide).flat()) {
        assert.ok(plain(notesOf(slide)).includes(plain(bullet)), bullet);
      }
    }
    for (const { earlier, 2024: latest } of facts.stats) {
      for (const { figure } of [earlier, latest]) {
        assert.ok(notesOf(slideCalled(chartTitle)).includes(`${figure} million`), String(figure));
      }
    }
  });
});

describe('who says it', () => {
  const sources = readCitedSources(settings.sources);
  assert.ok(sources);
  const { parts, diagnostics } = readProvenance({
    ...{ title: safeText(''), sources, document, source: { file: 'content/talk.md' } },
  });
  const sourcesOf = (title: string) => {
    const part = parts.find(each => each.title === title);
    assert.ok(part, title);
    return part;
  };

  test('slides name their sources in comments, and the audience and the speaker hear nothing of them', () => {
    assert.deepEqual(diagnostics, []);
    assert.doesNotMatch(told, /profile/i);
  });

  for (const title of [
    'We are technologists inside government',
    '76 million in Medicaid & CHIP, 2024',
    '67 million in Medicare, 2024',
    '21 million found insurance, 2024',
    'Come for a "tour of duty"',
    'Our code is yours',
    'Found a vulnerability? Tell HHS',
    'Join in',
    'We do this together',
  ]) {
    test(`${title}: is based on the source of 2024`, () => {
      assert.deepEqual(sourcesOf(title).sources, ['2024']);
    });
  }

  test('each column of the chart is based on its own source', () => {
    assert.deepEqual(sourcesOf(chartTitle).named, [
      { name: 'Before 2024', sources: ['earlier'] },
      { name: '2024', sources: ['2024'] },
    ]);
  });

  test('the older figures are never given a year', () => {
    assert.match(notesOf(slideCalled(chartTitle)), /older figures, which carry no year/);
  });

  test('the news: exact titles or places, four of eleven', () => {
    const slide = slideCalled('We tell the world how we do it');
    const bullets = bulletsOf(slide);
    assert.equal(bullets.length, 4);
    assert.equal(facts.news.length, 11);
    assert.ok(wordsOf(slide).endsWith('Four of eleven. Find them all under "OSPO news".'));
    for (const [first, second] of bullets) {
      const item = facts.news.find(({ title, venue }) => [title, venue].includes(first));
      assert.ok(item, first);
      assert.ok([item.title, item.venue, undefined].includes(second), second);
    }
  });

  test('the thanks name all that the facts name, in their order, each with its own address', () => {
    const slide = slideCalled('We do this together');
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
  const slide = slideCalled(chartTitle);

  test('each bar has its figure, under its time', () => {
    const [table] = tablesOf(slide);
    const texts = (row: TableRow = []) =>
      row.map(place => (place.type === 'cell' ? linesOfBlocks(place.children).join(' ') : ''));
    assert.deepEqual(texts(table?.header[0]), ['Program', 'Before 2024', '2024']);
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
      /Do not compare the two Medicaid bars:\none is Medicaid, the other Medicaid & CHIP\.$/,
    );
    assert.match(notesOf(slide), /different programs, so the bars are not like for like\.$/);
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
