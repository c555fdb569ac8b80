import type { Cell, Screen } from './cells.ts';
import { partsOf } from './drawn-signs.ts';

/** A cell, in pixels: wider than most fonts are at this size, so that no text is squeezed. */
const cell = { width: 9, height: 20, font: 15, baseline: 15 } as const;
/** Around the screen, in pixels. */
const margin = 12;

const fonts =
  "ui-monospace, SFMono-Regular, 'SF Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace";

/** What is said of a picture to those who do not see it, and what tells its ids from those of others in one page. */
export type Caption = { readonly id: string; readonly title: string; readonly description: string };

/**
 * A screen as an SVG image that needs nothing else: text is text, each piece as wide as its cells whatever font there
 * is; lines and blocks are drawn, so that they meet.
 */
export function svgOf({ columns, rows, base }: Screen, { id, title, description }: Caption): string {
  const width = columns * cell.width + 2 * margin;
  const height = rows.length * cell.height + 2 * margin;
  const pieces = rows.flatMap((cells, row) => piecesOf(cells).map(piece => ({ ...piece, row })));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
      `role="img" aria-labelledby="${id}-title ${id}-description" font-family="${fonts}" font-size="${cell.font}">`,
    `<title id="${id}-title">${escaped(title)}</title>`,
    `<desc id="${id}-description">${escaped(description)}</desc>`,
    `<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="8" fill="${base.background}" stroke="#808080" stroke-opacity="0.4"/>`,
    ...backgrounds(rows, base.background),
    ...drawings(rows),
    ...pieces.map(({ row, ...piece }) => textElement(piece, row)),
    '</svg>',
    '',
  ].join('\n');
}

/** Cells of one row that stand side by side and look alike. */
type Piece = { readonly first: Cell; readonly text: string; readonly columns: number };

function piecesOf(cells: readonly Cell[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let blanks = 0;
  for (const next of cells) {
    if (next.text === ' ' && !next.isUnderlined && !next.isStruck) blanks += 1;
    else if (partsOf(next.text)) blanks = Number.POSITIVE_INFINITY;
    else {
      const last = pieces.at(-1);
      // A sign that the font may lack, or has in another width, is alone. More than one blank would be joined.
      const isJoined = last && blanks <= 1 && isAlike(last.first, next) && isPlain(last.text + next.text);
      if (isJoined) {
        const text = `${last.text}${' '.repeat(blanks)}${next.text}`;
        pieces[pieces.length - 1] = { ...last, text, columns: next.column + next.width - last.first.column };
      } else pieces.push({ first: next, text: next.text, columns: next.width });
      blanks = 0;
    }
  }
  return pieces;
}

function isAlike(one: Cell, other: Cell): boolean {
  return (
    one.foreground === other.foreground &&
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.isUnderlined === other.isUnderlined &&
    one.isStruck === other.isStruck
  );
}

/** Letters that every font with a fixed width has. */
function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

function textElement({ first, text, columns }: Piece, row: number): string {
  const lines = [...(first.isUnderlined ? ['underline'] : []), ...(first.isStruck ? ['line-through'] : [])];
  const attributes = [
    `x="${margin + first.column * cell.width}"`,
    `y="${margin + row * cell.height + cell.baseline}"`,
    `textLength="${columns * cell.width}"`,
    'lengthAdjust="spacingAndGlyphs"',
    `fill="${first.foreground}"`,
    ...(first.isBold ? ['font-weight="bold"'] : []),
    ...(first.isItalic ? ['font-style="italic"'] : []),
    ...(lines.length > 0 ? [`text-decoration="${lines.join(' ')}"`] : []),
  ];
  return `<text ${attributes.join(' ')}>${escaped(text)}</text>`;
}

/** What has another background than the screen: one rectangle for neighbors that share it. */
function backgrounds(rows: Screen['rows'], base: string): readonly string[] {
  const paths = new Map<string, string>();
  for (const [row, cells] of rows.entries()) {
    for (const [index, { background, column }] of cells.entries()) {
      if (background === base || cells[index - 1]?.background === background) continue;
      const end = cells.slice(index).find(next => next.background !== background);
      const to = end?.column ?? columnsOf(cells);
      add(paths, background, [column, row, to - column, 1]);
    }
  }
  return pathElements(paths);
}

function columnsOf(cells: readonly Cell[]): number {
  const last = cells.at(-1);
  return last ? last.column + last.width : 0;
}

/** Lines and blocks, by their colors; what goes on in the next cell is one rectangle. */
function drawings(rows: Screen['rows']): readonly string[] {
  const paths = new Map<string, string>();
  for (const [row, cells] of rows.entries()) {
    for (let index = 0; index < cells.length; index += 1) {
      const current = cells[index];
      const parts = current && partsOf(current.text);
      if (!parts) continue;
      const isWhole = parts.length === 1 && parts[0]?.width === 1;
      let same = 1;
      while (isWhole && isSameDrawing(current, cells[index + same])) same += 1;
      for (const { x, y, width, height } of parts) {
        add(paths, current.foreground, [current.column + x, row + y, isWhole ? same : width, height]);
      }
      index += same - 1;
    }
  }
  return pathElements(paths);
}

function isSameDrawing(one: Cell, other: Cell | undefined): boolean {
  return other?.text === one.text && other.foreground === one.foreground;
}

/** Adds a rectangle, in cells, to the path of a color. */
function add(
  paths: Map<string, string>,
  color: string,
  [x, y, width, height]: readonly [x: number, y: number, width: number, height: number],
): void {
  const [left, top] = [margin + x * cell.width, margin + y * cell.height].map(rounded);
  const [right, down] = [width * cell.width, height * cell.height].map(rounded);
  paths.set(color, `${paths.get(color) ?? ''}M${left} ${top}h${right}v${down}h-${right}z`);
}

function pathElements(paths: ReadonlyMap<string, string>): readonly string[] {
  return [...paths].map(
    ([color, path]) => `<path fill="${color}" d="${path}" shape-rendering="crispEdges"/>`,
  );
}

function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
