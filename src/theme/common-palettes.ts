import type { ShownColor, TrueColor } from './color.ts';
import { contrast } from './contrast.ts';

/** What a terminal makes of the colors 0 to 15. */
export type CommonPalette = { readonly name: string; readonly colors: readonly TrueColor[] };

function palette(name: string, colors: string): CommonPalette {
  return { name, colors: colors.split(' ').map((color): TrueColor => `#${color}`) };
}

/** What most terminals have. No program is told which: what is shown in such colors must be readable in each. */
export const commonPalettes: readonly CommonPalette[] = [
  // The Linux console, and IBM's VGA.
  palette(
    'VGA',
    '000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa 555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff',
  ),
  palette(
    'xterm',
    '000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5 7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff',
  ),
  // GNOME.
  palette(
    'Tango',
    '2e3436 cc0000 4e9a06 c4a000 3465a4 75507b 06989a d3d7cf 555753 ef2929 8ae234 fce94f 729fcf ad7fa8 34e2e2 eeeeec',
  ),
  // Windows.
  palette(
    'Campbell',
    '0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc 767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2',
  ),
  palette(
    'macOS',
    '000000 990000 00a600 999900 0000b2 b200b2 00a6b2 bfbfbf 666666 e50000 00d900 e5e500 0000ff e500e5 00e5e5 e5e5e5',
  ),
];

/** Its bright colors are mostly grays, so few pairs reach 4.5 : 1; none that is shown falls below 3 : 1. */
export const solarizedPalette = palette(
  'Solarized',
  '073642 dc322f 859900 b58900 268bd2 d33682 2aa198 eee8d5 002b36 cb4b16 586e75 657b83 839496 6c71c4 93a1a1 fdf6e3',
);
export const leastInSolarized = 3;

/** The contrast of two colors where the first sixteen look so. */
export function contrastIn({ colors }: CommonPalette, one: ShownColor, other: ShownColor): number {
  const seen = (color: ShownColor): ShownColor =>
    typeof color === 'number' ? (colors[color] ?? color) : color;
  return contrast(seen(one), seen(other));
}

/** Whether two colors have that contrast, whatever the terminal makes of the first sixteen. */
export function holds(one: ShownColor, other: ShownColor, least: number): boolean {
  const isOfPalette = (color: ShownColor) => typeof color === 'number' && color < 16;
  if (!isOfPalette(one) && !isOfPalette(other)) return contrast(one, other) >= least;
  return (
    commonPalettes.every(palette => contrastIn(palette, one, other) >= least) &&
    contrastIn(solarizedPalette, one, other) >= Math.min(least, leastInSolarized)
  );
}
