import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Slide, SlideItem } from '../../src/deck/deck.ts';
import { headings } from '../../src/markdown/plain-text.ts';
import { leaves } from '../support/facts.ts';
import { rulesOf } from './fact-words.ts';
import {
  blocksOf,
  bulletsOf,
  deck,
  minutesOf,
  notesOf,
  settings,
  slides,
  source,
  spoken,
  tablesOf,
  told,
  wordsOf,
} from './talk-slides.ts';

/** However long they are. */
const names = new Set(leaves.map(leaf => leaf.value));

function itemTypes(items: readonly SlideItem[]): readonly string[] {
  return items.flatMap(item => [
    item.type,
    ...(item.type === 'columns' ? itemTypes(item.columns.flat()) : []),
  ]);
}

describe('the form of the talk', () => {
  test('it is read without any remark', () => {
    assert.deepEqual(deck.diagnostics, []);
  });

  test('its front matter makes a title slide', () => {
    assert.deepEqual(settings, {
      lang: 'en',
      check: { 'file-name': 'off' },
      title: 'Digital Service at CMS',
      subtitle: 'Who we are, what we do, and how to join in',
      author: 'DSAC, part of the Centers for Medicare and Medicaid Services',
      minutes: 15,
      url: 'https://www.cms.gov/digital-service',
      links: true,
      footer: 'Digital Service at CMS',
      sources: [
        { id: '2024', name: 'DSAC team profile, 2024' },
        { id: 'earlier', name: 'DSAC team profile, earlier (undated; newest dated item October 2023)' },
      ],
    });
    assert.equal(slides[0]?.kind, 'title');
  });

  test('it has 12 to 20 slides, and their minutes add up to the minutes of the talk', () => {
    assert.ok(slides.length >= 12 && slides.length <= 20, String(slides.length));
    assert.equal(
      slides.reduce((sum, slide) => sum + minutesOf(slide), 0),
      settings.minutes,
    );
  });

  test('three figures and a turn stand large; there is a chart, columns, fragments and a code to scan', () => {
    const withItem = (type: string) => slides.filter(({ items }) => itemTypes(items).includes(type));
    assert.deepEqual(
      slides.filter(({ kind }) => kind === 'section').map(({ title }) => title),
      [
        '76 million in Medicaid & CHIP, 2024',
        '67 million in Medicare, 2024',
        '21 million found insurance, 2024',
        'Open source',
      ],
    );
    assert.ok(slides.filter(({ lastStep }) => lastStep > 0).length >= 5);
    assert.ok(withItem('columns').length >= 1);
    assert.deepEqual(withItem('qr'), slides.slice(-1));
    for (const { title, kind, items, reveals } of slides.filter(({ kind }) => kind === 'content'))
      assert.ok(!isEmptyAtFirst(items, reveals), `${kind} ${title} shows nothing but its title at first`);
    assert.deepEqual(
      slides.flatMap(tablesOf).map(({ chart }) => chart),
      ['bar'],
    );
  });

  for (const slide of slides.slice(1)) {
    const { title } = slide;

    test(`${title}: one heading, at its start, short`, () => {
      assert.deepEqual(
        headings(blocksOf(slide)).map(({ depth }) => depth),
        [1],
      );
      assert.equal(slide.heading?.depth, 1);
      assert.ok(title.length <= 40, title);
    });

    test(`${title}: few lines, and short ones`, () => {
      const bullets = bulletsOf(slide);
      const columns = slide.items.flatMap(item => (item.type === 'columns' ? item.columns : []));
      assert.ok(bullets.length <= 5 * Math.max(1, columns.length), `${bullets.length} bullets`);
      assert.deepEqual(
        bullets.flat().filter(line => line.length > 48 && !names.has(line)),
        [],
      );
      const lines = wordsOf(slide).split('\n');
      assert.deepEqual(
        lines.filter(line => line.length > 60 && !names.has(line)),
        [],
      );
      assert.ok(lines.length <= 15, `${lines.length} lines`);
    });
  }
});

describe('the notes', () => {
  for (const slide of slides) {
    test(`${slide.title}: has notes that can be spoken`, () => {
      const sentences = notesOf(slide).match(/[.?!](?=\s|"|$)/g) ?? [];
      assert.ok(sentences.length >= 2 && sentences.length <= 10, `${sentences.length} sentences`);
      const words = notesOf(slide).split(/\s+/).length;
      assert.ok(words / 130 <= minutesOf(slide), `${words} words in ${minutesOf(slide)} minutes`);
    });
  }

  test('fit in the minutes at 130 words a minute, with time to spare for what is asked', () => {
    const words = spoken.split(/\s+/).length;
    const minutes = Number(settings.minutes);
    assert.ok(words / 130 < minutes * 0.8, `${words} words`);
    assert.ok(words / 130 > minutes * 0.4, `${words} words`);
  });
});

describe('the wording', () => {
  test('is our own: no six words in a row are those of the facts', () => {
    // A name is not wording.
    const properNames = /CC0 1\.0 Universal|the U\.S\. Digital Service|CMS Open Source Policy/g;
    const fold = (text: string) =>
      text
        .replace(properNames, '')
        .toLowerCase()
        .match(/[\w'&-]+/g) ?? [];
    const runs = (words: readonly string[]) =>
      words.slice(5).map((_, index) => words.slice(index, index + 6).join(' '));
    const ours = new Set(told.split('\n').flatMap(line => runs(fold(line))));
    const prose = leaves.filter(leaf => rulesOf(leaf.path).some(Array.isArray));
    assert.ok(prose.length > 20);
    assert.deepEqual(
      prose.flatMap(leaf => runs(fold(leaf.value)).filter(run => ours.has(run))),
      [],
    );
  });

  test('is American, and without slips of the hand', () => {
    assert.doesNotMatch(source, /\b(?:analy|moderni|organi|prioriti|reali|recogni|summari)s(?:e|i)/i);
    assert.doesNotMatch(
      source,
      /\b(?:behaviour|catalogue|centre|color|favour|health care|honour|licence|programme)/i,
    );
    assert.doesNotMatch(told, /\b(\w+) \1\b/i);
    assert.doesNotMatch(source, /[^\n ] {2,}\S|[ \t]$|[‘’“”…–—]/m);
  });

  test('has no words of advertising', () => {
    assert.doesNotMatch(
      told,
      /\b(?:exciting|amazing|cutting.edge|world.class|revolution\w*|seamlessly|leverag\w*|empower\w*|unlocking|groundbreaking|innovati\w*)\b|!/i,
    );
  });
});

/** Whether all blocks of a slide, or the items of its first list, come into view later. */
function isEmptyAtFirst(items: Slide['items'], reveals: Slide['reveals']): boolean {
  const [first] = items;
  if (first?.type !== 'block') return first === undefined;
  const parts = first.block.type === 'list' ? first.block.children : [first.block];
  return reveals.has(first.block) || parts.every(part => reveals.has(part));
}
