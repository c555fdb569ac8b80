import { words, wordUsage } from '../../linear/words.ts';
import { helpColumns, twoColumns } from './two-columns.ts';

/** The text of `help accessibility`: what helps, what does not work, and what was tested. */
export function accessibilityText(): string {
  return `Examples:
${twoColumns([
  ['dsac-info --accessible', 'browse in screen-reader mode'],
  ['dsac-info --accessible present', 'give the talk step by step, with notes'],
  ['dsac-info --accessible notes', 'drive the talk that runs on a screen'],
  ['dsac-info --accessible --width 40', 'fit a braille display of 40 cells'],
  ['dsac-info --accessible --width none', 'one line for each paragraph'],
  ["printf '3\\nq\\n' | dsac-info --accessible", 'use it in a pipe'],
  ['dsac-info show stats --accessible', 'print a section as plain lines'],
])}

Screen-reader mode

${paragraph(
  'Everything is plain lines of text, one after the other. Nothing is redrawn: no screen, no moving cursor, no color, ' +
    'no line drawing, no sound. Structure is spelled out, such as "Heading 2", "List, 3 items", "Table, 4 rows" or ' +
    '"End of code". Type a number or a command, then press Enter. Start it with --accessible. On a terminal, the first ' +
    'of these that is set also decides; 0 means no:',
)}
${twoColumns([
  ['DSAC_INFO_ACCESSIBLE=1', 'for this program'],
  ['ACCESSIBLE=1', 'for all programs that honor it'],
  ['INK_SCREEN_READER=true', 'for programs built with Ink'],
  ['TERM=dumb or no TERM', 'a terminal that cannot draw'],
])}

${paragraph(
  'In this mode you can read sections page by page, search, list headings and links, filter the news, see sources, go ' +
    'back and forward, and give talks. Ctrl+D leaves with exit code 0, Ctrl+C with 130.',
)}

${paragraph(
  'On a terminal, the cursor follows the prompt in its row, so a braille display shows the prompt. The arrow keys move ' +
    'in the line that you type, and bring back earlier ones. A link is read with its number, which is that of the ' +
    'screen, and its host; address reads all of it. A part in another language says so, and so does a picture without ' +
    'a description, with the name of its file. Pictures with alt="" are silent.',
)}

${paragraph(
  'To give a talk without a screen, use present --accessible: speaker views find it, and present --follow shows it to ' +
    'the audience in another terminal. If the talk runs on a screen, notes --accessible joins it: Enter steps, and each ' +
    'slide is read with its notes.',
)}

Commands in screen-reader mode. Case does not matter, and you can shorten a
command if no other starts with the same letters. Some have one letter, too.

Anywhere:
${rowsOf('anywhere')}

In a section:
${rowsOf('section')}

In a talk:
${rowsOf('talk')}

On screen

${paragraph(
  'Press ? on any screen to list its keys, or run dsac-info help keys. You never need a mouse. Color is never the only ' +
    'signal: the focus has a mark, and links are underlined or numbered. The terminal cursor stays on the focus, for ' +
    'magnifiers and screen readers. --color never and NO_COLOR turn color off, --ascii line drawing.',
)}

${paragraph(
  'Text has a contrast of at least 4.5:1 in every theme, and of 7:1 in high-contrast and projector. A test ' +
    'computes it; with 16 colors, for the palettes of VGA, xterm, Tango, Campbell and macOS. In Solarized it is at least ' +
    '3:1 there. Press t to switch themes. The theme auto keeps text in the colors of your terminal.',
)}

${paragraph(
  'M shows the text alone, without the menu, and reads it row by row: the cursor goes to the next row with words, and ' +
    'the text stays where it is until the cursor reaches the edge. --menu hidden, or the setting menu: hidden, does so ' +
    'from the start. In a talk, C puts columns below each other; so do --slide-columns below and the setting ' +
    'slideColumns: below. If ACCESSIBLE=1 or INK_SCREEN_READER=true is set and you want the screens anyway, set ' +
    'DSAC_INFO_ACCESSIBLE=0: both are then on by themselves.',
)}

${paragraph(
  'Titles of a talk may be drawn in large letters made of blocks. The footer and the title of the window say them in ' +
    'words. --no-block-letters, or the setting blockLetters: never, keeps titles in plain text, as --ascii does.',
)}

${paragraph(
  'You can change all keys in the settings file (see dsac-info help keys). If you speak to your terminal, ' +
    '--no-single-keys keeps single characters from acting as keys: hold Alt with them instead.',
)}

Motion

${paragraph(
  'Nothing blinks or scrolls by itself. Only two things change without a key: the clock of the speaker view, and a ' +
    'talk whose file you save. Slides change at once, unless the talk or you ask for a transition, of 300 milliseconds ' +
    'at most; any key skips it. --no-motion, DSAC_INFO_REDUCE_MOTION=1 and the setting motion: none turn it off.',
)}

Known limits
${list([
  'A second screen (present --follow) does not scroll along on a slide that is taller than its window.',
  'A file is read whole before its first line appears. Paragraphs are never cut, so a page may be longer than you ' +
    'asked for.',
  'Words wider than the line, mostly addresses, are not broken; the terminal wraps them.',
  'Pictures made of characters are read as written.',
  'On the screens, the list of keys and the sources of a section scroll without a cursor in each row.',
])}

What was tested
${list([
  'Screen-reader mode by hand in real terminals (tmux, 40 to 160 columns), and by automated tests through a pipe and ' +
    'in a terminal with TERM=dumb: all sections at 80 and 40 columns, and the whole talk with its notes.',
  'Tests check every byte: no escape codes, no carriage returns, no drawn lines, and no word missing that a screen ' +
    'shows.',
  'Orca 43, BRLTTY 6.5 with a virtual display of 40 cells, yasr 0.6.9 and Fenrir 1.9.5: all modes by hand, in an earlier ' +
    'round. Much of what they showed has been changed since, and has not been tried with them again, except with yasr.',
  'yasr 0.6.9 listens to the installed program in an automated test: steps in a talk, in a list and in a text, and ' +
    'screen-reader mode. The test is left out where yasr is not installed.',
  'A braille display of 40 cells is simulated in automated tests, from the row of the cursor: each step in a talk, in ' +
    'texts and, with the menu hidden, in lists.',
])}

What was not tested
${list([
  'NVDA, JAWS, VoiceOver and Narrator. A real braille display.',
  'Use by people who rely on these every day. If something is in your way, please open an issue.',
])}
`;
}

function rowsOf(place: 'anywhere' | 'section' | 'talk'): string {
  return twoColumns(
    words.filter(entry => entry.place === place).map(entry => [wordUsage(entry), entry.does]),
  );
}

function list(items: readonly string[]): string {
  return items.map(item => paragraph(item, '- ', '  ')).join('\n');
}

/** Rows no wider than help. The text is ASCII, so a character is a cell. */
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
