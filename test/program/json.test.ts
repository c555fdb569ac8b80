import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { jsonSchema } from '../../src/export/json-schemas.ts';
import { facts } from '../support/facts.ts';
import { misfits } from '../support/json-schema.ts';
import { run, runShell } from '../support/run-program.ts';
import { isSampled } from '../support/sample.ts';
import { builtInLibrary } from '../support/setting.ts';

const folder = mkdtempSync(join(tmpdir(), 'dsac-info-json-'));
after(() => rmSync(folder, { recursive: true, force: true }));
/** Every kind of block. */
const file = join(folder, 'all.md');
writeFileSync(
  file,
  `# All *blocks*

a [web](https://a.example), [mail](mailto:a@a.example), [place](#all-blocks), [file](b.md)[^1] <b>\u009b31m</b>

1. one
2. - [x] done

> quote

> [!TIP]
> alert

| a | b |
| - | - |
| c | [d](https://d.example) |

\`\`\`js
code
\`\`\`

<details><summary>more</summary>inside</details>
<dl><dt>term</dt><dd>said</dd></dl>

<!-- a comment -->

---

[^1]: note
`,
);

/** What HTML can say of a table, a list and a text. */
const html = join(folder, 'html.md');
writeFileSync(
  html,
  `<table>
<caption>Sums
  of <b>it</b></caption>
<tr><th rowspan="2">Name</th><th colspan="2">2024</th></tr>
<tr><th>Q1</th><th>Q2</th></tr>
<tr><th rowspan="2">one</th><td>5</td><td>6</td></tr>
<tr><td colspan="2">7</td></tr>
</table>

<ol type="a" reversed><li>two</li><li value="7">seven</li></ol>

<p>
   Was <del>100</del>
   now <ins>50</ins>
</p>

<details><summary><h2>More</h2></summary>inside</details>
`,
);

const commandLines: readonly (readonly string[])[] = [
  ...builtInLibrary.sections.map(({ id }) => ['show', id]),
  ['show', 'stats#before-2024'],
  ['show', file],
  ['show', html],
  ['search', 'medicare'],
  ['list'],
  ['news'],
  ['news', '--year', '2023', '--kind', 'page'],
  ['stats'],
  ['config'],
  ['themes'],
  ['themes', '--theme', 'nord'],
  ['check'],
  ['check', '--rules'],
  ['check', '--outline'],
  // Without a command it is what would be printed without a terminal.
  [],
  ['mission'],
];
const sampled = commandLines.filter((_args, index) => isSampled(index, 6));

type Parsed = Readonly<Record<string, unknown>>;

