import type { Glyphs } from '../terminal/glyphs.ts';
import { decoration, type Line, type Span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { blockFont } from './block-letter-font.ts';
import { breakEvenly } from './break-evenly.ts';
import { compactFont } from './compact-letter-font.ts';
import type { Font, Letter } from './letter-sheet.ts';
import type { LayoutOptions } from './options.ts';

/** Pixels between two letters, and between two words. */
const letterGap = 1;
const wordGap = 3;

/** In so many lines a title is still seen as one. */
const mostLines = 2;

/** A longer title is not tried: it would fill a screen of any size that there is. UTF-16 code units. */
const longestTitle = 400;

/** A letter and the pixels left of it. */
type PlacedLetter = { readonly letter: Letter; readonly x: number };
type Word = { readonly letters: readonly PlacedLetter[]; readonly width: number };
/** Rows of pixels from the top. */
type Picture = readonly (readonly boolean[])[];
/** The rows of a title that stands in one line. */
export const compactRows = compactFont.height / 2;

type Drawn = { readonly picture: Picture; readonly lines: number };

/**
 * Draws a title in small letters, three rows high, from the left edge. A blank row parts its lines.
 *
 * The rows are decoration: the title itself must be said elsewhere.
 *
 * @param columns the most cells of a row @param mostLines of letters
 * @returns nothing if the title does not fit, is long or empty, or has a character that the font lacks
 */
export function layoutCompactLetters(
  text: SafeText,
  columns: number,
  { glyphs }: Pick<LayoutOptions, 'glyphs'>,
  mostLines = 1,
): readonly Line[] | undefined {
  const words = glyphs.pixels.upper === '' ? undefined : placeWords(text, compactFont);
  const broken = words && breakEvenly(words, columns, wordGap);
  if (!broken || broken.length > mostLines) return undefined;
  return broken.flatMap((line, index) => {
    const letters = joinWords(line, wordGap);
    const last = letters.at(-1);
    const pixels = blankPicture(last ? last.x + widthOf(last.letter) : 0, compactFont.height);
    for (const { letter, x } of letters) paint(pixels, letter, x, 0);
    const drawn = drawSmall(pixels, glyphs);
    return index === 0 ? drawn : [[], ...drawn];
  });
}

/**
 * Draws a short title large, in letters made of cells, split between words into lines of about equal width:
 * huge (a pixel is four columns by two rows) where that fits in a line, else large (two columns by a row), else small (a
 * column by half a row, or by a row where the glyphs have no halves), else in smaller letters.
 *
 * Large letters that break a title often are not taken where small ones need fewer lines: it is read as one.
 *
 * Each line is in the middle of the columns. The rows are decoration: the title itself must be said elsewhere.
 *
 * @param columns the most cells of a row; no blanks are at the end of one
 * @param rows the most rows
 * @param narrow the most cells of a row of small letters
 * @returns nothing if the title does not fit, is long or empty, or has a character that the font lacks
 */
export function layoutBlockLetters(
  text: SafeText,
  columns: number,
  rows: number,
  { glyphs }: Pick<LayoutOptions, 'glyphs'>,
  narrow = columns,
): readonly Line[] | undefined {
  const words = placeWords(text, blockFont);
  if (words === undefined) return undefined;
  const huge = drawWords(words, Math.floor(columns / 4), Math.floor(rows / 2));
  if (huge && huge.lines === 1)
    return huge.picture.flatMap(row => {
      const line = drawLargeRow(
        row.flatMap(pixel => [pixel, pixel]),
        glyphs,
      );
      return [line, line];
    });
  const large = drawWords(words, Math.floor(columns / 2), rows);
  if (large && large.lines <= mostLines) return large.picture.map(row => drawLargeRow(row, glyphs));
  const small = drawWords(words, narrow, glyphs.pixels.upper === '' ? rows : 2 * rows);
  if (large && (!small || small.lines >= large.lines))
    return large.picture.map(row => drawLargeRow(row, glyphs));
  const picture = small?.picture ?? drawCompact(text, narrow, rows, glyphs);
  if (!picture) return undefined;
  const drawn = drawSmall(picture, glyphs);
  const left = Math.floor((columns - narrow) / 2);
  return left > 0
    ? drawn.map(line => (line.length > 0 ? [decoration(' '.repeat(left)), ...line] : line))
    : drawn;
}

/**
 * A few words in one row of block letters, to stand beside other text.
 *
 * @returns its rows, without blanks at their ends; nothing if the font lacks a character
 */
export function layoutLetterRow(
  text: SafeText,
  size: 'large' | 'small',
  { glyphs }: Pick<LayoutOptions, 'glyphs'>,
): readonly Line[] | undefined {
  const words = placeWords(text, blockFont);
  const last = words && joinWords(words, wordGap).at(-1);
  const drawn = last && drawWords(words, last.x + widthOf(last.letter), Number.POSITIVE_INFINITY);
  if (!drawn) return undefined;
  return size === 'small'
    ? drawSmall(drawn.picture, glyphs)
    : drawn.picture.map(row => drawLargeRow(row, glyphs));
}

/** The smallest letters, where there are halves of cells to draw them with. */
function drawCompact(text: SafeText, columns: number, rows: number, { pixels }: Glyphs): Picture | undefined {
  const words = pixels.upper === '' ? undefined : placeWords(text, compactFont);
  return words && drawWords(words, columns, 2 * rows, compactFont)?.picture;
}

function placeWords(text: SafeText, font: Font): readonly Word[] | undefined {
  if (text.length > longestTitle) return undefined;
  const words: Word[] = [];
  for (const characters of text.split(/[ \t\n]+/)) {
    if (characters === '') continue;
    const letters: Letter[] = [];
    // By character: a letter with a mark of its own is not in the font, and so neither is the mark.
    for (const character of characters) {
      const letter = font.letterOf(character);
      if (letter === undefined) return undefined;
      letters.push(letter);
    }
    words.push(placeLetters(letters));
  }
  return words.length > 0 ? words : undefined;
}

function placeLetters(letters: readonly Letter[]): Word {
  const placed: PlacedLetter[] = [];
  let width = 0;
  let before: Letter | undefined;
  for (const letter of letters) {
    const x = before === undefined ? 0 : width + letterGap - tuck(before, letter);
    placed.push({ letter, x });
    width = x + widthOf(letter);
    before = letter;
  }
  return { letters: placed, width };
}

/**
 * How many pixels nearer a letter moves to the one before it, so that pairs like `To` and `ra` leave no hole:
 * one where the ink of both still keeps the gap, slantwise too.
 */
function tuck(before: Letter, after: Letter): 0 | 1 {
  const left = before.map(row => row.length - 1 - row.lastIndexOf('#'));
  const right = after.map(row => (row.includes('#') ? row.indexOf('#') : row.length));
  const isOpen = left.every((blank, y) =>
    [y - 1, y, y + 1].every(beside => blank + (right[beside] ?? blank + 1) > 0),
  );
  return isOpen ? 1 : 0;
}

function widthOf(letter: Letter): number {
  return letter[0]?.length ?? 0;
}

/** Draws words in a room of pixels. What hangs below the last line counts only if something does. */
function drawWords(
  words: readonly Word[],
  room: number,
  highest: number,
  font = blockFont,
): Drawn | undefined {
  const lineHeight = font.height + 1;
  const broken = breakEvenly(words, room, wordGap);
  if (broken === undefined) return undefined;
  const lines = broken.map(line => joinWords(line, wordGap));
  const hangs = lines
    .at(-1)
    ?.some(({ letter }) => letter.slice(font.capitalHeight).some(row => row.includes('#')));
  const height = (lines.length - 1) * lineHeight + (hangs ? font.height : font.capitalHeight);
  if (height > highest) return undefined;
  const pixels = blankPicture(room, height);
  for (const [line, letters] of lines.entries()) {
    const last = letters.at(-1);
    const width = last ? last.x + widthOf(last.letter) : 0;
    const left = Math.floor((room - width) / 2);
    for (const { letter, x } of letters) paint(pixels, letter, left + x, line * lineHeight);
  }
  return { picture: pixels, lines: lines.length };
}

function blankPicture(width: number, height: number): boolean[][] {
  return Array.from({ length: height }, () => Array<boolean>(width).fill(false));
}

function joinWords(words: readonly Word[], gap: number): readonly PlacedLetter[] {
  let left = 0;
  return words.flatMap(({ letters, width }) => {
    const start = left;
    left += width + gap;
    return letters.map(({ letter, x }) => ({ letter, x: start + x }));
  });
}

function paint(pixels: readonly boolean[][], letter: Letter, left: number, top: number): void {
  for (const [y, row] of letter.entries()) {
    for (let x = row.indexOf('#'); x >= 0; x = row.indexOf('#', x + 1)) {
      const line = pixels[top + y];
      if (line !== undefined) line[left + x] = true;
    }
  }
}

function drawLargeRow(row: readonly boolean[], { pixels }: Glyphs): Line {
  return toLine(row.map(pixel => (pixel ? pixels.full : ' ').repeat(2)).join(''));
}

function drawSmall(picture: Picture, { pixels }: Glyphs): readonly Line[] {
  const { full, upper, lower } = pixels;
  if (upper === '') return picture.map(row => toLine(row.map(pixel => (pixel ? full : ' ')).join('')));
  const signs = [' ', lower, upper, full];
  return Array.from({ length: Math.ceil(picture.length / 2) }, (_, row) => {
    const below = picture[2 * row + 1] ?? [];
    const tops = picture[2 * row] ?? [];
    return toLine(tops.map((top, x) => signs[(top ? 2 : 0) + (below[x] ? 1 : 0)] ?? ' ').join(''));
  });
}

/** Only the ink has the role: a style with a background must not fill the blanks. */
function toLine(row: string): Line {
  const runs = row.trimEnd().match(/ +|[^ ]+/g) ?? [];
  return runs.map((run): Span => (run.startsWith(' ') ? decoration(run) : decoration(run, 'block.letters')));
}
