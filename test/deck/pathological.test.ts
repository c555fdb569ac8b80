import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { deckOf } from '../support/built-deck.ts';
import { sampleOf } from '../support/sample.ts';

const many = sampleOf(10_000, 3);
const repeated = (text: string) => text.repeat(many);

/** What could take a time or a depth beyond measure, with the last step of its first slide. */
const cases: Readonly<Record<string, readonly [source: string, lastStep: number]>> = {
  'pauses in a row': [`a\n\n${repeated('<!-- pause -->\n\n')}b`, 1],
  'pauses between paragraphs': [repeated('a\n\n. . .\n\n'), many - 1],
  'pauses between items': [repeated('- a\n\n<!-- pause -->\n\n'), many - 1],
  'pauses between lists that stay apart': [
    repeated('- a\n\n<!-- pause -->\n\n* a\n\n<!-- pause -->\n\n'),
    2 * many - 1,
  ],
  'incremental items': [`a\n\n<!-- incremental_lists: true -->\n\n${repeated('- a\n')}`, many],
  'nested items': [`<!-- incremental_lists: true -->\n\n${'- '.repeat(90)}a`, 0],
  'room without end': [`a\n\n${repeated('<!-- new_lines: 4294967295 -->\n\n')}b`, 0],
  'columns that are not closed': [
    repeated('<!-- column_layout: [1, 1] -->\n\n<!-- column: 0 -->\n\na\n\n'),
    0,
  ],
  'columns back and forth': [
    `<!-- column_layout: [1, 1] -->\n\n${repeated('<!-- column: 0 -->\n\na\n\n<!-- column: 1 -->\n\nb\n\n')}`,
    0,
  ],
  'layouts, closed': [repeated('<!-- column_layout: [1, 1] -->\n\n<!-- reset_layout -->\n\na\n\n'), 0],
  'unknown commands': [`a\n\n${repeated('<!-- pasue_of: 1 -->\n\n')}`, 0],
  'codes without links': [repeated('<!-- qr -->\n\n'), 0],
  slides: [repeated('# a\n\na\n\n<!-- Say this. -->\n\n---\n\n'), 0],
  headings: [repeated('# a\n\n## b\n\nc\n\n'), 0],
  'footnotes in footnotes': [
    `a[^0]\n\n${Array.from({ length: 2000 }, (_, index) => `[^${index}]: b[^${index + 1}]\n\n`).join('')}`,
    0,
  ],
};

describe('built in a time that follows from the length', () => {
  for (const [name, [source, lastStep]] of Object.entries(cases)) {
    // A quadratic way through any of them would take minutes.
    test(name, { timeout: 60_000 }, () => assert.equal(deckOf(source).slides[0]?.lastStep, lastStep));
  }
});
