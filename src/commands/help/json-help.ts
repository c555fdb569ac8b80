/** The text of `help json`. `export/json-schemas.ts` has the same for programs. */
export function jsonHelpText(): string {
  return `Examples:
  dsac-info stats --json | jq -r '.figures[] | [.program, .value] | @csv'
  dsac-info news --json | jq -r '.items[] | select(.year == 2023).title'
  dsac-info news --kind video --json | jq -r '.items[].links[].address'
  dsac-info list --json | jq -r '.sections[] | .id + "#" + .headings[].anchor'
  dsac-info show mission --json | jq -r '.asOf, .sources[].name'
  dsac-info help json --json > dsac-info.schema.json

show, search, list, news, stats, themes and config print JSON with --json, and
present --rehearse prints it at the end: one object in UTF-8, indented by two
spaces, with a final newline, without color, and the same bytes every time. Each
object starts with schemaVersion and type. schemaVersion changes only when a key
is removed or changes its meaning. Unknown values are null. help json --json
prints the JSON Schema for all of them.

${parts.map(([type, words]) => `${type}\n${words.map(row => `  ${row}`).join('\n')}`).join('\n\n')}

Links are objects with kind, address and text. In the news, the kind is article,
page, pdf, schedule, slides or video; elsewhere, web, mail, file or anchor.
`;
}

const parts: readonly (readonly [type: string, words: readonly string[]])[] = [
  [
    'section (show SECTION)',
    [
      'id, title, summary; asOf and sources: the date of its facts and where they',
      'come from; anchor: the part you asked for; provenance: the source ids of',
      'each part; blocks: its content in order, as a tree. A block has a type:',
      'heading (level, anchor, text), paragraph (text), list (ordered, numbering,',
      'items with their number), table, quote, alert (kind), code (text, lineNumbers,',
      'lineGroups: what a talk emphasizes, one group after the other), rule,',
      'details (summary; level and anchor if that is a heading), definitions,',
      'footnotes. Blocks that contain others have blocks; text has links. Text that',
      'is struck, inserted or marked stands in ~~ ~~, ++ ++ or == ==. A table has a',
      'header, which names its columns, and rows; caption, chart (its kind) if drawn',
      'as one, headerRows if several rows name the columns, rowHeaders if cells name',
      'their rows. The text of a cell is where the cell begins; null is where it',
      'continues to the right or below, and spans has its size.',
    ],
  ],
  ['file (show FILE)', ['file, title, anchor and blocks, as above.']],
  [
    'search',
    [
      'query; hits, best first: section, anchor, path, snippet, words, and show, the',
      'argument that prints it with show; or, for a slide of the talk, its number,',
      'title, snippet and words.',
    ],
  ],
  ['list', ['sections: id, title, summary, asOf, sources, headings (level, anchor, text).']],
  ['folder (list FOLDER)', ['folder; pages: id (its path there), title, level, and show, as above.']],
  ['brokenLinks (list --broken)', ['links: file, line, address and reason.']],
  [
    'news',
    [
      'asOf, sources; items: id, title, venue, date, year, sources, links. An id',
      'is an anchor: dsac-info show news#ID. sources has the ids of the sources',
      'that name the item or give the link.',
    ],
  ],
  [
    'stats',
    [
      'asOf, sources; figures, row by row of the chart: value (a number), unit,',
      'program, series (the column), sources (ids), year (null if unknown), label',
      'of the row, comparable (true if the whole row counts the same program);',
      'cautions: warnings about comparing figures.',
    ],
  ],
  [
    'rehearsal (present --rehearse)',
    [
      'title; saved: whether the times were kept; slides: slide (its number), title,',
      'and in seconds planned, thisTime and lastTime.',
    ],
  ],
  [
    'themes',
    [
      'themes: name, summary, file (null if built in), current, appearance (dark,',
      'light or terminal), leastContrast (of text), foreground and background of the',
      'screen, colors (heading, link, code, quiet, accent, mark). A color is #rrggbb',
      "or a palette number; null is the terminal's own.",
    ],
  ],
  ['config', ['file; settings: name, value, from, where, summary, expects.']],
];
