import { cellWidth } from '../../terminal/cell-width.ts';
import { graphemes } from '../../terminal/graphemes.ts';
import { decoration, type Line, lineText, lineWidth, sliceLine, truncateLine } from '../../terminal/line.ts';
import type { Size } from '../window-size.ts';

/** Cells in a row with something in them, counted from 0. */
type Run = { readonly start: number; readonly length: number };

/** How much of a window fits: its own proportions, never larger than it is. @param most the room for it */
export function miniatureSize(window: Size, most: Size): Size {
  const scale = Math.min(1, most.columns / window.columns, most.rows / window.rows);
  return {
    columns: Math.max(1, Math.min(most.columns, Math.round(window.columns * scale))),
    rows: Math.max(1, Math.min(most.rows, Math.round(window.rows * scale))),
  };
}

/**
 * A picture of a screen in fewer cells. Letters cannot shrink, so what is blank does: rows and columns that are blank all the
 * way become fewer, each row stays as the audience has it, and what stands beside or below something still does. What
 * has no room then is cut.
 *
 * @param lines the rows of the screen @param whole the same rows with all that is still to come: what is there must not move then
 * @param window the size of the screen @param room the cells for the picture
 * @param focus the row that must be in it, where not all are
 */
export function miniature(
  lines: readonly Line[],
  whole: readonly Line[],
  window: Size,
  room: Size,
  focus: number,
  ellipsis: string,
): readonly Line[] {
  const texts = whole.map(line => (isRule(line) ? [] : runsOfLine(line)));
  // Words stay apart: the blank between them is none to save.
  const columns = runsOf(texts.flat(), window.columns, 1);
  const left = placed(columns, window.columns, room.columns, 1) ?? packed(columns);
  const filled = whole.flatMap((line, row): Run[] =>
    lineText(line).trim() === '' ? [] : [{ start: row, length: 1 }],
  );
  const rows = runsOf(filled, window.rows);
  const top = [1, 0].map(gap => placed(rows, window.rows, room.rows, gap)).find(Boolean) ?? packed(rows);
  // Where not all rows have room, those around the focus are shown.
  const at = placeOf(focus, rows, top);
  const last = top.length === 0 ? 0 : (top.at(-1) ?? 0) + (rows.at(-1)?.length ?? 0);
  const first = Math.max(0, Math.min(at - Math.floor(room.rows / 2), last - room.rows));
  const picture = Array.from({ length: room.rows }, (): Line => []);
  lines.forEach((line, row) => {
    const to = placeOf(row, rows, top) - first;
    if (lineText(line).trim() === '' || to < 0 || to >= room.rows) return;
    picture[to] = isRule(line)
      ? shortRule(line, left[0] ?? 0, room.columns)
      : truncateLine(moved(line, columns, left), room.columns, ellipsis);
  });
  return picture;
}

/** A rule goes from where the text begins to as far from the right edge. */
function shortRule(line: Line, left: number, columns: number): Line {
  const edge = Math.max(0, lineText(line).search(/\S/u));
  const rule = sliceLine(line, edge, edge + Math.max(0, columns - 2 * left));
  return left > 0 ? [decoration(' '.repeat(left)), ...rule] : rule;
}

function isRule(line: Line): boolean {
  return line.every(({ roles, text }) => roles.includes('rule') || text.trim() === '');
}

/** The stretches of a row that hold something; single blanks between words are in them. */
function runsOfLine(line: Line): Run[] {
  const runs: Run[] = [];
  let column = 0;
  for (const grapheme of graphemes(lineText(line))) {
    const length = cellWidth(grapheme);
    if (grapheme.trim() !== '') runs.push({ start: column, length });
    column += length;
  }
  return runs;
}

/** What is filled in any of them, as stretches. @param within how much blank there may be in one */
function runsOf(runs: readonly Run[], total: number, within = 0): readonly Run[] {
  const isFilled = Array<boolean>(total).fill(false);
  for (const { start, length } of runs) isFilled.fill(true, start, Math.min(total, start + length));
  const found: Run[] = [];
  for (let at = 0; at < total; at += 1) {
    if (!isFilled[at]) continue;
    const last = found.at(-1);
    const isApart = !last || at - (last.start + last.length) > within;
    if (isApart) found.push({ start: at, length: 1 });
    else found[found.length - 1] = { start: last.start, length: at + 1 - last.start };
  }
  return found;
}

/**
 * Where each stretch begins in less room: its middle in proportion, as far as it can. Nothing where they do not fit.
 *
 * @param gap how much blank must be between two
 */
function placed(
  runs: readonly Run[],
  total: number,
  room: number,
  gap: number,
): readonly number[] | undefined {
  const scale = room / Math.max(1, total);
  const starts: number[] = [];
  let free = 0;
  for (const { start, length } of runs) {
    const middle = start + length / 2;
    const at = Math.max(free, Math.round(middle * scale - length / 2));
    starts.push(at);
    free = at + length + gap;
  }
  let limit = room;
  for (let index = runs.length - 1; index >= 0; index -= 1) {
    const at = Math.min(starts[index] ?? 0, limit - (runs[index]?.length ?? 0));
    if (at < 0) return undefined;
    starts[index] = at;
    limit = at - gap;
  }
  return starts;
}

/** All stretches with a single blank between them. */
function packed(runs: readonly Run[]): readonly number[] {
  let free = 0;
  return runs.map(({ length }) => {
    const at = free;
    free += length + 1;
    return at;
  });
}

/** Where a cell of the window is in the picture. */
function placeOf(at: number, runs: readonly Run[], starts: readonly number[]): number {
  const index = runs.findLastIndex(({ start }) => start <= at);
  const run = runs[index];
  return run === undefined ? 0 : (starts[index] ?? 0) + Math.min(at - run.start, run.length - 1);
}

/** A row with its stretches where they are in the picture. */
function moved(line: Line, runs: readonly Run[], starts: readonly number[]): Line {
  const pieces: Line[] = [];
  let width = 0;
  runs.forEach(({ start, length }, index) => {
    const piece = sliceLine(line, start, start + length);
    if (lineText(piece).trim() === '') return;
    const gap = (starts[index] ?? 0) - width;
    pieces.push(gap > 0 ? [decoration(' '.repeat(gap)), ...piece] : piece);
    width += Math.max(0, gap) + lineWidth(piece);
  });
  return pieces.flat();
}
