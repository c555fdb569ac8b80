import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { openingState } from '../../src/deck/deck-state.ts';
import { layoutSlide } from '../../src/layout/slide.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import type { Line } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { builtInTalk, converse } from '../support/converse.ts';
import { assertTranscript, neverSaid } from '../support/golden-transcript.ts';
import { builtInLibrary } from '../support/setting.ts';
import { rowsOf } from '../support/shown.ts';

const { deck } = builtInTalk;
const onTalk = { type: 'talk', talk: builtInTalk, at: openingState(deck) } as const;
/** Enter, as often as it takes to hear the whole talk. */
const steps = deck.slides.reduce((sum, { lastStep }) => sum + lastStep + 1, -1);
const wholeTalk = ['notes on', ...Array<string>(steps).fill('')];

type Told = readonly [lines: readonly string[], options?: Parameters<typeof converse>[1]];

/** What is kept as golden transcripts, by their names. */
const conversations: Readonly<Record<string, Told>> = {
  ...Object.fromEntries(
    builtInLibrary.sections.flatMap(({ id }, section) =>
      [80, 40].map((columns): [string, Told] => [
        `${id}-${columns}`,
        [['all', 'sources'], { on: { type: 'section', section }, columns }],
      ]),
    ),
  ),
  'talk-80': [wholeTalk, { on: onTalk }],
  'talk-40': [wholeTalk, { on: onTalk, columns: 40 }],
  'turning-pages': [['5', '', 'up', 'again', 'where', '', '', 'back', 'back', 'back', 'forward', 'q']],
  search: [['search tour of duty', '1', 'search', 'cc0', '3', 'leave', '/xyzzyplugh', 'find medicare', 'q']],
  outline: [['policies', 'outline', '4', 'top', 'q']],
  links: [['policies', 'links', '1', 'open 2', 'address 2', 'open 9', 'address', 'q']],
  news: [['news', '3', 'news 2023 video', 'links', 'news podcast', 'q']],
  talk: [
    ['present', '', '', 'back', 'go 5', '', 'notes', 'overview', '14', 'links', 'go 99', 'last', '', 'leave'],
  ],
  mistakes: [['polices', 'n', 'all', '0', '99', 'stats', 'go 2', 'page', 'page many', 'page 5', '', 'quit']],
  help: [['help', 'stats', 'help', 'present', 'help', 'settings', 'quit'], { columns: 60 }],
};

describe('golden transcripts', () => {
  for (const [name, [lines, options]] of Object.entries(conversations)) {
    test(name, () => {
      const { text } = converse(lines, options);
      assertTranscript(name, text);
      assert.doesNotMatch(text, neverSaid);
      for (const row of text.split('\n')) {
        const isFitting = cellWidth(safeText(row)) <= (options?.columns ?? 80);
        assert.ok(isFitting || !row.includes(' '), row);
      }
    });
  }
});

/** Runs of letters and digits, in lower case. */
const wordsIn = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const shownWords = (lines: readonly Line[]): readonly string[] =>
  lines.flatMap(line => wordsIn(line.map(({ text, decoration }) => (decoration ? ' ' : text)).join('')));

function assertSaid(text: string, shown: readonly string[]): void {
  const said = wordsIn(text);
  const count = (words: readonly string[], wanted: string) => words.filter(word => word === wanted).length;
  assert.ok(shown.length > 0);
  for (const word of new Set(shown)) assert.ok(count(said, word) >= count(shown, word), word);
}

describe('every word that the screen shows is read', () => {
  for (const [section, { id, document }] of builtInLibrary.sections.entries()) {
    test(`of the section ${id}`, () => {
      const { text } = converse(['all'], { on: { type: 'section', section } });
      assertSaid(text, shownWords(rowsOf(document, 200)));
    });
  }
  for (const [index, slide] of deck.slides.entries()) {
    test(`of the slide ${index + 1}, ${slide.title}`, () => {
      const lines = ['', ...Array<string>(slide.lastStep).fill('')];
      lines[0] = `go ${index + 1}`;
      const { text } = converse(lines, { on: onTalk });
      const options = { glyphs: unicodeGlyphs, hyperlinks: true };
      const laidOut = layoutSlide(slide, deck.settings, { columns: 200, rows: 60 }, options);
      // Block letters draw the title with signs that are no letters.
      const shown = shownWords(laidOut.lines(slide.lastStep));
      assertSaid(text, shown.length > 0 ? shown : wordsIn(slide.title));
    });
  }
});
