import { words } from '../linear/words.ts';
import { helpColumns, twoColumns } from './two-columns.ts';

/** The text of `help accessibility`: what there is for ears and fingers, and what was really tried. */
export function accessibilityText(): string {
  return `Examples:
${twoColumns([
  ['dsac-info --accessible', 'read by line, in plain words'],
  ['dsac-info --accessible present', 'the talk, step by step, with its notes'],
  ['dsac-info --accessible --width 40', 'for a braille line of 40 cells'],
  ["printf '3\\nq\\n' | dsac-info --accessible", 'over a pipe'],
  ['dsac-info show stats --accessible', 'print a section in plain words'],
])}

Linear mode

One line after the other, only ever added: no screen, no cursor to follow, no
color, no drawing, no sound. What looks tell on a screen is said in words, such
as "Heading 2", "List, 3 items", "Table, 4 rows", "End of code". One types a
number or a word, then Enter. It opens with --accessible, and at a terminal with
any of these, of which the first that is set decides; 0 means no:
${twoColumns([
  ['DSAC_INFO_ACCESSIBLE=1', 'for this program'],
  ['ACCESSIBLE=1', 'as other programs hear it'],
  ['INK_SCREEN_READER=true', 'as programs made with Ink hear it'],
  ['TERM=dumb or no TERM', 'a terminal that cannot draw'],
])}

It reads sections page by page, searches, lists headings and links, filters the
news, tells what a section rests on, goes back and forward, and gives talks. The
end of input (Ctrl+D) ends it with exit code 0, Ctrl+C with 130.

Words of the linear mode, in any case; a beginning is enough where it is clear:

Anywhere:
${rowsOf('anywhere')}

While reading a section:
${rowsOf('section')}

While giving a talk:
${rowsOf('talk')}

On the screens

${paragraph(
  'Every key is listed by ? on each screen and by dsac-info help keys; a mouse is never needed. Nothing is told by ' +
    'color alone: what has the focus has a mark, links are underlined or numbered. The cursor of the terminal stands ' +
    'at what has the focus, for magnifiers and screen readers. --color never and NO_COLOR take the colors away, ' +
    '--ascii the drawn signs.',
)}

${paragraph(
  'Text has a contrast of at least 4.5 : 1 in each theme, in --theme high-contrast and projector of 7 : 1, computed ' +
    'by a test; t goes through the themes. The theme auto leaves text in the colors of the terminal.',
)}

${paragraph(
  'All keys can be changed in the settings file (dsac-info help keys). With --no-single-keys no character alone is a ' +
    'key, for whoever speaks to the terminal: Alt with it does what it did.',
)}

Motion

${paragraph(
  'Nothing is animated, blinks or scrolls on its own. What changes unasked is the clock of the speaker console, and ' +
    'a talk whose file was saved. --no-motion, DSAC_INFO_REDUCE_MOTION=1 and the setting motion: none promise that ' +
    'nothing will ever be animated.',
)}

Known limits
${list([
  'The speaker console (dsac-info notes) is a screen. Instead, present in the linear mode says the notes.',
  'A talk given in the linear mode is heard by nobody else: consoles do not find it, and it does not follow changes ' +
    'of its file.',
  'A file is read as a whole before its first line is said. A paragraph is never cut, so a page may be longer than ' +
    'was asked for.',
  'Words wider than the line, mostly addresses, are not broken: the terminal does that.',
  'What an author drew with characters is said as it is written.',
])}

What was tried
${list([
  'The linear mode by hand in real terminals (tmux, 40 to 160 columns), and by tests over a pipe and in a terminal ' +
    'with TERM=dumb: all sections at 80 and 40 columns, the whole talk with its notes.',
  'Tests read every byte: no escape code, no carriage return, no drawn line; and every word that a screen shows of a ' +
    'section or slide is said.',
])}

What was not tried
${list([
  'Screen readers: NVDA, JAWS, Orca, VoiceOver, Narrator. No braille line either.',
  'People who use these every day. If something is in your way, please open an issue.',
])}
`;
}

function rowsOf(place: 'anywhere' | 'section' | 'talk'): string {
  return twoColumns(
    words
      .filter(entry => entry.place === place)
      .map(({ name, takes, does }) => [`${name}${takes === undefined ? '' : ` ${takes}`}`, does]),
  );
}

function list(items: readonly string[]): string {
  return items.map(item => paragraph(item, '- ', '  ')).join('\n');
}

/** Rows of at most so many columns as help has. It is ASCII, so that a character is a cell. */
function paragraph(text: string, first = '', rest = ''): string {
  const rows: string[] = [];
  let row = first;
  let isEmpty = true;
  for (const word of text.split(' ')) {
    if (!isEmpty && row.length + 1 + word.length > helpColumns) {
      rows.push(row);
      row = rest;
      isEmpty = true;
    }
    row += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...rows, row].join('\n');
}
