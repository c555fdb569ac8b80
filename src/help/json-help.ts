/** The text of `help json`. `export/json-schemas.ts` says the same for programs. */
export function jsonHelpText(): string {
  return `Examples:
  dsac-info stats --json | jq -r '.figures[] | [.program, .value] | @csv'
  dsac-info news --json | jq -r '.items[] | select(.year == 2023).title'
  dsac-info news --kind video --json | jq -r '.items[].links[].address'
  dsac-info list --json | jq -r '.sections[] | .id + "#" + .headings[].anchor'
  dsac-info show mission --json | jq -r '.asOf, .sources[]'
  dsac-info help json --json > dsac-info.schema.json

show, search, list, news, stats and config print JSON with --json, and so does
present --rehearse at its end: one object in UTF-8, two spaces a level, no
colors, a newline at the end. Every object begins with schemaVersion, a number
that grows only when a key goes or comes to mean something else, and with type.
What is not given is null. help json --json prints the JSON Schema of them all.

${parts.map(([type, words]) => `${type}\n${words.map(row => `  ${row}`).join('\n')}`).join('\n\n')}

Links are objects with kind, address and text. In the news the kind is article,
deck, page, pdf or video; elsewhere it is web, mail, file or anchor.
`;
}

const parts: readonly (readonly [type: string, words: readonly string[]])[] = [
  [
    'section (show SECTION)',
    [
      'id, title, summary; asOf and sources: when its statements held, and what',
      'they rest on; anchor: of the part that was asked for; blocks: its content',
      'in order, as a tree. A block has a type: heading (level, anchor, text),',
      'paragraph (text), list (ordered, items), table (header, rows; chart where',
      'it is drawn as bars), quote, alert (kind), code (text), rule, details,',
      'definitions, footnotes. What holds blocks has blocks; text has links.',
    ],
  ],
  ['file (show FILE)', ['file, title, anchor and blocks, as above.']],
  [
    'search',
    [
      'query; hits, the best first: section, anchor, path, snippet, words, and',
      'show, which is what to type behind show; or, for a slide of the talk, its',
      'number, title, snippet and words.',
    ],
  ],
  ['list', ['sections: id, title, summary, asOf, sources, headings (level, anchor, text).']],
  [
    'news',
    [
      'asOf, sources; items: id, title, venue, date, year, profiles, links. An id',
      'is an anchor: dsac-info show news#ID. The profiles are those that name the',
      'item, or give the link: earlier (undated) or 2024.',
    ],
  ],
  [
    'stats',
    [
      'asOf, sources; figures, row by row of the chart: value (a number), unit,',
      'program, profile, year (null for the undated profile), label of the row,',
      'comparable (whether the row has the same program in both profiles);',
      'cautions: what a reader must heed.',
    ],
  ],
  [
    'rehearsal (present --rehearse)',
    ['title; saved; slides: slide (its number), title, and in seconds planned,', 'thisTime and lastTime.'],
  ],
  ['config', ['file; settings: name, value, from, where, summary, expects.']],
];
