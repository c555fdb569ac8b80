import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createFlow } from '../../src/layout/flow.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { unicodeGlyphs } from '../../src/terminal/glyphs.ts';
import { lineText } from '../../src/terminal/line.ts';

/** The row at which an anchor of a text stands, with enough below it to be at the top; nothing for no place. */
function rowAt(markdown: string, anchor: string): string | undefined {
  const document = parseMarkdown(`${markdown}\n\n${'- below\n'.repeat(50)}`, 'a.md');
  const flow = createFlow(document, 60, { glyphs: unicodeGlyphs });
  const place = flow.anchor(anchor, 5)?.place;
  const [line] = place ? flow.lines(place, 1) : [];
  return line && lineText(line).trim();
}

describe('the place that HTML names', () => {
  const cases: Readonly<Record<string, readonly [markdown: string, row: string]>> = {
    'a name before a heading': ['one\n\n<a name="x"></a>\n## Two', 'Two'],
    'a name in a heading': ['one\n\n## <a id="x"></a>Two', 'Two'],
    'an id of a heading': ['one\n\n<h2 id="x">Two</h2>', 'Two'],
    'a name before code': ['one\n\n<a id="x"></a>\n\n```\ntwo\n```', '─'.repeat(40)],
    'a name in a paragraph': ['one\n\ntwo <a id="x"></a> three', 'two three'],
    'a name of GitHub': ['one\n\n<a id="user-content-x">two</a>', 'two'],
    'a name in capitals': ['one\n\n<a name="X">two</a>', 'two'],
    'a block': ['one\n\n<div id="x">\n\ntwo\n\n</div>', 'two'],
    'an item': ['<ul><li>one</li><li id="x">two</li></ul>', '• two'],
    'a term': ['<dl><dt>one</dt><dt id="x">two</dt><dd>three</dd></dl>', 'two'],
    'a description': ['<dl><dt>one</dt><dd id="x">two</dd></dl>', 'two'],
    'a row': [
      '<table><tr><td>one</td></tr><tr id="x"><td>two</td><td>three</td></tr></table>',
      'two    three',
    ],
    'a cell': [
      '<table><tr><td>one</td></tr><tr><td>two</td><td id="x">three</td></tr></table>',
      'two    three',
    ],
    'a caption': ['one\n\n<table><caption id="x">two</caption><tr><td>three</td></tr></table>', 'two'],
    'a summary': ['one\n\n<details><summary id="x">two</summary>three</details>', '▾ two'],
    'a heading in a summary': ['one\n\n<details><summary><h2>x</h2></summary>three</details>', '▾ x'],
    'an id of a heading in a summary': [
      'one\n\n<details><summary><h2 id="x">two</h2></summary>three</details>',
      '▾ two',
    ],
    'a heading inside details': ['<details><summary>one</summary>\n\n## x\n\n</details>', 'x'],
    'a heading inside a quote': ['> one\n>\n> two\n>\n> ## x', '│ x'],
    'an image': ['one\n\n<img id="x" alt="two" src="two.png">', '[image: two]'],
    'a rule': ['one\n\n<hr id="x">', '─'.repeat(20)],
    'code in a row': ['one\n\n<code><a id="x"></a>two</code>', 'two'],
    'what shows nothing': ['one\n\n<span id="x"></span>\n\ntwo', 'two'],
  };
  for (const [name, [markdown, row]] of Object.entries(cases)) {
    test(name, () => {
      assert.equal(rowAt(markdown, 'x'), row);
      assert.equal(rowAt(markdown, 'user-content-x'), row);
      assert.equal(rowAt(markdown, 'X'), row);
      assert.equal(rowAt(markdown, 'y'), undefined);
    });
  }

  test('a name behind all text is that of the last block', () => {
    const document = parseMarkdown(`${'one\n\n'.repeat(20)}two\n\n<a name="end"></a>\n`, 'a.md');
    const flow = createFlow(document, 60, { glyphs: unicodeGlyphs });
    const place = flow.anchor('end', 1)?.place;
    assert.deepEqual(place && flow.lines(place, 1).map(lineText), ['two']);
  });

  test('the first of several places with a name counts', () => {
    assert.equal(rowAt('<a id="x">one</a>\n\n<a id="x">two</a>', 'x'), 'one');
  });

  test('a name is no text', () => {
    const [paragraph, ...others] = parseMarkdown('<a id="x"></a><a id="y"></a>one', 'a.md').blocks;
    assert.ok(paragraph?.type === 'paragraph');
    assert.deepEqual([paragraph.anchors, paragraph.children.length, others], [['x', 'y'], 1, []]);
  });
});