function parse(args: readonly string[]): Parsed {
  const ran = run([...args, '--json']);
  assert.deepEqual([ran.code, ran.stderr], [0, ''], args.join(' '));
  assert.doesNotMatch(ran.stdout, /[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  return JSON.parse(ran.stdout);
}

describe('what --json prints fits its schema', () => {
  for (const args of sampled) {
    test(['dsac-info', ...args].join(' '), () => assert.deepEqual(misfits(parse(args), jsonSchema), []));
  }
});

test('the schema notices what does not fit', () => {
  const stats = parse(['stats']);
  const [first, ...rest] = stats.figures as Parsed[];
  for (const spoilt of [
    { ...stats, schemaVersion: 1 },
    { ...stats, more: 1 },
    { ...stats, figures: [{ ...first, value: '82' }, ...rest] },
    { ...stats, figures: [{ ...first, sources: '2024' }, ...rest] },
    { schemaVersion: 2, type: 'stats' },
  ]) {
    assert.notDeepEqual(misfits(spoilt, jsonSchema), []);
  }
});

test('every kind of block is there, and every kind of link', () => {
  const { blocks } = parse(['show', file]) as { blocks: { type: string; links?: { kind: string }[] }[] };
  assert.deepEqual(
    [...new Set(blocks.map(({ type }) => type))],
    [
      'heading',
      'paragraph',
      'list',
      'quote',
      'alert',
      'table',
      'code',
      'details',
      'definitions',
      'rule',
      'footnotes',
    ],
  );
  assert.deepEqual(
    blocks[1]?.links?.map(({ kind }) => kind),
    ['web', 'mail', 'anchor', 'file'],
  );
});

test('cells of several places, numbers and marks keep their meaning; white space is folded', () => {
  const { blocks } = parse(['show', html]) as { blocks: readonly unknown[] };
  const paragraph = (text: string) => ({ type: 'paragraph', text, links: [] });
  assert.deepEqual(blocks, [
    {
      type: 'table',
      caption: 'Sums of it',
      header: ['Name', '2024, Q1', '2024, Q2'],
      headerRows: [
        ['Name', '2024', null],
        [null, 'Q1', 'Q2'],
      ],
      rows: [
        ['one', '5', '6'],
        [null, '7', null],
      ],
      spans: [
        { of: 'headerRows', row: 0, column: 0, rows: 2, columns: 1 },
        { of: 'headerRows', row: 0, column: 1, rows: 1, columns: 2 },
        { of: 'rows', row: 0, column: 0, rows: 2, columns: 1 },
        { of: 'rows', row: 1, column: 1, rows: 1, columns: 2 },
      ],
      rowHeaders: [{ row: 0, column: 0 }],
      links: [],
    },
    {
      type: 'list',
      ordered: true,
      start: 2,
      numbering: 'lower-alpha',
      items: [
        { number: 2, blocks: [paragraph('two')] },
        { number: 7, blocks: [paragraph('seven')] },
      ],
    },
    paragraph('Was ~~100~~ now ++50++'),
    { type: 'details', summary: 'More', level: 2, anchor: 'more', blocks: [paragraph('inside')] },
  ]);
});

test('help json --json prints the schema, and help json names every output', () => {
  assert.deepEqual(JSON.parse(run(['help', 'json', '--json']).stdout), jsonSchema);
  const { stdout } = run(['help', 'json']);
  for (const reference of jsonSchema.anyOf as { $ref: string }[]) {
    assert.match(stdout, new RegExp(`^${reference.$ref.replace('#/$defs/', '')}\\b`, 'm'));
  }
});

test('two runs print the same bytes, in any locale and at any width', () => {
  for (const args of sampled) {
    const { stdout } = run([...args, '--json']);
    const other = run([...args, '--json'], {
      LANG: 'C',
      COLUMNS: '20',
      TERM: 'dumb',
      FORCE_COLOR: '3',
      HOME: '/',
    });
    if (args[0] !== 'config') assert.equal(other.stdout, stdout);
    assert.match(stdout, /^\{\n {2}"schemaVersion": 2,\n {2}"type": "\w+",\n[\s\S]*\n\}\n$/);
  }
});

test('show carries what the section rests on', () => {
  for (const { id, asOf, sources } of builtInLibrary.sections) {
    const shown = parse(['show', id]);
    assert.deepEqual([shown.id, shown.asOf, shown.sources], [id, asOf, sources]);
  }
});

test('stats are enough to draw a chart of', () => {
  const { figures } = parse(['stats']) as {
    figures: { program: string; sources: string[]; value: number }[];
  };
  for (const fact of facts.stats) {
    for (const profile of ['earlier', '2024'] as const) {
      const { programme, figure } = fact[profile];
      const found = figures.find(one => one.program === programme && one.sources.join() === profile);
      assert.equal(found?.value, figure);
    }
  }
});

test('what show names in a search can be shown', () => {
  const { hits } = parse(['search', 'policy']) as { hits: { type: string; show: string }[] };
  const shown = hits.filter(({ type }) => type === 'section');
  assert.ok(shown.length > 0);
  for (const { show } of shown) assert.equal(run(['show', show]).code, 0, show);
});

test('jq reads it', { skip: runShell('jq --version').code !== 0 && 'jq is not installed' }, () => {
  const { stdout } = runShell(`dsac-info news --json | jq -r '.items[] | select(.year == 2022).title'`);
  assert.equal(stdout, 'Open Source and the Digital Service at CMS.gov\n');
});

test('without a hit the object is there and empty, and the code is 1', () => {
  for (const args of [
    ['search', 'xyzzyplugh'],
    ['news', '--year', '1999'],
  ]) {
    const ran = run([...args, '--json']);
    assert.equal(ran.code, 1);
    assert.match(ran.stderr, /^dsac-info: [^\n]+\n$/);
    assert.deepEqual(misfits(JSON.parse(ran.stdout), jsonSchema), []);
    const { hits = [], items = [] } = JSON.parse(ran.stdout) as { hits?: []; items?: [] };
    assert.deepEqual([hits, items], [[], []]);
  }
});
