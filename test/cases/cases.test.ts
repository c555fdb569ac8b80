import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { loadDiagrams } from '../../src/layout/diagrams.ts';
import { createFlow } from '../../src/layout/flow.ts';
import { numberLinks } from '../../src/layout/link-numbers.ts';
import type { HighlightCode } from '../../src/layout/options.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { createWithinTime } from '../../src/platform/within-time.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { caseFiles, readCases, type TextCase } from '../support/cases.ts';

/** Diagrams, however slow the machine is. */
const timeOfDiagram = 20_000;
const drawings = {
  ascii: await loadDiagrams(createWithinTime(), true),
  unicode: await loadDiagrams(createWithinTime(), false),
};

function drawDiagrams(options: readonly string[]): HighlightCode {
  const drawing = drawings[options.includes('ascii') ? 'ascii' : 'unicode'];
  return (code, lang) => {
    const drawn = drawing(code, lang, timeOfDiagram);
    return drawn === 'tooLong' ? undefined : drawn;
  };
}

function draw({ markdown, columns, options }: TextCase) {
  const document = parseMarkdown(markdown, 'case.md');
  const flow = createFlow(document, columns, {
    glyphs: options.includes('ascii') ? asciiGlyphs : unicodeGlyphs,
    highlight: drawDiagrams(options),
    ...(options.includes('panel') && { hasPanel: true }),
    ...(options.includes('plain') && { isPlain: true as const }),
    ...(options.includes('numbered') && { linkNumbers: numberLinks(document.links) }),
  });
  return flow.lines(startOfDocument, Number.POSITIVE_INFINITY);
}

for (const file of caseFiles) {
  describe(file, () => {
    const { cases, rest } = readCases(file);

    test('every case is read', () => {
      assert.notEqual(cases.length, 0);
      assert.doesNotMatch(rest, /^(## |```)/m);
    });

    for (const each of cases) {
      test(`${each.name} @ ${each.columns}`, () => {
        const lines = draw(each);
        assert.deepEqual(
          lines.map(line => lineText(line).trimEnd()),
          each.rows,
        );
        for (const line of lines) assert.ok(lineWidth(line) <= each.columns, lineText(line));
      });
    }
  });
}
