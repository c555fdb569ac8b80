import type { Terminal } from './terminal.ts';

/** What a cell is on: `#rrggbb`, an index of the palette, or `none` for the terminal's own background. */
function groundAt({ emulator }: Terminal, row: number, column: number): string {
  const { active } = emulator.buffer;
  const cell = active.getLine(active.baseY + row)?.getCell(column);
  if (!cell || cell.isBgDefault()) return 'none';
  const color = cell.getBgColor();
  return cell.isBgRGB() ? `#${color.toString(16).padStart(6, '0')}` : String(color);
}

/** What a cell is written in, likewise. */
export function inkAt({ emulator }: Terminal, row: number, column: number): string {
  const { active } = emulator.buffer;
  const cell = active.getLine(active.baseY + row)?.getCell(column);
  if (!cell || cell.isFgDefault()) return 'none';
  const color = cell.getFgColor();
  return cell.isFgRGB() ? `#${color.toString(16).padStart(6, '0')}` : String(color);
}

/** How many cells of the screen have which background. */
export function grounds(terminal: Terminal): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let row = 0; row < terminal.emulator.rows; row += 1) {
    for (let column = 0; column < terminal.emulator.cols; column += 1) {
      const ground = groundAt(terminal, row, column);
      counts.set(ground, (counts.get(ground) ?? 0) + 1);
    }
  }
  return counts;
}

/**
 * Two grids, one above the other: what the screen shows, and a letter for each pair of colors, with what it stands for below.
 * A dot is a cell in the terminal's own colors.
 *
 * @param from the first row @param to the row after the last
 */
export function coloredFrame(terminal: Terminal, from: number, to: number): string {
  const letters = new Map<string, string>([['none on none', '.']]);
  const letterOf = (colors: string) => {
    const letter = letters.get(colors) ?? String.fromCharCode(96 + letters.size);
    letters.set(colors, letter);
    return letter;
  };
  const { cols } = terminal.emulator;
  const colors = Array.from({ length: to - from }, (_, row) =>
    Array.from({ length: cols }, (__, column) =>
      letterOf(`${inkAt(terminal, from + row, column)} on ${groundAt(terminal, from + row, column)}`),
    ).join(''),
  );
  const legend = [...letters].map(([pair, letter]) => `${letter} ${pair}`);
  const text = terminal
    .screen()
    .slice(from, to)
    .map(row => row.trimEnd());
  return [...text, ...colors.map(row => row.replace(/\.+$/, '')), ...legend].join('\n');
}
