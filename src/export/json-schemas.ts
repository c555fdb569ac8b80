import { newsKinds } from '../browse/news-kinds.ts';
import { profileIds } from '../browse/profiles.ts';
import { type Json, schemaVersion } from './json-text.ts';

// JSON Schema, draft 2020-12, of all that --json prints. Every object lists all its keys: what is not here is not there.

type Schema = { readonly [key: string]: Json };

const text: Schema = { type: 'string' };
const number: Schema = { type: 'integer' };
const flag: Schema = { type: 'boolean' };
const orNull = (type: string): Schema => ({ type: [type, 'null'] });
const list = (items: Schema): Schema => ({ type: 'array', items });
const oneOf = (words: readonly string[]): Schema => ({ enum: words });
const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const described = (schema: Schema, description: string): Schema => ({ ...schema, description });

/** An object with these keys and no others. @param optional those that may be absent */
function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter(key => !optional.includes(key));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** What a command prints. */
function output(type: string, properties: Readonly<Record<string, Schema>>): Schema {
  return object({ schemaVersion: { const: schemaVersion }, type: { const: type }, ...properties });
}

const block = (
  type: string,
  properties: Readonly<Record<string, Schema>>,
  optional?: readonly string[],
): Schema => object({ type: { const: type }, ...properties }, optional);

const texts = list(text);
const blocks = list(ref('block'));
const links = list(ref('link'));
const profiles = list(ref('profile'));
const provenance = {
  asOf: described(text, 'When the statements held.'),
  sources: described(texts, 'What they rest on.'),
};
const about = { id: text, title: text, summary: text, ...provenance };
const anchor = described(orNull('string'), 'As GitHub makes it of the heading.');

const blockSchemas: readonly Schema[] = [
  block('heading', { level: number, anchor: text, text, links }),
  block('paragraph', { text, links }),
  block(
    'list',
    { ordered: flag, start: number, items: list(object({ checked: flag, blocks }, ['checked'])) },
    ['start'],
  ),
  block('table', { chart: { const: 'bar' }, header: texts, rows: list(texts), links }, ['chart']),
  block('quote', { blocks }),
  block('alert', { kind: oneOf(['note', 'tip', 'important', 'warning', 'caution']), blocks }),
  block('details', { summary: text, blocks }),
  block('definitions', { items: list({ anyOf: [object({ term: text }), object({ blocks })] }) }),
  block('footnotes', { items: list(object({ number, blocks })) }),
  block('code', { language: text, text }, ['language']),
  block('rule', {}),
];

const newsItem = object({
  ...{ id: text, title: text, venue: orNull('string'), date: orNull('string') },
  ...{ year: orNull('integer'), profiles },
  links: list(object({ kind: oneOf(newsKinds), address: text, text, profiles, note: orNull('string') })),
});
const figure = object({
  value: { type: 'number' },
  unit: text,
  program: text,
  profile: ref('profile'),
  year: orNull('integer'),
  label: described(text, 'Of the row of the chart.'),
  comparable: described(flag, 'Whether the row has the same program in both profiles.'),
});
const hit: Schema = {
  anyOf: [
    object({
      ...{ type: { const: 'section' }, section: text, anchor },
      show: described(text, 'What to type behind show.'),
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

/** What each command prints, by its `type`. */
const outputs: Readonly<Record<string, Schema>> = {
  section: output('section', { ...about, anchor, blocks }),
  file: output('file', { file: text, title: text, anchor, blocks }),
  search: output('search', { query: text, hits: list(hit) }),
  list: output('list', {
    sections: list(object({ ...about, headings: list(object({ level: number, anchor: text, text })) })),
  }),
  news: output('news', { ...provenance, items: list(newsItem) }),
  stats: output('stats', { ...provenance, figures: list(figure), cautions: texts }),
  rehearsal: output('rehearsal', {
    title: text,
    saved: described(flag, 'Whether it is what the next talk is compared with.'),
    slides: list(
      object({
        ...{ slide: number, title: text },
        planned: described(orNull('number'), 'Seconds, as minutes in the front matter say.'),
        thisTime: described(orNull('number'), 'Seconds; null where the slide was not timed.'),
        lastTime: described(orNull('number'), 'Seconds of the rehearsal before.'),
      }),
    ),
  }),
  config: output('config', { file: orNull('string'), settings: list(setting) }),
};

/** One schema for all that `--json` prints. */
export const jsonSchema: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'What dsac-info prints with --json',
  anyOf: Object.keys(outputs).map(ref),
  $defs: {
    ...outputs,
    block: { anyOf: blockSchemas },
    link: object({ kind: oneOf(['web', 'mail', 'file', 'anchor']), address: text, text }),
    profile: described(oneOf(profileIds), 'The published profile that says so; the earlier one is undated.'),
  },
};
