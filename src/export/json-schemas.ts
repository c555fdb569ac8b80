import { newsKinds } from '../library/news-kinds.ts';
import { chartKinds } from '../markdown/chart.ts';
import {
  described,
  flag,
  type JsonSchema,
  list,
  number,
  object,
  oneOf,
  orNull,
  output,
  ref,
  text,
  texts,
} from './json-schema-parts.ts';
import { checkOutputs } from './json-schemas-check.ts';

// JSON Schema, draft 2020-12, of all that --json prints. Every object lists all its keys, and has no others.

const partLanguage = described(
  text,
  'The language (BCP 47) of the whole block, if it is another one than that around it.',
);

const block = (
  type: string,
  properties: Readonly<Record<string, JsonSchema>>,
  optional?: readonly string[],
): JsonSchema =>
  object({ type: { const: type }, lang: partLanguage, ...properties }, ['lang', ...(optional ?? [])]);

const blocks = list(ref('block'));
const links = list(ref('link'));
const sources = described(texts, 'Ids of the sources it comes from.');
const provenance = {
  asOf: described(text, 'The date that the facts hold for.'),
  sources: described(
    list(object({ id: described(orNull('string'), 'The id that other values use for it.'), name: text })),
    'Where the facts come from.',
  ),
};
const about = { id: text, title: text, summary: text, ...provenance };
const provenanceOfPart = object({
  ...{ anchor: orNull('string'), title: text, sources },
  named: described(list(object({ name: text, sources })), 'Links and columns that come from other sources.'),
});
const lang = described(orNull('string'), 'The language (BCP 47), as lang in the front matter says.');
const languages = described(
  list(object({ lang: text, text })),
  'Parts of the text in another language than that around them.',
);
const images = described(
  list(object({ address: text, alt: orNull('string') })),
  'alt is null without a description, and empty where the image only decorates.',
);
const anchor = described(orNull('string'), 'The anchor of a heading, as on GitHub.');

/** A row of a table, place by place. */
const row = list(described(orNull('string'), 'Null where a cell continues from the left or from above.'));

const formulas = described(texts, 'The LaTeX of its formulas; the text has them as Unicode.');

const blockSchemas: readonly JsonSchema[] = [
  block('heading', { level: number, anchor: text, text, links, formulas, languages, images }, [
    'formulas',
    'languages',
    'images',
  ]),
  block('paragraph', { text, links, formulas, languages, images }, ['formulas', 'languages', 'images']),
  block(
    'list',
    {
      ordered: flag,
      start: number,
      numbering: oneOf(['lower-alpha', 'upper-alpha', 'lower-roman', 'upper-roman']),
      items: list(object({ number, checked: flag, blocks }, ['number', 'checked'])),
    },
    ['start', 'numbering'],
  ),
  block(
    'table',
    {
      caption: text,
      chart: described(oneOf(chartKinds), 'Present if the table is drawn as a chart of this kind.'),
      header: described(texts, 'The name of each column; empty if the columns have no names.'),
      headerRows: described(
        list(row),
        'Present if several rows name the columns, or if a cell in them spans several places.',
      ),
      rows: list(row),
      spans: described(
        list(
          object({
            of: oneOf(['headerRows', 'rows']),
            ...{ row: number, column: number, rows: number, columns: number },
          }),
        ),
        'The cells that span several rows or columns, counted from 0.',
      ),
      rowHeaders: described(list(object({ row: number, column: number })), 'The cells that name their row.'),
      links,
      ...{ formulas, languages, images },
    },
    ['caption', 'chart', 'headerRows', 'spans', 'rowHeaders', 'formulas', 'languages', 'images'],
  ),
  block('quote', { blocks }),
  block('alert', { kind: oneOf(['note', 'tip', 'important', 'warning', 'caution']), blocks }),
  block('details', { summary: text, level: number, anchor: text, blocks }, ['level', 'anchor']),
  block('definitions', { items: list({ anyOf: [object({ term: text }), object({ blocks })] }) }),
  block('footnotes', { items: list(object({ number, blocks })) }),
  block(
    'code',
    {
      language: text,
      text,
      lineNumbers: described(flag, 'Present if the lines are numbered.'),
      lineGroups: described(
        list({ anyOf: [{ const: 'all' }, list(object({ from: number, to: number }))] }),
        'The lines that a talk emphasizes, one group after the other.',
      ),
    },
    ['language', 'lineNumbers', 'lineGroups'],
  ),
  block('math', { source: described(text, 'LaTeX.'), text: described(text, 'The formula as Unicode.') }),
  block('rule', {}),
];

