import type { SlideItem } from '../../src/deck/deck.ts';
import { builtInTheme } from '../../src/theme/built-in.ts';
import { readHex, type TrueColor } from '../../src/theme/color.ts';
import type { Theme } from '../../src/theme/theme.ts';
import type { ThemeName } from '../../src/theme/theme-names.ts';
import { type Size, styledFrame } from '../../test/support/draw.tsx';
import { keysToWhole, styledTalk } from '../../test/support/draw-talk.tsx';
import { builtInTalk } from '../../test/support/talk-state.ts';
import { type BaseColors, readScreen } from './cells.ts';
import { svgOf } from './svg.ts';

/** A screen that the documentation shows as an image. */
export type Picture = {
  /** Its file is `NAME-dark.svg` or `NAME-light.svg`. */
  readonly name: string;
  /** The golden frame in `test/frames` that has the same text. */
  readonly frame: string;
  readonly title: string;
  /** What a reader gets who does not see it. It must stay true when the words on the screen change. */
  readonly description: string;
  /** The screen with the styles of a theme, as SGR codes. */
  readonly draw: (theme: Theme) => string;
};

const pictureSize: Size = [80, 24];
/** The themes that the images are made in, by what they suit. */
const pictureThemes: Readonly<Record<'dark' | 'light', ThemeName>> = { dark: 'dark', light: 'light' };

/** A slide that draws a chart, counted from 0; the first slide where no slide does. */
export const chartSlide = Math.max(
  0,
  builtInTalk.deck.slides.findIndex(({ items }) => items.some(isChart)),
);

export const pictures: readonly Picture[] = [
  {
    name: 'browser',
    frame: 'browse-first-80x24',
    title: 'The browser',
    description:
      'The first screen of dsac-info: the sections on the left, the chosen one beside them, the keys in the last row.',
    draw: theme => styledFrame('', pictureSize, { theme }),
  },
  {
    name: 'talk',
    frame: `talk-${String(chartSlide + 1).padStart(2, '0')}-80x24`,
    title: 'A slide',
    description:
      'A slide of the built-in talk: its title, a chart with its figures as text, and the progress in the last row.',
    draw: theme => styledTalk(builtInTalk, keysToWhole(chartSlide), pictureSize, { theme }),
  },
];

/** An image of a picture. Each of the two suits pages of its kind. */
export async function imageOf(
  { name, title, description, draw }: Picture,
  kind: 'dark' | 'light',
): Promise<string> {
  const theme = builtInTheme(pictureThemes[kind]);
  const screen = await readScreen(draw(theme), pictureSize, baseColors(theme));
  return svgOf(screen, { id: `${name}-${kind}`, title, description });
}

/** The colors of a whole screen. A theme that keeps those of the terminal is shown on black. */
export function baseColors({ base, ground }: Theme): BaseColors {
  return {
    foreground: hex(base?.foreground) ?? '#e5e5e5',
    background: hex(base?.background) ?? ground ?? '#000000',
  };
}

function hex(color: unknown): TrueColor | undefined {
  return typeof color === 'string' ? readHex(color) : undefined;
}

function isChart(item: SlideItem): boolean {
  if (item.type === 'columns') return item.columns.some(column => column.some(isChart));
  return item.type === 'block' && item.block.type === 'table' && item.block.chart !== undefined;
}
