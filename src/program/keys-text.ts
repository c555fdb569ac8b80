import { consoleKeymap } from '../app/console-keymap.ts';
import { deckKeymap, finderKeymap } from '../app/deck-keymap.ts';
import { keymap } from '../app/keymap.ts';
import { textOfLines } from '../export/text.ts';
import { helpColumns } from '../help/two-columns.ts';
import { isUtf8 } from '../terminal/capabilities.ts';
import { helpLines } from '../ui/lines/help-lines.ts';

/** The text of `help keys`: the keys of each screen. @param isAscii whether only ASCII signs may be used */
export function keysText(isAscii: boolean): string {
  const ascii = isAscii || !isUtf8(process.env);
  const part = (title: string, rows: Parameters<typeof helpLines>[0]) =>
    `${title.toUpperCase()}\n\n${textOfLines(helpLines(rows, helpColumns, ascii))}`;
  return [
    part('In the browser', keymap),
    part('While presenting', [...deckKeymap, ...finderKeymap]),
    part('In the speaker console', consoleKeymap),
  ].join('\n\n');
}
