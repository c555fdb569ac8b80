import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { noteBlocks } from '../../src/deck/note-blocks.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import type { Block } from '../../src/markdown/document.ts';
import { blocksWithin } from '../../src/markdown/walk.ts';
import { leaves } from '../support/facts.ts';
import { readingOf, sentencesOf, syllablesIn, wordsOf } from '../support/reading-ease.ts';
import { builtInLibrary } from '../support/setting.ts';
import { blocksOf, slides } from './talk-slides.ts';

/** Names, titles and addresses of the facts, the longest first: how long they are is not ours to say. */
const names = leaves
  .filter(({ path }) => /\.(?:name|abbreviation|title|venue|url|email|programme|learn_more)$/.test(path))
  .map(({ value }) => value)
  .concat(
    'Centers for Medicare and Medicaid Services',
    'U.S. Digital Service',
    'CC0 1.0 Universal public domain dedication',
  )
  .concat("Children's Health Insurance Program", 'Affordable Care Act', 'CMS Open Source Policy')
  .toSorted((one, other) => other.length - one.length);

function withoutNames(text: string): string {
  return names.reduce((rest, name) => rest.replaceAll(name, 'Name'), text);
}

/** The prose of blocks: paragraphs, and items of lists that are sentences. A word or a name in a list is no prose. */
function proseOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap(block => [...blocksWithin(block)])
    .flatMap(block => (block.type === 'paragraph' ? [blockText(block)] : []))
    .filter(text => /[.?!:]["')]?$/.test(text))
    .map(withoutNames);
}

const texts: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    builtInLibrary.sections
      .filter(({ id }) => id !== 'news')
      .map(({ id, document }) => [id, proseOf(document.blocks)]),
  ),
  // Its prose is what stands above the items.
  news: proseOf(builtInLibrary.sections.find(({ id }) => id === 'news')?.document.blocks.slice(0, 2) ?? []),
  'the talk': slides.flatMap(slide => [...proseOf(blocksOf(slide)), ...proseOf(noteBlocks(slide))]),
};

describe('everything is said in plain words', () => {
  for (const [name, prose] of Object.entries(texts)) {
    const reading = readingOf(prose);

    test(`${name}: sentences of 15 words on average, and none over 25`, () => {
      assert.ok(reading.average <= 15, reading.average.toFixed(1));
      assert.deepEqual(
        reading.sentences.filter(sentence => wordsOf(sentence).length > 25),
        [],
      );
    });

    test(`${name}: for readers of the ninth grade`, () => {
      assert.ok(reading.grade <= 9, reading.grade.toFixed(1));
    });
  }

  // People read about 240 words a minute, and skip what they know.
  test('a section is read in about a minute', () => {
    for (const { id, document } of builtInLibrary.sections) {
      const words = wordsOf(document.blocks.map(blockText).join(' '));
      assert.ok(words.length <= 280, `${id}: ${words.length} words`);
    }
  });
});

test('abbreviations are spelled out where they first stand', () => {
  const longForms: Readonly<Record<string, RegExp>> = {
    CMS: /Centers for Medicare (?:and|&) Medicaid Services/,
    HHS: /Health and Human Services/,
    DSAC: /Digital Service at CMS/,
    OSPO: /Open Source Program Office/,
    USDS: /U\.S\. Digital Service/,
    CHIP: /Children's Health Insurance Program/,
    ACA: /Affordable Care Act/,
    RFI: /request for information/,
  };
  const spoken = slides
    .flatMap(slide => noteBlocks(slide))
    .map(blockText)
    .join('\n');
  const printed = builtInLibrary.sections.map(({ id, document }) => [
    id,
    document.blocks.map(blockText).join('\n'),
  ]);
  for (const [id = '', text = ''] of [...printed, ['the talk', spoken]]) {
    for (const [short, long] of Object.entries(longForms)) {
      const bare = withoutUrls(text);
      if (!new RegExp(`\\b${short}\\b`).test(bare)) continue;
      assert.match(text, long, `${id}: ${short}`);
    }
  }
});

/** Names and addresses may hold an abbreviation without more. */
function withoutUrls(text: string): string {
  return leaves
    .filter(({ path }) => /\.(?:title|name|url|email)$/.test(path))
    .reduce((rest, { value }) => rest.replaceAll(value, ''), text);
}

test('the measure itself', () => {
  assert.deepEqual(
    ['the', 'change', 'people', 'healthcare', 'marketplace', 'started', 'seamless', 'technology'].map(
      syllablesIn,
    ),
    [1, 1, 2, 2, 3, 2, 2, 4],
  );
  assert.deepEqual(sentencesOf('We came. Who asked? "U.S. law" said it.'), [
    'We came.',
    'Who asked?',
    '"US law" said it.',
  ]);
  assert.ok(Math.abs(readingOf(['The cat sat on the mat.']).grade - -1.45) < 0.01);
});
