import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportRows } from '../../src/commands/talk/report-deck.ts';
import { readForeign } from '../support/deck-cases.ts';

const rowsOf = async (source: string) => reportRows(await readForeign(source), 'deck.md');

test('a report has a row for each kind, at its first place, in the order of the deck', async () => {
  const source =
    '# A\n\n<!-- font_size: 2 -->\n\n<!-- pasue -->\n\n<!-- font_size: 3 -->\n\n<!-- end_slide -->\n\nb';
  assert.deepEqual(await rowsOf(source), [
    'Read as a presenterm deck: 2 slides.',
    'deck.md:3:1 font_size has no effect here (2 times)',
    'deck.md:5:1 unknown command pasue; did you mean pause?',
  ]);
});

test('a deck of our own without mistakes', async () => {
  assert.deepEqual(await rowsOf('# A\n\ntext'), [
    'Read as a dsac-info deck: 1 slide.',
    'Everything in deck.md has its effect.',
  ]);
});
