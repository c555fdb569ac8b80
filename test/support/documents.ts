import fc, { type Arbitrary } from './property.ts';

/** The lines of a piece of Markdown. */
type Lines = readonly string[];

// Fixed words, not random letters: a counterexample is then small at once.
export const plainWords = ['a', 'it', 'care', 'words', 'program', 'Medicare', 'marketplace'] as const;
export const plainWord = fc.constantFrom(...plainWords);

/** Words of many scripts, of signs and of figures; some too long for any row. */
const word: Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: plainWord },
  fc.constantFrom('Pneumonoultramicroscopicsilicovolcanoconiosis', 'ten-signs-'.repeat(8)),
  fc.constantFrom('漢', '仮名', '「はい」と言う。', 'カーッ、ひら', 'mixed漢字text', '長い文'.repeat(9)),
  fc.constantFrom('👩‍💻', '🇺🇸🇨🇦', '1️⃣', '❤️', '👍🏽', 'cafe\u0301', 'สวัสดี', 'می‌خواهم', '한국어', 'ﾊﾟ'),
  fc.constantFrom('1,234.5', '(see)', 'a/b', 'x-y', '“so”', '10\u00a0km', '&amp;', '\\*', '—'),
);

/** A few words of any kind. */
export const words = fc.array(word, { minLength: 1, maxLength: 4 }).map(list => list.join(' '));
const address = plainWord.map(path => `https://one.example/${path}`);

const piece: Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: words },
  words.map(text => `**${text}**`),
  words.map(text => `*${text}*`),
  words.map(text => `~~${text}~~`),
  plainWord.map(text => `\`${text}\``),
  fc.tuple(words, address).map(([text, url]) => `[${text}](${url})`),
  address,
  words.map(text => `<b>${text}</b>`),
  plainWord.map(text => `<kbd>${text}</kbd>`),
  plainWord.map(text => `<a href="${text}.md">${text}</a>`),
);

/** Inline content that fits one line of the source. Pieces may touch, so that styles change inside words. */
const oneLine: Arbitrary<string> = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', '')), { minLength: 1, maxLength: 6 })
  .map(pieces => pieces.map(([text, gap]) => text + gap).join(''));

const paragraph: Arbitrary<Lines> = fc
  .array(fc.tuple(oneLine, fc.constantFrom('', '', '\\')), { minLength: 1, maxLength: 3 })
  .map(lines => lines.map(([text, end], index) => (index < lines.length - 1 ? text + end : text)));

const heading: Arbitrary<Lines> = fc
  .tuple(fc.constantFrom('#', '##', '###', '####'), oneLine)
  .map(([marks, text]) => [`${marks} ${text}`]);

const codeRow = fc
  .array(fc.oneof(word, fc.constantFrom('\t', '  ', '{}')), { maxLength: 6 })
  .map(row => row.join(''));
const code: Arbitrary<Lines> = fc.array(codeRow, { maxLength: 4 }).map(rows => ['```js', ...rows, '```']);

const cell = oneLine.map(text => text.replaceAll('|', ''));
function tableOf(cells: Arbitrary<string>): Arbitrary<Lines> {
  return fc.integer({ min: 0, max: 3 }).chain(more => {
    const rowOf = (first: Arbitrary<string>, others: Arbitrary<string>) =>
      fc
        .tuple(first, fc.array(others, { minLength: more, maxLength: more }))
        .map(([label, rest]) => `| ${[label, ...rest].join(' | ')} |`);
    const align = fc.constantFrom('---', ':--', ':-:', '--:');
    const body = fc.array(rowOf(cells, cells), { maxLength: 3 });
    return fc
      .tuple(rowOf(words, cells), rowOf(align, align), body)
      .map(([head, aligns, rest]) => [head, aligns, ...rest]);
  });
}
const table = tableOf(fc.oneof(cell, fc.constant('')));
const figure = fc.integer({ min: 0, max: 99_999 }).map(number => `${number.toLocaleString('en')} people`);
const chartKind = fc.constantFrom('bar', 'figures', 'line', 'shares', 'sparklines');
const chart = fc
  .tuple(chartKind, fc.oneof(tableOf(fc.oneof(cell, figure)), tableOf(figure)))
  .map(([kind, lines]) => [`<!-- chart: ${kind} -->`, '', ...lines]);

const indented = (lines: Lines, first: string, rest: string): Lines =>
  lines.map((line, index) => (index === 0 ? first : rest) + line);

