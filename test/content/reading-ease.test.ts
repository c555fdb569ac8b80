import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { syllablesIn } from '../../src/check/reading/syllables.ts';
import { noteBlocks } from '../../src/deck/note-blocks.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import type { Block } from '../../src/markdown/document.ts';
import { blocksWithin } from '../../src/markdown/walk.ts';
import { leaves } from '../support/facts.ts';
import { readingOf, sentencesOf, wordsOf } from '../support/reading-ease.ts';
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
  // Its prose is what is above the items.
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

/** Abbreviations of sections and talk, with their long forms. */
const longForms: Readonly<Record<string, RegExp>> = {
  CMS: /Centers for Medicare (?:and|&) Medicaid Services/,
  HHS: /Health and Human Services/,
  DSAC: /Digital Service at CMS/,
  OSPO: /Open Source Program Office/,
  USDS: /U\.?S\.? Digital Service/,
  CHIP: /Children's Health Insurance Program/,
  ACA: /Affordable Care Act/,
  OSSNA: /Open Source Summit North America/,
  RFI: /request for information/,
};

/** A country, an account, a license, files and a file format: readers know these as they are. `U.S.` is read as `US`. */
const knownNames = /\b(?:US|DSACMS|CC0|LICENSE|SECURITY\.md|PDF)\b/g;

/** Titles and venues that others chose, and addresses: none of them are ours to spell out. */
const others = leaves
  .filter(({ path }) => /^news\..*\.(?:title|venue)$|\.(?:url|email)$|learn_more$/.test(path))
  .map(({ value }) => value.replace(/^https?:\/\//, ''))
  .filter(value => !/\bOSSNA\b/.test(value))
  .toSorted((one, other) => other.length - one.length);

/** Sentences of blocks; one that is in a heading is read together with the first one below it. */
function sentencesIn(blocks: readonly Block[]): readonly string[] {
  const sentences: string[] = [];
  let heading = '';
  for (const block of blocks.flatMap(outer => [...blocksWithin(outer)])) {
    if (block.type === 'heading') heading = `${heading} ${blockText(block)}`;
    if (block.type !== 'paragraph') continue;
    const [first = '', ...rest] = sentencesOf(blockText(block).replace(/\s+/g, ' '));
    sentences.push(`${heading} ${first}`, ...rest);
    heading = '';
  }
  return [...sentences, heading];
}

/** The abbreviations whose first sentence does not spell them out, and those that no list here knows. */
function notSpelledOut(sentences: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return sentences.flatMap(sentence => {
    const bare = others.reduce((rest, name) => rest.replaceAll(name, ''), sentence).replace(knownNames, '');
    const found = new Set(bare.match(/\b[A-Z][A-Z0-9]+(?=s?\b)/g));
    const first = [...found].filter(short => !seen.has(short));
    for (const short of found) seen.add(short);
    return first.flatMap(short => (longForms[short]?.test(sentence) ? [] : [`${short}: ${sentence.trim()}`]));
  });
}

describe('an abbreviation is spelled out in the sentence that uses it first', () => {
  for (const { id, document } of builtInLibrary.sections) {
    test(id, () => assert.deepEqual(notSpelledOut(sentencesIn(document.blocks)), []));
  }

  test('the notes of the talk', () => {
    assert.deepEqual(notSpelledOut(slides.flatMap(slide => sentencesIn(noteBlocks(slide)))), []);
  });

  // The audience sees the slide while it hears the note.
  test('the slides of the talk, each with its note', () => {
    const shown = slides.map(slide => [...blocksOf(slide), ...noteBlocks(slide)].map(blockText).join(' '));
    assert.deepEqual(notSpelledOut(shown.map(text => text.replace(/\s+/g, ' '))), []);
  });

  test('what is spelled out too late, elsewhere or not at all is found', () => {
    assert.deepEqual(
      notSpelledOut(['We are CMS. ', 'CMS is the Centers for Medicare and Medicaid Services.']),
      ['CMS: We are CMS.'],
    );
    assert.deepEqual(notSpelledOut(['The Affordable Care Act (ACA)', 'ACA', 'XYZ']), ['XYZ: XYZ']);
  });
});

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
