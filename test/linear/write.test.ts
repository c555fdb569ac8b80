import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeNames } from '../../src/linear/link-place.ts';
import { passagesText } from '../../src/linear/passage.ts';
import { writeDocument } from '../../src/linear/write-blocks.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { libraryOf } from '../support/setting.ts';

const library = libraryOf({ policies: '# Policies\n\n## Public domain\n', mission: '# Mission\n' });
const isLinear = (source: string, columns = 60): readonly string[] =>
  passagesText(writeDocument(parseMarkdown(source, 'a.md'), placeNames(library)), columns)
    .trimEnd()
    .split('\n');

/** Markdown, and the rows that are read. */
const cases: Readonly<Record<string, readonly [source: string, rows: readonly string[]]>> = {
  'headings and paragraphs': ['# One\n\nWords *and* `more`.', ['Heading 1: One', '', 'Words and more.']],
  'a word that may break': ['Donau&shy;dampf&ZeroWidthSpace;schiff', ['Donaudampfschiff']],
  'a hard break': ['One\\\ntwo', ['One', 'two']],
  'an image without a description': ['![](a/chart%201.png)', ['Image without a description: chart 1.png']],
  'an image that only decorates': [
    '<img src="a.png" alt="">\n\nWords <img src="b.png" alt="">.',
    ['Words .'],
  ],
  'another language': [
    '<p lang="es">Hola</p>\n\nOne <span lang="fr">deux</span> <i lang="en-GB">three</i>.',
    ['In Spanish: Hola', '', 'One (in French: deux) three.'],
  ],
  'a container in another language': [
    '<div lang="pt-BR">\n\n- um\n- <span lang="en">two</span>\n\n</div>',
    ['In Brazilian Portuguese: List, 2 items', '- um', '- In English: two'],
  ],
  'cells, items and terms in other languages': [
    '<table><tr><td lang="es">uno</td><td>two</td></tr></table>\n<ul><li lang="de">drei</li></ul>\n<dl><dt lang="fr">quatre</dt></dl>',
    [
      ...['Table, 1 row, 2 columns', 'In Spanish: uno; two', 'End of table', ''],
      ...[
        'List, 1 item',
        '- In German: drei',
        '',
        'Definitions, 1 term',
        'Term: In French: quatre',
        'End of definitions',
      ],
    ],
  ],
  'text in the language of its document': [
    '---\nlang: es\n---\n<p lang="es-MX">Hola</p>\n\n<p lang="en">Hello</p>',
    ['Hola', '', 'In English: Hello'],
  ],
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
  figures: [
    '<!-- chart: figures -->\n\n| Program | 2024 |\n| --- | --- |\n| Medicare | 67 million people |',
    ['Figures, 1 item', '- Medicare, 2024: 67 million people', 'End of figures'],
  ],
  'a chart of shares': [
    '<!-- chart: shares -->\n\n| Item | 2024 |\n| --- | --- |\n| Books | $3 |\n| Staff | $1 |',
    [
      ...['Chart of shares as figures, 2 parts', '2024', '- Books: $3, 75 percent'],
      ...['- Staff: $1, 25 percent', 'End of chart'],
    ],
  ],
  'a line over years': [
    '<!-- chart: line -->\n\n| Branch | 2023 | 2024 |\n| --- | --- | --- |\n| Main | 3 | 4 |',
    [...['Line chart as figures, 2 points', '2023', '- Main: 3', '2024', '- Main: 4', 'End of chart']],
  ],
  'a table with sparklines': [
    '<!-- chart: sparklines -->\n\n| Branch | 2023 | 2024 |\n| --- | --- | --- |\n| Main | 3 | 4 |',
    [...['Table, 1 row, 3 columns: Branch; 2023; 2024', 'Branch: Main; 2023: 3; 2024: 4', 'End of table']],
  ],
  'a table of HTML': [
    '<table><tr><th>A</th><td><ul><li>one</li><li>two</li></ul></td></tr></table>',
    ['Table, 1 row, 2 columns', 'A:', 'List, 2 items', '- one', '- two', 'End of table'],
  ],
  'cells of several rows and columns': [
    '<table><caption>Sums</caption><tr><th>Region</th><th>Q1</th><th>Q2</th></tr>' +
      '<tr><td rowspan="2">East</td><td>5</td><td>6</td></tr><tr><td colspan="2">7</td></tr>' +
      '<tr><td colspan="3">All in all</td></tr></table>',
    [
      ...['Table, Sums, 3 rows, 3 columns: Region; Q1; Q2', 'Region: East; Q1: 5; Q2: 6'],
      ...['Region: East; Q1 and Q2: 7', 'All in all', 'End of table'],
    ],
  ],
  'a long cell of several rows': [
    `<table><tr><td rowspan="2">${'one '.repeat(12)}</td><td>a</td></tr><tr><td>b</td></tr></table>`,
    [
      ...['Table, 2 rows, 2 columns', 'one one one one one one one one one one one one; a'],
      ...['as above; b', 'End of table'],
    ],
  ],
  'a header of two rows': [
    '<table><tr><th rowspan="2">Name</th><th colspan="2">2024</th></tr><tr><th>Q1</th><th>Q2</th></tr>' +
      '<tr><td>one</td><td>5</td><td>6</td></tr><tr><td>two</td><td colspan="2">7</td></tr></table>',
    [
      ...['Table, 2 rows, 3 columns: Name; 2024, Q1; 2024, Q2', 'Name: one; 2024, Q1: 5; 2024, Q2: 6'],
      ...['Name: two; 2024: 7', 'End of table'],
    ],
  ],
  'a header over two columns': [
    '<table><tr><th colspan="2">Name</th></tr><tr><td>a</td><td>b</td></tr></table>',
    ['Table, 1 row, 2 columns: Name', 'Name: a; Name: b', 'End of table'],
  ],
  'cells that name their rows': [
    '<table><tr><th>Author</th><td>A</td></tr><tr><th>Year</th><td></td></tr></table>',
    ['Table, 2 rows, 2 columns', 'Author: A', 'Year', 'End of table'],
  ],
  'a table without a word in its header': [
    '| | |\n| - | - |\n| a | b |',
    ['Table, 1 row, 2 columns', 'a; b', 'End of table'],
  ],
  'letters and numbers that go down': [
    '<ol type="a"><li>one</li></ol>\n<ol reversed><li>two</li><li>one</li></ol>',
    ['Numbered list, 1 item', 'a. one', '', 'Numbered list, 2 items', '2. two', '1. one'],
  ],
  code: ['```bash\nls\n  cd\n```', ['Code, bash, 2 lines', 'ls', '  cd', 'End of code']],
  'code without a language': ['    ls', ['Code, 1 line', 'ls', 'End of code']],
  'an image': ['![A map](map.png)', ['Image: A map']],
  'an image in text': ['See ![](map.png) here', ['See (Image without a description: map.png) here']],
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
  'what was inserted or marked': [
    'Now <ins>so</ins>, <mark>this</mark><ins></ins>',
    ['Now (inserted: so), (marked: this)'],
  ],
  'a link to a place of the text': [
    '# One\n\n<a name="Two"></a>\n\nSee [a](#one), [b](#two), [c](#user-content-two)',
    ['Heading 1: One', '', 'See a (in this text: One), b (in this text: two), c (in this', 'text: two)'],
  ],
  'a link to no place of the text': ['See [a](#none)', ['See a (not in this text: none)']],
  'a link to no place of a section': [
    'See [a](policies.md#none)',
    ['See a (section policies, no place named none)'],
  ],
  'a footnote': [
    'Said[^1].\n\n[^1]: By whom.',
    ['Said (footnote 1).', '', '1 footnote', 'Footnote 1: By whom.'],
  ],
  details: [
    '<details><summary>More</summary>\n\nInside\n\n</details>',
    ['Details: More', 'Inside', 'End of details'],
  ],
  'a heading over details': [
    '[a](#more)\n\n<details><summary><h2>More</h2></summary>Inside</details>',
    ['a (in this text: More)', '', 'Heading 2, details: More', 'Inside', 'End of details'],
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
  test(name, () => assert.deepEqual(isLinear(source), rows));

test('rows are as wide as asked; a wider word is not broken', () => {
  assert.deepEqual(isLinear('Words go to https://a.example/b/c and on', 12), [
    'Words go to',
    'https://a.example/b/c',
    'and on',
  ]);
});

test('a line of code that is too long continues after dots, and keeps its indent', () => {
  assert.deepEqual(isLinear('```\n    one two three four\n```', 16).slice(1, -1), [
    '    one two',
    '... three four',
  ]);
});
