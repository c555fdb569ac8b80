import { cellWidth } from '../../../terminal/cell-width.ts';
import { graphemes } from '../../../terminal/graphemes.ts';
import { type Line, lineWidth, type Span } from '../../../terminal/line.ts';
import { attributes, type Html, html } from '../markup.ts';

/** A cell of a terminal, in units of the drawing. */
const cell = { width: 9, height: 20, text: 15 };
const [halfWidth, halfHeight] = [cell.width / 2, cell.height / 2];

/** Which edges of its cell a line sign leads to: up, right, down, left. */
const lineSigns: Readonly<Record<string, string>> = {
  ...{ '─': 'rl', '│': 'ud', '┌': 'rd', '┐': 'ld', '└': 'ur', '┘': 'ul', '├': 'urd', '┤': 'uld', '┬': 'rld' },
  ...{ '┴': 'url', '┼': 'urdl', '╭': 'rd', '╮': 'ld', '╰': 'ur', '╯': 'ul', '═': 'rl', '║': 'ud', '╔': 'rd' },
  ...{ '╗': 'ld', '╚': 'ur', '╝': 'ul', '╴': 'l', '╶': 'r', '╵': 'u', '╷': 'd' },
};
const brokenSigns: Readonly<Record<string, string>> = {
  ...{ '┄': 'rl', '┈': 'rl', '╌': 'rl', '┆': 'ud', '┊': 'ud', '╎': 'ud', '━': 'rl', '┃': 'ud' },
};
const edges: Readonly<Record<string, string>> = {
  u: `v-${halfHeight}`,
  d: `v${halfHeight}`,
  l: `h-${halfWidth}`,
  r: `h${halfWidth}`,
};
/** Arrow heads, as points around the middle of their cell. */
const heads: Readonly<Record<string, string>> = {
  ...{ '►': 'M-4-5L5 0L-4 5z', '▶': 'M-4-5L5 0L-4 5z', '◄': 'M4-5L-5 0L4 5z', '◀': 'M4-5L-5 0L4 5z' },
  ...{ '▲': 'M-5 5L0-6L5 5z', '▼': 'M-5-5L0 6L5-5z', '◇': 'M-5 0L0-5L5 0L0 5z', '◆': 'M-5 0L0-5L5 0L0 5z' },
};

/** A diagram that is drawn in cells as SVG: lines are lines, whatever the font, and words stand where they stood. */
export function diagramDrawing(rows: readonly Line[], label: string): Html {
  const columns = rows.reduce((most, row) => Math.max(most, lineWidth(row)), 1);
  const [width, height] = [columns * cell.width, rows.length * cell.height];
  const parts = rows.map((row, index) => rowDrawing(row, index));
  return html`<svg class="cells" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">\n${parts}</svg>`;
}

function rowDrawing(row: Line, index: number): Html {
  let column = 0;
  const parts = row.map(piece => {
    const drawn = spanDrawing(piece, column, index);
    column += lineWidth([piece]);
    return drawn;
  });
  return html`${parts}\n`;
}

/** Signs of one span: its lines are one path, its words texts of the width that their cells have. */
function spanDrawing({ text, roles }: Span, first: number, row: number): Html {
  const middle = row * cell.height + halfHeight;
  const [paths, marks, words]: [string[], string[], Html[]] = [[], [], []];
  let broken = '';
  let word = '';
  let column = first;
  let wordAt = first;
  const endWord = () => {
    const shown = word.trimEnd();
    if (shown.trim() !== '') words.push(wordDrawing(shown, wordAt, middle));
    word = '';
  };
  for (const sign of graphemes(text)) {
    const x = column * cell.width + halfWidth;
    const line = lineSigns[sign] ?? brokenSigns[sign];
    const head = heads[sign];
    if (line !== undefined || head !== undefined || (sign === ' ' && word === '')) endWord();
    else {
      if (word === '') wordAt = column;
      word += sign;
    }
    const strokes = [...(line ?? '')].map(edge => `M${x} ${middle}${edges[edge]}`).join('');
    if (brokenSigns[sign] !== undefined) broken += strokes;
    else if (strokes !== '') paths.push(strokes);
    if (head !== undefined) marks.push(head.replace(/-?\d+[- ]-?\d+/g, point => moved(point, x, middle)));
    column += cellWidth(sign);
  }
  endWord();
  const role = roles.at(-1);
  const all = attributes({ class: role?.replaceAll('.', '-') });
  const lines = paths.length > 0 ? html`<path class="strokes" d="${paths.join('')}"/>` : undefined;
  const dashed = broken !== '' ? html`<path class="strokes broken" d="${broken}"/>` : undefined;
  const ends = marks.length > 0 ? html`<path class="ends" d="${marks.join('')}"/>` : undefined;
  return html`<g${all}>${lines}${dashed}${ends}${words}</g>`;
}

function moved(point: string, x: number, y: number): string {
  const [, dx = '0', dy = '0'] = /^(-?\d+) ?(-?\d+)$/.exec(point) ?? [];
  return `${Number(dx) + x} ${Number(dy) + y}`;
}

function wordDrawing(word: string, column: number, middle: number): Html {
  const length = lineWidth([{ text: word as Span['text'], roles: [] }]) * cell.width;
  return html`<text x="${column * cell.width}" y="${middle + 5}" textLength="${length}" lengthAdjust="spacingAndGlyphs">${word}</text>`;
}