const newsItem = object({
  ...{ id: text, title: text, venue: orNull('string'), date: orNull('string') },
  ...{ year: orNull('integer'), sources },
  links: list(object({ kind: oneOf(newsKinds), address: text, text, sources, note: orNull('string') })),
});
const figure = object({
  value: { type: 'number' },
  unit: text,
  program: text,
  series: described(text, 'The name of the column in the chart.'),
  sources,
  year: orNull('integer'),
  label: described(text, 'The name of the row in the chart.'),
  comparable: described(flag, 'True if all figures of the row count the same program.'),
});
const hit: JsonSchema = {
  anyOf: [
    object({
      ...{ type: { const: 'section' }, section: text, anchor },
      show: described(text, 'What to pass to show to print it.'),
      ...{ path: texts, snippet: text, words: texts },
    }),
    object({ type: { const: 'slide' }, slide: number, title: text, snippet: text, words: texts }),
  ],
};
const setting = object({
  ...{ name: text, value: { type: ['string', 'integer', 'boolean'] } },
  from: oneOf(['default', 'file', 'environment', 'option']),
  ...{ where: text, summary: text, expects: text },
});

const color = described(
  { type: ['string', 'integer', 'null'] },
  '#rrggbb, or a palette number from 0 to 15; null where it is that of the terminal.',
);
const theme = object({
  ...{ name: text, summary: text },
  file: described(orNull('string'), 'Null for a built-in theme.'),
  current: flag,
  appearance: oneOf(['dark', 'light', 'terminal']),
  leastContrast: described({ type: 'number' }, 'Of text, by the WCAG formula.'),
  ...{ foreground: color, background: color },
  colors: object({ heading: color, link: color, code: color, quiet: color, accent: color, mark: color }),
});

/** What each command prints, by its `type`. */
const outputs: Readonly<Record<string, JsonSchema>> = {
  section: output('section', { ...about, lang, anchor, blocks, provenance: list(provenanceOfPart) }),
  file: output('file', { file: text, title: text, lang, anchor, blocks }),
  search: output('search', { query: text, hits: list(hit) }),
  list: output('list', {
    sections: list(object({ ...about, headings: list(object({ level: number, anchor: text, text })) })),
  }),
  folder: output('folder', {
    folder: text,
    pages: list(
      object({
        ...{ id: described(text, 'Its path in the folder.'), title: text },
        level: described(number, 'How deep it is in the folders, from 0.'),
        show: described(text, 'What to pass to show to print it.'),
      }),
    ),
  }),
  brokenLinks: output('brokenLinks', {
    links: list(object({ file: text, line: number, address: text, reason: text })),
  }),
  news: output('news', { ...provenance, items: list(newsItem) }),
  stats: output('stats', { ...provenance, figures: list(figure), cautions: texts }),
  rehearsal: output('rehearsal', {
    title: text,
    saved: described(flag, 'True if the next talk is compared with these times.'),
    slides: list(
      object({
        ...{ slide: number, title: text },
        planned: described(orNull('number'), 'Seconds, from minutes in the front matter.'),
        thisTime: described(orNull('number'), 'Seconds; null where the slide was not timed.'),
        lastTime: described(orNull('number'), 'Seconds in the previous rehearsal.'),
      }),
    ),
  }),
  ...checkOutputs,
  themes: output('themes', { themes: list(theme) }),
  config: output('config', { file: orNull('string'), settings: list(setting) }),
};

/** One schema for all that `--json` prints. */
export const jsonSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What dsac-info prints with --json',
  anyOf: Object.keys(outputs).map(ref),
  $defs: {
    ...outputs,
    block: { anyOf: blockSchemas },
    link: object({ kind: oneOf(['web', 'mail', 'file', 'anchor']), address: text, text }),
  },
};
