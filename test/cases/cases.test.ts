import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFlow } from '../../src/layout/flow.ts';
import { numberLinks } from '../../src/layout/link-numbers.ts';
import { startOfDocument } from '../../src/markdown/place.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { caseFiles, readCases, type TextCase } from '../support/cases.ts';

function draw({ markdown, columns, options }: TextCase) {
  const document = parseMarkdown(markdown, 'case.md');
  const flow = createFlow(document, columns, {
    glyphs: options.includes('ascii') ? asciiGlyphs : unicodeGlyphs,
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
