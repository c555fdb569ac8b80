import xterm from '@xterm/headless';
import { hexOf, rgbOf, type TrueColor } from '../../src/theme/color.ts';
import { UnicodeGraphemesAddon } from '../../test/support/graphemes-addon.ts';

/** What a screen has where nothing else is said. */
export type BaseColors = { readonly foreground: TrueColor; readonly background: TrueColor };

/** One grapheme as a terminal shows it. All colors are resolved: swapped ones are swapped, indexes are looked up. */
export type Cell = {
  readonly text: string;
  /** How many columns it takes: 1 or 2. */
  readonly width: number;
  /** Where it begins, from 0. */
  readonly column: number;
  readonly foreground: TrueColor;
  readonly background: TrueColor;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
};

/** A whole screen, row by row. */
export type Screen = {
  readonly columns: number;
  readonly rows: readonly (readonly Cell[])[];
  readonly base: BaseColors;
};

/**
 * Reads what a terminal shows of some rows. They come as text with SGR codes, so that whatever draws can be read:
 * what Ink renders, `encodeLine` of each `Line`, or the screen of a real program.
 *
 * @param size in cells
 */
export async function readScreen(
  drawn: string,
  [columns, rows]: readonly [columns: number, rows: number],
  base: BaseColors,
): Promise<Screen> {
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true });
  emulator.loadAddon(new UnicodeGraphemesAddon());
  await new Promise<void>(resolve => emulator.write(drawn, resolve));
  const { active } = emulator.buffer;
  const screen = Array.from({ length: rows }, (_, row) => {
    const line = active.getLine(active.baseY + row);
    return Array.from({ length: columns }, (_, column) => line?.getCell(column)).flatMap(
      (cell, column): readonly Cell[] => (cell && cell.getWidth() > 0 ? [cellOf(cell, column, base)] : []),
    );
  });
  emulator.dispose();
  return { columns, rows: screen, base };
}

type BufferCell = NonNullable<
  ReturnType<
    NonNullable<ReturnType<InstanceType<typeof xterm.Terminal>['buffer']['active']['getLine']>>['getCell']
  >
>;

function cellOf(cell: BufferCell, column: number, base: BaseColors): Cell {
  const front = cell.isFgDefault() ? base.foreground : colorOf(cell.isFgRGB(), cell.getFgColor());
  const behind = cell.isBgDefault() ? base.background : colorOf(cell.isBgRGB(), cell.getBgColor());
  const isSwapped = cell.isInverse() !== 0;
  return {
    text: cell.getChars() || ' ',
    width: cell.getWidth(),
    column,
    foreground: isSwapped ? behind : front,
    background: isSwapped ? front : behind,
    isBold: cell.isBold() !== 0,
    isItalic: cell.isItalic() !== 0,
    isUnderlined: cell.isUnderline() !== 0,
    isStruck: cell.isStrikethrough() !== 0,
  };
}

/** @param value red, green and blue in one number, or an index of the 256 colors */
function colorOf(isRgb: boolean, value: number): TrueColor {
  if (!isRgb) return hexOf(rgbOf(value));
  return hexOf([(value >> 16) & 255, (value >> 8) & 255, value & 255]);
}
