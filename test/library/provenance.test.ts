import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { provenanceLines, readProvenance } from '../../src/library/provenance.ts';
import { sourcedText } from '../support/sourced-text.ts';

const read = (text: string) => readProvenance(sourcedText(text, 's.md'));
const sourcesOf = (text: string) => read(text).parts.map(({ title, sources }) => [title, sources.join(' ')]);
const told = (text: string) => read(text).diagnostics.map(formatDiagnostic);

test('a part has the sources that it names, or those of the part around it, or all', () => {
  const text = '# One\n\n## Two\n\n<!-- source: b -->\n\nWords.\n\n### Three\n\n## Four\n';
  assert.deepEqual(sourcesOf(text), [
    ['One', 'a b'],
    ['Two', 'b'],
    ['Three', 'b'],
    ['Four', 'a b'],
  ]);
});

test('what comes before the first heading is a part too', () => {
  assert.deepEqual(sourcesOf('<!-- source: a -->\n\nWords.\n\n# One\n'), [
    ['A section', 'a'],
    ['One', 'a'],
  ]);
});

test('a link is named by how its text begins, a column by its heading', () => {
  const text =
    '# One\n\n[Page: more](http://a.example), [Pages](http://b.example)\n\n| A | 2024 |\n| - | - |\n| b | 1 c |\n\n';
  assert.deepEqual(read(`${text}<!-- source of page, 2024: b -->\n`).parts[0]?.named, [
    { name: 'page', sources: ['b'] },
    { name: '2024', sources: ['b'] },
  ]);
});

test('lines say it for readers; a heading that only groups others has none', () => {
  const text =
    '# One\n\n## Two\n\n<!-- source: b -->\n\n[Page](http://a.example)\n\n<!-- source of Page: a -->\n';
  assert.deepEqual(provenanceLines(sourcedText(text, 's.md')), ['Two: b; Page from a']);
  const { sources: _, ...section } = sourcedText(text, 's.md');
  assert.deepEqual(provenanceLines({ ...section, sources: [] }), []);
});

describe('what its author should fix is reported with file, line and column', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    '# One\n\n<!-- source: aa -->\n': ['s.md:3:1 source: unknown id "aa"; did you mean "a"?'],
    '# One\n\n<!-- source: 2024 -->\n': ['s.md:3:1 source: unknown id "2024"; known are a, b'],
    '# One\n\n<!-- source: a -->\n<!-- source: b -->\n': [
      's.md:4:1 source: this part already names its sources',
    ],
    '# One\n\n[Page](http://a.example)\n\n<!-- source of Pgae: a -->\n': [
      's.md:5:1 source: "Pgae" is not the name of a link or column here; did you mean "Page"?',
    ],
    '# One\n\n<!-- source of Page: a -->\n': [
      's.md:3:1 source: "Page" is not the name of a link or column here; none are defined',
    ],
    // No id is of several words: a remark for other readers of the file.
    '# One\n\n<!-- source: an old newspaper -->\n': [],
  };
  for (const [text, messages] of Object.entries(cases)) {
    test(messages.join() || 'nothing', () => assert.deepEqual(told(text), messages));
  }
});
