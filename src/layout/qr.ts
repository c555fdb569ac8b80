import { generate, mode } from 'lean-qr';
import { decoration, type Line, type Role, type Span } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { LayoutOptions } from './options.ts';

/**
 * The light border around a code, in modules. ISO/IEC 18004 asks for 4; readers in use find a code with 2 as well,
 * which is what a small window has room for.
 */
const quietZones = [4, 2] as const;

/** Not Shift JIS, for which the library wants a table that not every Node has; UTF-8 writes all that is not ASCII. */
const modes = [mode.numeric, mode.alphaNumeric, mode.ascii, mode.utf8];

/** No code of any version holds more characters (ISO/IEC 18004, digits in version 40): a longer address is not tried. */
const mostCharacters = 7089;

/** The library's code for what fits in no version that it may take. */
const tooMuch = 4;

/** Whether a module is dark; what is outside of the code is not. */
export type Modules = { readonly size: number; isDark(column: number, row: number): boolean };

/**
 * The code of an address: two modules a cell where the glyphs have halves, else a module in two columns.
 *
 * The ink is the *light* of the code. With colors both are set, so it is dark on light everywhere; where colors are
 * off, ink is the terminal's own text color, so it is right on a dark screen, and inverted on a light one, which
 * most readers take too.
 *
 * The rows are decoration: the address must be said in words as well.
 *
 * @param columns the most cells of a row @param rows the most rows
 * @param mostScale how many times as large it may be drawn, where there is room
 * @returns nothing if the code does not fit, there is no address, or it is too long for a code
 */
export function layoutQr(
  address: SafeText,
  columns: number,
  rows: number,
  { glyphs }: LayoutOptions,
  mostScale = 1,
): readonly Line[] | undefined {
  const hasHalves = glyphs.pixels.upper !== '';
  const code = encode(address, hasHalves ? Math.min(columns, 2 * rows) : Math.min(columns / 2, rows));
  if (!code) return undefined;
  for (const quiet of quietZones) {
    const size = code.size + 2 * quiet;
    const room = hasHalves ? Math.min(columns, 2 * rows) : Math.min(Math.floor(columns / 2), rows);
    const scale = Math.min(mostScale, Math.floor(room / size));
    if (scale < 1) continue;
    const across = scale * size;
    const height = hasHalves ? Math.ceil(across / 2) : across;
    const isLight = (column: number, row: number) =>
      !code.isDark(Math.floor(column / scale) - quiet, Math.floor(row / scale) - quiet);
    return Array.from({ length: height }, (_, row) => {
      return joined(
        Array.from({ length: across }, (_, column): Span => {
          if (hasHalves) return half(isLight(column, 2 * row), isLight(column, 2 * row + 1), glyphs.pixels);
          return isLight(column, row) ? ink(glyphs.pixels.full.repeat(2)) : decoration('  ', 'qr');
        }),
      );
    });
  }
  return undefined;
}

/**
 * With the strongest error correction that makes no larger code.
 *
 * @param room the most modules across, with the narrowest border: a code that would be larger is not made
 */
function encode(address: SafeText, room: number): Modules | undefined {
  const most = room - 2 * Math.min(...quietZones);
  // Version 1 has 21 modules across, each further one four more (ISO/IEC 18004).
  const maxVersion = Math.min(40, Math.floor((most - 17) / 4));
  if (address === '' || address.length > mostCharacters || maxVersion < 1) return undefined;
  try {
    const { size, get } = generate(address, { modes, maxVersion });
    return { size, isDark: (column, row) => get(column, row) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === tooMuch) return undefined;
    throw error;
  }
}

/** The code of an address at any size; nothing if there is no address, or it is too long for a code. */
export function qrModules(address: SafeText): Modules | undefined {
  return encode(address, Number.POSITIVE_INFINITY);
}

/** Ink on ink: where lines of a terminal stand apart, there is no dark between them. */
function ink(text: string): Span {
  return decoration(text, 'qr.light');
}

function half(
  isUpperLight: boolean,
  isLowerLight: boolean,
  { full, upper, lower }: LayoutOptions['glyphs']['pixels'],
): Span {
  if (isUpperLight && isLowerLight) return ink(full);
  return decoration(isUpperLight ? upper : isLowerLight ? lower : ' ', 'qr');
}

/** Neighbors with the same role become one span. */
function joined(spans: readonly Span[]): Line {
  const runs: { role: Role; text: string }[] = [];
  for (const { text, roles } of spans) {
    const role = roles[0] ?? 'qr';
    const last = runs.at(-1);
    if (last?.role === role) last.text += text;
    else runs.push({ role, text });
  }
  return runs.map(({ role, text }) => decoration(text, role));
}
