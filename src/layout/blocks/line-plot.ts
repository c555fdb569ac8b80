import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, type Role, type Span } from '../../terminal/line.ts';
import { roleOf } from './chart-look.ts';

/** A point in parts of the room: 0 is left and below, 1 is right and above. */
export type PlotPoint = { readonly x: number; readonly y: number };
/** The points of a series, in order. The line is interrupted where there is none. */
export type PlotSeries = readonly (PlotPoint | undefined)[];

/** The dots of a Braille pattern, by row and column of the cell. */
const dots = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;
const braille = 0x2800;

type Cell = { text: string; readonly role: Role; readonly isPoint: boolean };

/**
 * Draws lines into cells: dots of Braille patterns, or a sign a cell where the glyphs have none. Each series has points and
 * a color of its own, and every second one a broken line.
 *
 * @returns `rows` lines of decoration, none wider than `columns`
 */
export function drawPlot(
  series: readonly PlotSeries[],
  columns: number,
  rows: number,
  glyphs: Glyphs,
): readonly Line[] {
  const cells: (Cell | undefined)[][] = Array.from({ length: rows }, () => []);
  const isFine = glyphs.strokes.length === 0;
  const [fineX, fineY] = isFine ? [2, 4] : [1, 1];
  const width = columns * fineX;
  const height = rows * fineY;
  const cellAt = ({ x, y }: PlotPoint) => ({
    column: Math.round(x * (columns - 1)),
    row: Math.min(rows - 1, Math.floor(((1 - y) * (height - 1) + 0.5) / fineY)),
  });
  // The first series is the uppermost: it comes first, and what is taken stays.
  for (const [index, points] of series.entries()) {
    for (const point of points) {
      if (!point) continue;
      const { column, row } = cellAt(point);
      const text = glyphs.points[index % glyphs.points.length] ?? '';
      if (cells[row]) cells[row][column] ??= { text, role: roleOf(index), isPoint: true };
    }
  }
  for (const [index, points] of series.entries()) {
    const role = roleOf(index);
    const stroke = glyphs.strokes[index % Math.max(1, glyphs.strokes.length)] ?? '';
    const dot = (x: number, y: number) => {
      const line = cells[Math.floor(y / fineY)];
      if (!line) return;
      const column = Math.floor(x / fineX);
      const old = line[column];
      if (old?.isPoint) return;
      if (!isFine) line[column] ??= { text: stroke, role, isPoint: false };
      else {
        const bit = dots[y % 4]?.[x % 2 === 0 ? 0 : 1] ?? 0;
        const before = old ? (old.text.codePointAt(0) ?? braille) : braille;
        line[column] = { text: String.fromCodePoint(before | bit), role: old?.role ?? role, isPoint: false };
      }
    };
    for (const [at, to] of points.entries()) {
      const from = at > 0 ? points[at - 1] : undefined;
      if (!from || !to) continue;
      drawLine(onGrid(from, columns, width, height), onGrid(to, columns, width, height), (x, y, nth) => {
        if (index % 2 === 0 || nth % 5 < 3) dot(x, y);
      });
    }
  }
  return cells.map(toLine);
}

/** A point in dots from the upper left: in the middle of its cell, where its sign is. */
function onGrid({ x, y }: PlotPoint, columns: number, width: number, height: number) {
  const fine = width / columns;
  return { x: Math.round(x * (columns - 1)) * fine + Math.floor(fine / 2), y: (1 - y) * (height - 1) };
}

type Dot = { readonly x: number; readonly y: number };

function drawLine(from: Dot, to: Dot, dot: (x: number, y: number, nth: number) => void): void {
  const steps = Math.max(1, Math.abs(to.x - from.x), Math.ceil(Math.abs(to.y - from.y)));
  for (let nth = 0; nth <= steps; nth += 1) {
    const part = nth / steps;
    dot(Math.round(from.x + (to.x - from.x) * part), Math.round(from.y + (to.y - from.y) * part), nth);
  }
}

/** Neighbors of one color become one span. */
function toLine(cells: readonly (Cell | undefined)[]): Line {
  const line: Span[] = [];
  let text = '';
  let role: Role | undefined;
  const end = () => {
    if (text !== '') line.push(role ? decoration(text, role) : decoration(text));
    text = '';
  };
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column];
    if (cell?.role !== role) end();
    role = cell?.role;
    text += cell?.text ?? ' ';
  }
  end();
  return line;
}
