import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileLibrary } from '../../src/library/page.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { drawFrame as draw, type Size } from '../support/draw.tsx';
import { assertFrame } from '../support/frames.ts';
import { builtInLibrary } from '../support/setting.ts';

const sizes: readonly Size[] = [
  [80, 24],
  [40, 12],
  [120, 40],
];

const screens: Readonly<Record<string, string>> = {
  first: '',
  help: '?',
  'help-end': '? G',
  ...Object.fromEntries(builtInLibrary.sections.map(({ id }, index) => [id, `${index + 1}`])),
  'news-link': '4 tab tab',
  'news-end': '4 G',
  search: '3 / o p e n',
  'search-shown': '/ v u l n e r a b i l t y enter',
  'search-nothing': '/ z z z z',
  outline: '5 o',
  'news-filter': '4 f',
  'news-filtered': '4 f v i d e o enter',
  'news-items': '4 enter',
  'news-item-links': '4 enter o s p o s down enter',
  about: '2 i',
};

for (const [name, keys] of Object.entries(screens)) {
  for (const size of sizes) {
    const file = `browse-${name}-${size.join('x')}`;
    test(`frame ${file}`, () => assertFrame(file, draw(keys, size)));
  }
}

test('the least window still shows menu, text and help', () => {
  assertFrame('browse-first-20x5', draw('', [20, 5]));
  assertFrame('browse-stats-20x5', draw('2', [20, 5]));
  assertFrame('browse-help-20x5', draw('?', [20, 5]));
  assertFrame('browse-search-20x5', draw('/ o p e n', [20, 5]));
  assertFrame('browse-about-20x5', draw('1 i', [20, 5]));
});

test('the first screen says who we are, three figures and where the talk is, at every size', () => {
  for (const size of [
    [60, 20],
    [60, 32],
    [100, 30],
    [160, 45],
    [220, 60],
  ] as const)
    assertFrame(`browse-first-${size.join('x')}`, draw('', size));
  assertFrame('browse-first-ascii-80x24', draw('', [80, 24], { ascii: true }));
});

test('in a menu with few rows the name and the figures stay', () => {
  const frame = draw('', [40, 12]);
  for (const words of ['Digital Service at CMS', '76 M', '67 M', '21 M', '2024', 'p talk'])
    assert.ok(frame.includes(words), words);
});

test('a wide window centers the page', () => {
  assertFrame('browse-stats-200x60', draw('2', [200, 60]));
  assertFrame('browse-help-200x60', draw('?', [200, 60]));
});

test('a window that is too small says how large it must be', () => {
  assertFrame('too-small-19x5', draw('', [19, 5]));
  assertFrame('too-small-80x4', draw('', [80, 4]));
  assert.match(draw('', [5, 2]), /^Windo\nw too/);
});

test('beside a list in a wide window are its groups', () => {
  assertFrame('browse-search-160x45', draw('3 / o p e n', [160, 45]));
  assertFrame('browse-news-items-160x45', draw('4 enter', [160, 45]));
});

test('the headings of a file are beside its text, where there is room', () => {
  const part = (name: string) => `## ${name}\n\nProse keeps its measure in every window.\n`;
  const text = `# A file\n\n${['One', 'Two', 'Three'].map(part).join('\n')}\n    ${'wide '.repeat(40)}\n`;
  const library = fileLibrary('file.md', text, parseMarkdown(text, 'file.md'));
  for (const size of [
    [119, 20],
    [120, 20],
    [220, 20],
  ] as const)
    assertFrame(`file-outline-${size.join('x')}`, draw('', size, {}, library));
});

test('code and tables use the whole window, prose keeps its measure', () => {
  const text = `# Wide parts

Prose keeps its measure in every window: longer rows tire the eye, which loses the next one on its way back.

\`\`\`text
${'+--------------------+   '.repeat(5)}+------+
${'| a box              |   '.repeat(5)}| last |
${'+--------------------+   '.repeat(5)}+------+
\`\`\`

| Name | Type | Default | Description of what it is | Since | Where it is read |
| --- | --- | --- | --- | --- | --- |
| columns | number | auto | maximum width of printed text, in columns, no minimum | 0.1.0 | src/config/setting-entries.ts |

| Option | What it does |
| --- | --- |
| \`--long\` | A cell is prose again: it is long, longer than any row should be, and does not run from one end of the window to the other one. |

- An item with a row of code:

      ${'word '.repeat(20)}
`;
  const library = fileLibrary('wide.md', text, parseMarkdown(text, 'wide.md'));
  for (const size of [
    [80, 24],
    [120, 40],
    [160, 45],
    [220, 60],
  ] as const)
    assertFrame(`file-wide-${size.join('x')}`, draw('', size, {}, library));
});

test('ASCII signs only', () => {
  const frame = draw('2', [80, 24], { ascii: true });
  assertFrame('browse-stats-ascii-80x24', frame);
  assert.match(frame, /^[\x20-\x7e\n]*$/);
});

test('if the terminal follows links, there are no numbers and no list of addresses', () => {
  const frame = draw('5', [80, 24], { hyperlinks: true });
  assert.match(frame, /CMS Open Source Policy of/);
  assert.doesNotMatch(frame, /\[1\]/);
});
