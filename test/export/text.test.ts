import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsText } from '../../src/export/contents.ts';
import { documentText, textOfLines } from '../../src/export/text.ts';
import { buildLibrary } from '../../src/library/library.ts';
import { showCommand } from '../../src/library/section-link.ts';
import type { Document } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { asciiGlyphs, type Glyphs, unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { decoration, span } from '../../src/terminal/line.ts';
import { safeText } from '../../src/terminal/safe-text.ts';
import { libraryOf } from '../support/setting.ts';

const textOf = (document: Document, glyphs: Glyphs) =>
  [...documentText(document, { columns: 40, glyphs })].join('');

test('each row is a line without blanks at its end', () => {
  assert.equal(
    textOfLines([[span(safeText('one')), decoration('  ')], [], [decoration('│ ')]]),
    'one\n\n│\n',
  );
  assert.equal(textOfLines([]), '');
});

test('a document is its rows, with the addresses of its links below', () => {
  const document = parseMarkdown('# One\n\n- [two](https://two.example/)\n', 'a.md');
  assert.equal(
    textOf(document, unicodeGlyphs),
    `One\n${'━'.repeat(40)}\n\n• two [1]\n\n[1] https://two.example/\n`,
  );
  assert.equal(
    textOf(document, asciiGlyphs),
    `One\n${'='.repeat(40)}\n\n* two [1]\n\n[1] https://two.example/\n`,
  );
});

test('without a pen, what styling says is written', () => {
  const document = parseMarkdown('### Was ~~100~~\n\nnow <ins>50</ins>\n', 'a.md');
  assert.equal(textOf(document, asciiGlyphs), '### Was ~~100~~\nnow ++50++\n');
  const pen = { hyperlinks: true, sgr: () => '' };
  const looks = [...documentText(document, { columns: 40, glyphs: asciiGlyphs, pen })].join('');
  assert.equal(looks, 'Was 100\nnow 50\n');
});

test('an empty document is no line', () => {
  assert.equal(textOf(parseMarkdown('', 'a.md'), unicodeGlyphs), '');
});

const library = buildLibrary(
  ['one', 'three'].map((id, index) => ({
    id,
    file: `${id}.md`,
    text: `---\ntitle: T\norder: ${index}\nsummary: A summary of ${id}.\nasOf: "2024"\nsources: [P]\n---\n`,
  })),
);

test('the contents say what to type, and what is in it', () => {
  assert.equal(
    contentsText(library, 40),
    'one    A summary of one.\nthree  A summary of three.\n\nRead one with: dsac-info show SECTION\n',
  );
});

test('in few columns the summaries hang, then are below the names', () => {
  assert.match(
    contentsText(library, 20),
    /^one {4}A summary of\n {7}one\.\nthree {2}A summary of\n {7}three\.\n/,
  );
  assert.match(contentsText(library, 14), /^one\nA summary of\none\.\nthree\nA summary of\nthree\.\n/);
});

test('links between sections are written as what you type; where a terminal follows links, only those that it does not', () => {
  const library = libraryOf({
    rules: '# Rules\n\n## CC0',
    about:
      'See [Rules](rules.md), [CC0](./rules.md#cc0), [more](more.md), [two](https://two.example/), [here](#here).',
  });
  const document = library.sections[1]?.document ?? assert.fail();
  const look = { columns: 80, glyphs: unicodeGlyphs };
  const commands = (url: string) => showCommand(url, library);
  assert.equal(
    [...documentText(document, look, { nameOf: commands })].join(''),
    [
      'See Rules [1], CC0 [2], more [3], two [4], here.',
      ...['', '[1] dsac-info show rules', '[2] dsac-info show rules#cc0', '[3] more.md'],
      ...['[4] https://two.example/', ''],
    ].join('\n'),
  );
  const pen = { sgr: () => '', hyperlinks: true };
  const followed = [...documentText(document, { ...look, pen }, { nameOf: commands })].join('');
  assert.match(
    followed,
    /^See Rules \[1\], CC0 \[2\], more \[3\], \u001b\]8;[^\n]*two\u001b\]8;;\u001b\\, here\.\n/,
  );
  assert.match(followed, /\n\n\[1\] dsac-info show rules\n\[2\] dsac-info show rules#cc0\n\[3\] more\.md\n$/);
});
