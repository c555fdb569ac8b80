import type { Role } from '../terminal/line.ts';
import type { ShownColor } from './color.ts';
import { contrast } from './contrast.ts';
import { commonPalettes, contrastIn } from './measured-palettes.ts';
import { shownBase, shownColors } from './shown-style.ts';
import { type BaseColors, leastContrast, type Style, type Theme } from './theme.ts';

/** What of a theme cannot be read: a role, or the text of the whole screen. */
export type Unreadable = {
  readonly role: Role | 'foreground';
  /** The contrast that it has, from 1 to 21, and the least that it must have. */
  readonly ratio: number;
  readonly least: number;
  /** What it is on: a color of the theme, or whatever the terminal has. */
  readonly on: 'background' | 'black terminal' | 'white terminal';
};

/**
 * The pairs of a theme that have too little contrast. Without a background of its own a theme may come to be on any:
 * black and white are tried. A background without a foreground has the one of the screen.
 */
export function unreadable(theme: Theme): readonly Unreadable[] {
  const { base, styles } = theme;
  const found: Unreadable[] = [];
  const text = base && ratioOf({}, base);
  const leastOfText = leastContrast(undefined, theme);
  if (text !== undefined && text < leastOfText)
    found.push({ role: 'foreground', ratio: text, least: leastOfText, on: 'background' });
  for (const [role, style] of Object.entries(styles) as [Role, Style][]) {
    // The light parts of a sign are invisible on purpose.
    if (role === 'qr.light' || (style.foreground === undefined && style.background === undefined)) continue;
    const least = leastContrast(role, theme);
    const tried: readonly (readonly [BaseColors | undefined, Unreadable['on']])[] =
      base || (style.foreground !== undefined && style.background !== undefined)
        ? [[base, 'background']]
        : [
            [{ foreground: '#ffffff', background: '#000000' }, 'black terminal'],
            [{ foreground: '#000000', background: '#ffffff' }, 'white terminal'],
          ];
    const ratios = tried.map(([ground, on]) => ({ role, ratio: ratioOf(style, ground), least, on }));
    const [worst] = ratios.sort((one, other) => one.ratio - other.ratio);
    if (worst && worst.ratio < least) found.push(worst);
  }
  return found;
}

function ratioOf({ foreground, background }: Style, base: BaseColors | undefined): number {
  const front = foreground ?? base?.foreground;
  const behind = background ?? base?.background;
  return front === undefined || behind === undefined ? 21 : contrast(front, behind);
}

/** What of a theme cannot be read where a terminal has few colors, and in which palette it is worst. */
export type UnreadableInPalette = Pick<Unreadable, 'role' | 'ratio' | 'least'> & {
  readonly depth: '16' | '256';
  readonly palette: string;
};

/**
 * The pairs that have too little contrast as a terminal with 256 or 16 colors shows them. The first 16 differ by terminal:
 * the worst of the common palettes counts. What is on the terminal's own background is left out, as no one can know it.
 */
export function unreadableInPalettes(theme: Theme): readonly UnreadableInPalette[] {
  const found: UnreadableInPalette[] = [];
  for (const depth of ['256', '16'] as const) {
    const base = shownBase(theme, depth);
    for (const [role, style] of Object.entries(theme.styles) as [Role, Style][]) {
      const isKnown = found.some(known => known.role === role);
      if (
        isKnown ||
        role === 'qr.light' ||
        (style.foreground === undefined && style.background === undefined)
      )
        continue;
      const least = leastContrast(role, theme);
      const shown = shownColors(style, theme, depth, { least, isExact: true });
      const front = shown.foreground ?? base?.foreground;
      const behind = shown.background ?? base?.background;
      if (front === undefined || behind === undefined) continue;
      const worst = worstOf(front, behind);
      if (worst.ratio < least) found.push({ role, least, depth, ...worst });
    }
  }
  return found;
}

function worstOf(one: ShownColor, other: ShownColor): Pick<UnreadableInPalette, 'ratio' | 'palette'> {
  const ratios = commonPalettes.map(palette => ({
    palette: palette.name,
    ratio: contrastIn(palette, one, other),
  }));
  const [first, ...others] = ratios;
  return others.reduce(
    (worst, next) => (next.ratio < worst.ratio ? next : worst),
    first ?? { palette: '', ratio: 21 },
  );
}
