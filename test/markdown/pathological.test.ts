import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFlow } from '../../src/layout/flow.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { pathological } from '../support/pathological.ts';
import { isSampled } from '../support/sample.ts';
import { rowsOf } from '../support/shown.ts';

const columns = 80;

describe('a source that breaks parsers has a first screen, and its words', () => {
  for (const [index, [name, source]] of Object.entries(pathological()).entries()) {
    if (!isSampled(index, 6)) continue;
    test(name, () => {
      const document = parseMarkdown(source, 'a.md');
      const screen = createFlow(document, columns, { glyphs: unicodeGlyphs }).lines(startOfDocument, 40);
      assert.ok(screen.length > 0);
      for (const line of screen) assert.ok(lineWidth(line) <= columns, lineText(line));
      if (source.includes('innermost')) {
        // A word too long for what is left of a row goes on in the next.
        const text = rowsOf(document, columns)
          .map(lineText)
          .join('')
          .replace(/[\s│…]/g, '');
        assert.ok(text.includes('innermost'));
      }
      document.links.forEach(({ index }, place) => assert.equal(index, place));
    });
  }
});
