import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeNames } from '../../src/linear/link-place.ts';
import { passageRows, passagesText } from '../../src/linear/passage.ts';
import { writeDocument } from '../../src/linear/write-blocks.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { cellWidth } from '../../src/terminal/cell-width.ts';
import { lineText } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { anyColumns, markdown, plainWords } from '../support/documents.ts';
import { neverSaid } from '../support/golden-transcript.ts';
import fc from '../support/property.ts';
import { builtInLibrary } from '../support/setting.ts';
import { rowsOf } from '../support/shown.ts';
import { timesIn, visible } from '../support/visible-source.ts';

const passagesOf = (source: string) =>
  writeDocument(parseMarkdown(source, 'a.md'), placeNames(builtInLibrary));
const wide = 100_000;

test('no word of the source is lost', () => {
  const longer = plainWords.filter(({ length }) => length > 3);
  fc.assert(
    fc.property(markdown, source => {
      const said = passagesText(passagesOf(source), wide);
      for (const word of longer) assert.ok(timesIn(said, word) >= timesIn(visible(source), word), word);
    }),
  );
});

test('nor any letter that a screen shows', () => {
  fc.assert(
    fc.property(markdown, source => {
      const said = passagesText(passagesOf(source), wide).toLowerCase();
      const shown = rowsOf(parseMarkdown(source, 'a.md'), 500)
        .map(line => lineText(line.filter(({ decoration }) => !decoration)))
        .join('')
        .toLowerCase();
      for (const letter of new Set(shown.match(/[\p{L}\p{N}]/gu)))
        assert.ok(timesIn(said, letter) >= timesIn(shown, letter), letter);
    }),
  );
});

test('every width reads the same text, and only a single long word makes a row too wide', () => {
  const signs = (rows: readonly string[]) => rows.join('').replace(/[\s.]/g, '');
  fc.assert(
    fc.property(markdown, anyColumns, (source, columns) => {
      for (const passage of passagesOf(source)) {
        const rows = passageRows(passage, columns);
        assert.equal(signs(rows), signs(passageRows(passage, wide)));
        for (const row of rows) {
          const isOneWord = !/\S[ \t]+\S/.test(row.replace(/^\.\.\. /, ''));
          assert.ok(isOneWord || cellWidth(row) <= columns, row);
        }
      }
    }),
  );
});

test('no control characters are printed, and nothing is drawn', () => {
  const sign = fc.constantFrom('\u001b[2J', '\u009b', '\r', '\u0007', '\t', '&#27;', '\u202e', '\u007f');
  fc.assert(
    fc.property(markdown, fc.nat(), sign, anyColumns, (source, at, control, columns) => {
      const place = at % (source.length + 1);
      const said = passagesText(passagesOf(source.slice(0, place) + control + source.slice(place)), columns);
      assert.doesNotMatch(said, neverSaid);
      assert.equal(said, safeText(said));
    }),
  );
});
