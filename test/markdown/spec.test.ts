import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { lineText, lineWidth } from '../../src/terminal/line.ts';
import { decoded, readReference } from '../support/reference-html.ts';
import { linksOfRows, rowsOf, wordsOfRows } from '../support/shown.ts';
import { type Example, specifications } from '../support/specifications.ts';

const widths = [20, 40, 80, 200];

/** What a terminal shows of an example at a width, as `readReference` tells it of the reference HTML. */
function readRows({ markdown, html }: Example, columns: number): ReturnType<typeof readReference> {
  const lines = rowsOf(parseMarkdown(markdown, 'example.md'), columns);
  for (const line of lines) assert.ok(lineWidth(line) <= columns, lineText(line));
  return {
    words: wordsOfRows(lines, readReference(html).words),
    links: linksOfRows(lines).map(decoded),
  };
}

for (const { name, examples, count, exceptions } of specifications) {
  describe(name, () => {
    test(`has ${count} examples`, () => assert.equal(examples.length, count));

    for (const example of examples) {
      const reason = exceptions[example.number];
      const title = `${example.number} ${example.section}`;
      test(reason === undefined ? title : `${title}: differs, for ${reason}`, () => {
        for (const columns of widths) {
          const shown = readRows(example, columns);
          const expected = readReference(example.html);
          // An exception that is none any more leaves the table.
          if (reason === undefined) assert.deepEqual(shown, expected, `at ${columns} columns`);
          else assert.notDeepEqual(shown, expected, 'this is no exception');
        }
      });
    }
  });
}

test('the exceptions from CommonMark are few', () => {
  const [commonMark] = specifications;
  assert.ok(Object.keys(commonMark?.exceptions ?? {}).length <= 5);
});