function joined(blocks: readonly Lines[]): Lines {
  return blocks.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

function blocksOf({ tables }: { readonly tables: boolean }): Arbitrary<readonly Lines[]> {
  const { blocks } = fc.letrec<{ block: Lines; blocks: readonly Lines[]; list: Lines }>(tie => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 5 }),
    block: fc.oneof(
      { maxDepth: 3 },
      { weight: 3, arbitrary: paragraph },
      heading,
      code,
      fc.constant<Lines>(['---']),
      fc.constant<Lines>(['<!-- for the speaker -->']),
      ...(tables ? [table, chart, special] : []),
      tie('list'),
      tie('blocks').map(blocks => indented(joined(blocks), '> ', '> ')),
      containers(tie('blocks')),
      ...(tables ? [htmlTable(tie('blocks'))] : []),
    ),
    list: fc
      .tuple(
        fc.constantFrom('-', '*', '1.', '98)'),
        fc.boolean(),
        fc.array(tie('blocks'), { minLength: 1, maxLength: 4 }),
      )
      .map(([marker, isLoose, items]) => {
        const gap = ' '.repeat(marker.length + 1);
        const written = items.map(blocks => indented(joined(blocks), `${marker} `, gap));
        return isLoose ? joined(written) : written.flat();
      }),
  }));
  return blocks;
}

/** What GitHub adds, and HTML around Markdown, holding any blocks. */
function containers(blocks: Arbitrary<readonly Lines[]>): Arbitrary<Lines> {
  const content = blocks.map(joined);
  // Labels must differ: a second note of the same label is not shown.
  const label = fc.integer({ min: 1000, max: 999_999_999 });
  const inside = (opening: string, lines: Lines, closing: string): Lines => [
    opening,
    '',
    ...lines,
    '',
    closing,
  ];
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('NOTE', 'Tip', 'CAUTION'), content)
      .map(([kind, lines]) => indented([`[!${kind}]`, '', ...lines], '> ', '> ')),
    fc
      .tuple(fc.constantFrom(' ', 'x'), plainWord, content)
      .map(([tick, text, lines]) => indented([`[${tick}] ${text}`, '', ...lines], '- ', '  ')),
    fc
      .tuple(label, plainWord, content)
      .map(([name, text, lines]) => [
        `told[^${name}]`,
        '',
        ...indented([text, '', ...lines], `[^${name}]: `, '    '),
      ]),
    fc
      .tuple(words, content)
      .map(([text, lines]) => inside(`<details><summary>${text}</summary>`, lines, '</details>')),
    fc
      .tuple(plainWord, content)
      .map(([term, lines]) => inside(`<dl><dt>${term}</dt><dd>`, lines, '</dd></dl>')),
    content.map(lines => inside('<div align="center">', lines, '</div>')),
  );
}

function htmlTable(blocks: Arbitrary<readonly Lines[]>): Arbitrary<Lines> {
  return fc
    .tuple(fc.constantFrom('th', 'td'), plainWord, blocks)
    .map(([name, text, cells]) => [
      '<table>',
      `<tr><${name}>${text}</${name}><th>${text}</th></tr>`,
      '<tr><td>',
      '',
      ...joined(cells),
      '',
      `</td><td>${text}</td></tr>`,
      '</table>',
    ]);
}

/** What GitHub adds, and HTML; alone, as their insides are those of other blocks. */
const special: Arbitrary<Lines> = fc.constantFrom<Lines>(
  ['- [ ] to do with some more words', '- [x] done', '- neither'],
  ['> [!WARNING]', '> Some words of caution.'],
  ['<details><summary>More</summary>', '', 'Words *inside*', '', '</details>'],
  ['<p align="center"><b>Words</b> <kbd>Ctrl</kbd><br>below</p>'],
  ['<dl><dt>Term</dt><dd>What is said of it.</dd></dl>'],
  ['<table><tr><th>Name</th><td><ul><li>one</li><li>two</li></ul></td></tr></table>'],
);

const sourceOf = (blocks: readonly Lines[]): string => joined(blocks).join('\n');

/** Markdown with all that the layout knows, nested a few levels deep. */
export const markdown: Arbitrary<string> = blocksOf({ tables: true }).map(sourceOf);

/** The same without tables and charts, whose words are in other orders at other widths. */
export const runningText: Arbitrary<string> = blocksOf({ tables: false }).map(sourceOf);

/** Widths that screens and printed text have. */
export const columns: Arbitrary<number> = fc.integer({ min: 20, max: 200 });

/** From one cell on. */
export const anyColumns: Arbitrary<number> = fc.oneof(fc.integer({ min: 1, max: 20 }), columns);
