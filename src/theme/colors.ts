import type { TrueColor } from './color.ts';
import { readableOn } from './readable-on.ts';
import { leastContrast } from './theme.ts';

/** A foreground and its background. */
export type Pair = readonly [foreground: TrueColor, background: TrueColor];

/** What a theme with colors of its own is made of. All are on the background of the screen, but for the pairs. */
export type Colors = {
  readonly base: { readonly foreground: TrueColor; readonly background: TrueColor };
  /** Whether everything has the contrast of WCAG's level AAA. */
  readonly isStrict?: true;
  /** Headings and whatever names something. */
  readonly heading: TrueColor;
  /** Lines and signs beside the text. */
  readonly mark: TrueColor;
  readonly link: TrueColor;
  readonly code: TrueColor;
  /** Quiet text: the footer, the position, comments. It must be readable all the same. */
  readonly quiet: TrueColor;
  /** The one warm color, for the single thing to notice. */
  readonly accent: TrueColor;
  /** The ground of code and of what stands apart, next to that of the screen. */
  readonly panel: TrueColor;
  readonly added: TrueColor;
  readonly removed: TrueColor;
  readonly keyword: TrueColor;
  readonly string: TrueColor;
  readonly number: TrueColor;
  readonly warning: TrueColor;
  /** What is chosen; what was found; what must not be overlooked. */
  readonly selected: Pair;
  readonly hit: Pair;
  readonly banner: Pair;
};

/**
 * The colors, each moved in lightness as far as it must be to be read on a background: text, marks, and what is chosen, found
 * or warns, whose own background must be seen there.
 *
 * @param ground the background; if it is not that of the colors, `base` and `panel` are not for it
 */
export function fittedColors(colors: Colors, ground: TrueColor): Colors {
  const leastOfText = leastContrast(undefined, colors);
  const leastOfMarks = leastContrast('rule', colors);
  const text = (color: TrueColor) => readableOn(color, ground, leastOfText);
  const pair = ([foreground, background]: Pair): Pair => {
    const behind = readableOn(background, ground, leastOfMarks);
    return [readableOn(foreground, behind, leastOfText), behind];
  };
  const { base } = colors;
  return {
    ...colors,
    base: { ...base, foreground: readableOn(base.foreground, base.background, leastOfText) },
    heading: text(colors.heading),
    mark: readableOn(colors.mark, ground, leastOfMarks),
    link: text(colors.link),
    code: text(colors.code),
    quiet: text(colors.quiet),
    accent: text(colors.accent),
    added: text(colors.added),
    removed: text(colors.removed),
    keyword: text(colors.keyword),
    string: text(colors.string),
    number: text(colors.number),
    warning: text(colors.warning),
    selected: pair(colors.selected),
    hit: pair(colors.hit),
    banner: pair(colors.banner),
  };
}
