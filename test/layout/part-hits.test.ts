import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFlow } from '../../src/layout/flow.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { findWholeWords, wholeWords } from '../../src/markdown/search-words.ts';
import { sectionParts } from '../../src/search/search-parts.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText } from '../../src/terminal/line.ts';
import { builtInLibrary } from '../support/setting.ts';

const visible = 10;

for (const [index, section] of builtInLibrary.sections.entries()) {
  test(`every word of ${section.id} is shown where it is found`, () => {
    for (const columns of [40, 72]) {
      const flow = createFlow(section.document, columns, { glyphs: unicodeGlyphs });
      for (const part of sectionParts(section, index)) {
        // A word that a row ends in is found in two halves, or not at all: then the part is shown from its top.
        for (const word of new Set(wholeWords(part.text))) {
          const hasWord = (text: string) => findWholeWords(text, [word]).length > 0;
          const rows = [...flow.lines(startOfDocument, Number.MAX_SAFE_INTEGER)].map(lineText);
          if (!rows.some(hasWord)) continue;
          const { place } = flow.hit(part.block, hasWord, visible);
          const shown = flow.lines(place, visible).map(lineText);
          const wanted = [word, part.path.at(-1) ?? ''];
          assert.ok(
            shown.some(hasWord) || shown.some(row => row !== '' && (wanted[1] ?? '').startsWith(row.trim())),
            `${word} in ${part.path.join(' > ')} at ${columns}: ${shown.join('|')}`,
          );
        }
      }
    }
  });
}

test('the next hit in a part is one that was not on the screen, and there and back is the same', () => {
  const [section] = builtInLibrary.sections;
  assert.ok(section);
  const flow = createFlow(section.document, 40, { glyphs: unicodeGlyphs });
  const hasWord = (text: string) => findWholeWords(text, ['healthcare']).length > 0;
  const { place: first } = flow.hit(0, hasWord, 5);
  const next = flow.nextHit(0, hasWord, first, 1, 5)?.place;
  if (next) {
    assert.ok(flow.lines(next, 5).some(line => hasWord(lineText(line))));
    assert.ok(flow.nextHit(0, hasWord, next, -1, 5));
  }
  assert.equal(
    flow.nextHit(0, () => false, first, 1, 5),
    undefined,
  );
  assert.deepEqual(flow.hit(0, () => false, 5).place, startOfDocument, 'without a word, the top of the part');
});
