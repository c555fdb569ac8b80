import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeNames } from '../../src/linear/link-place.ts';
import { passagesText } from '../../src/linear/passage.ts';
import { writeDocument } from '../../src/linear/write-blocks.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { libraryOf } from '../support/setting.ts';

const library = libraryOf({ policies: '# Policies\n\n## Public domain\n', mission: '# Mission\n' });
const inWords = (source: string, columns = 60): readonly string[] =>
  passagesText(writeDocument(parseMarkdown(source, 'a.md'), placeNames(library)), columns)
    .trimEnd()
    .split('\n');

/** Markdown, and the rows that are said. */
const cases: Readonly<Record<string, readonly [source: string, rows: readonly string[]]>> = {
  'headings and paragraphs': ['# One\n\nWords *and* `more`.', ['Heading 1: One', '', 'Words and more.']],
  'a word that may break': ['Donau&shy;dampf&ZeroWidthSpace;schiff', ['Donaudampfschiff']],
  'a hard break': ['One\\\ntwo', ['One', 'two']],
  'a list': ['- one\n- two', ['List, 2 items', '- one', '- two']],
  'one item': ['- one', ['List, 1 item', '- one']],
  'a numbered list': ['3. one\n4. two', ['Numbered list, 2 items', '3. one', '4. two']],
  tasks: ['- [x] one\n- [ ] two', ['List, 2 items', '- done: one', '- not done: two']],
  'an empty item': ['- one\n-', ['List, 2 items', '- one', '- empty']],
  'lists in lists': [
    '- one\n  - two\n- three',
    [
      ...['List, 2 items', '- one', '', 'Level 2 list, 1 item', '- two', 'End of level 2 list'],
      ...['- three', 'End of list'],
    ],
  ],
  'lists that end together say so once': [
    '- one\n  - two\n\nafter',
    ['List, 1 item', '- one', '', 'Level 2 list, 1 item', '- two', 'End of list', '', 'after'],
  ],
  'a table': [
    '| Name | Date |\n| --- | --- |\n| PyCon | 2024 |\n| Sun | |',
    [
      ...['Table, 2 rows, 2 columns: Name; Date', 'Name: PyCon; Date: 2024', 'Name: Sun; Date: empty'],
      'End of table',
    ],
  ],
  'a chart': [
    '<!-- chart: bar -->\n\n| Program | 2024 |\n| --- | --- |\n| Medicare | 67 million people |',
    ['Chart as figures, 1 group', 'Program: Medicare', '- 2024: 67 million people', 'End of chart'],
  ],
  'a table of HTML': [
    '<table><tr><th>A</th><td><ul><li>one</li><li>two</li></ul></td></tr></table>',
    ['Table, 1 row, 2 columns', 'A', 'List, 2 items', '- one', '- two', 'End of table'],
  ],
  code: ['```bash\nls\n  cd\n```', ['Code, bash, 2 lines', 'ls', '  cd', 'End of code']],
  'code without a language': ['    ls', ['Code, 1 line', 'ls', 'End of code']],
  'an image': ['![A map](map.png)', ['Image: A map']],
  'an image in text': ['See ![](map.png) here', ['See (Image without a description) here']],
  'a link': ['Read [this](https://a.example/).', ['Read this (https://a.example/).']],
  'an address alone': ['<https://a.example/b>', ['https://a.example/b']],
  mail: ['[Ask](mailto:a@b.example)', ['Ask (a@b.example)']],
  'a link to a section': ['[There](policies.md)', ['There (section policies)']],
  'a link to a heading': [
    '[There](./policies.md#public-domain)',
    ['There (section policies, Public domain)'],
  ],
  'a link called as the section': ['[policies](policies.md)', ['policies (section)']],
  'a link called as the heading': [
    '[Public domain](policies.md#public-domain)',
    ['Public domain (section policies)'],
  ],
  'a link to a file': ['[There](other/b.md)', ['There (file other/b.md)']],
  'a link that is no link': ['[x](javascript:alert)', ['x (javascript:alert)']],
  'an image that is a link': ['[![Map](m.png)](https://a.example/)', ['(Image: Map) (https://a.example/)']],
  'a quote': ['> one\n>\n> two', ['Quote', 'one', '', 'two', 'End of quote']],
  'an alert': ['> [!WARNING]\n> Mind it.', ['Warning: Mind it.']],
  'a longer alert': ['> [!NOTE]\n> One.\n>\n> Two.', ['Note:', 'One.', '', 'Two.', 'End of note']],
  'what was deleted': ['Now ~~not~~ so', ['Now (deleted: not) so']],
  'a footnote': [
    'Said[^1].\n\n[^1]: By whom.',
    ['Said (footnote 1).', '', '1 footnote', 'Footnote 1: By whom.'],
  ],
  details: [
    '<details><summary>More</summary>\n\nInside\n\n</details>',
    ['Details: More', 'Inside', 'End of details'],
  ],
  terms: [
    '<dl><dt>DSAC</dt><dd>A team.</dd></dl>',
    ['Definitions, 1 term', 'Term: DSAC', 'A team.', 'End of definitions'],
  ],
  'a rule': ['one\n\n---\n\ntwo', ['one', '', 'Separator', '', 'two']],
  'a comment says nothing': ['<!-- hidden -->\n\none', ['one']],
  nothing: ['', ['']],
};

for (const [name, [source, rows]] of Object.entries(cases))
  test(name, () => assert.deepEqual(inWords(source), rows));

test('rows are as wide as asked; a wider word is not broken', () => {
  assert.deepEqual(inWords('Words go to https://a.example/b/c and on', 12), [
    'Words go to',
    'https://a.example/b/c',
    'and on',
  ]);
});

test('a line of code that is too long goes on behind dots, and keeps its indent', () => {
  assert.deepEqual(inWords('```\n    one two three four\n```', 16).slice(1, -1), [
    '    one two',
    '... three four',
  ]);
});
