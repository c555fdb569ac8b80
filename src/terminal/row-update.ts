import { isOneCellEach } from './graphemes.ts';

/** Styles (SGR, ECMA-48 8.3.117) and addresses (OSC 8): all that our rows hold besides text. */
const styling = /\u001b\[[\d;]*m|\u001b\]8;[^\u001b\u0007]*(?:\u001b\\|\u0007)/g;
const noLink = '\u001b]8;;\u001b\\';
const noStyle = '\u001b[0m';

/** How a cell is written: the codes since the last reset, and the code of its address. */
type Look = { readonly style: string; readonly link: string };
const plain: Look = { style: '', link: '' };

type Cells = { readonly text: string; readonly looks: readonly Look[] };

/** So many equal cells between two changes are written again: to go past them takes as many bytes. */
const shortGap = 6;

/**
 * What makes a row of the screen another one, by the cells that differ: text that scrolls beside an outline does not write
 * the outline again, nor the blanks between them.
 *
 * @param previous row as it was written, from the first column on @param next as it is to be
 * @param columns of the window
 * @returns text to be written while the cursor is in that row; nothing where a character may take other than one cell, where
 *   a row does not fit, or where one leaves its styles open: then the row is written whole
 */
export function rowUpdate(previous: string, next: string, columns: number): string | undefined {
  const before = readCells(previous);
  const after = readCells(next);
  if (!before || !after) return undefined;
  const length = Math.max(before.text.length, after.text.length);
  if (length > columns) return undefined;
  const isSame = (at: number) => charAt(before, at) === charAt(after, at) && sameLook(before, after, at);
  // From there on the row is blank, as erased cells are.
  let blankFrom = after.text.length;
  while (blankFrom > 0 && charAt(after, blankFrom - 1) === ' ' && lookAt(after, blankFrom - 1) === plain)
    blankFrom -= 1;

  let written = '';
  let pen = plain;
  for (let at = 0; at < length; ) {
    if (isSame(at)) {
      at += 1;
      continue;
    }
    let end = at + 1;
    for (let probe = end; probe < length && probe - end < shortGap; probe += 1)
      if (!isSame(probe)) end = probe + 1;
    written += `\u001b[${at + 1}G`;
    for (; at < Math.min(end, blankFrom); at += 1) {
      const look = lookAt(after, at);
      written += penChange(pen, look) + charAt(after, at);
      pen = look;
    }
    if (at >= end) continue;
    // Erased cells have the background of the pen.
    written += `${penChange(pen, plain)}\u001b[K`;
    pen = plain;
    break;
  }
  return written + penChange(pen, plain);
}

function readCells(row: string): Cells | undefined {
  const looks: Look[] = [];
  let text = '';
  let look = plain;
  let end = 0;
  const take = (part: string) => {
    text += part;
    for (let count = part.length; count > 0; count -= 1) looks.push(look);
  };
  for (const { 0: code, index } of row.matchAll(styling)) {
    take(row.slice(end, index));
    end = index + code.length;
    look = lookAfter(look, code);
  }
  take(row.slice(end));
  return look === plain && isOneCellEach(text) ? { text, looks } : undefined;
}

function lookAfter({ style, link }: Look, code: string): Look {
  if (code.startsWith('\u001b]'))
    return lookOf(style, /^\u001b\]8;;(?:\u001b\\|\u0007)$/.test(code) ? '' : code);
  return lookOf(/^\u001b\[0*m$/.test(code) ? '' : style + code, link);
}

function lookOf(style: string, link: string): Look {
  return style === '' && link === '' ? plain : { style, link };
}

function charAt({ text }: Cells, at: number): string {
  return text[at] ?? ' ';
}

function lookAt({ looks }: Cells, at: number): Look {
  return looks[at] ?? plain;
}

function sameLook(before: Cells, after: Cells, at: number): boolean {
  const [was, is] = [lookAt(before, at), lookAt(after, at)];
  return was === is || (was.style === is.style && was.link === is.link);
}

function penChange(from: Look, to: Look): string {
  if (from === to) return '';
  const style =
    from.style === to.style
      ? ''
      : to.style.startsWith(from.style)
        ? to.style.slice(from.style.length)
        : noStyle + to.style;
  return style + (from.link === to.link ? '' : to.link || noLink);
}
