import { autoTheme } from './auto.ts';
import type { TrueColor } from './color.ts';
import type { BaseColors, Style, Theme } from './theme.ts';
import type { ThemeName } from './theme-names.ts';

/** A foreground and its background. */
type Pair = readonly [foreground: TrueColor, background: TrueColor];

/** What a theme with colors of its own is made of. All are on the background of the screen, but for the pairs. */
export type Colors = {
  readonly base: BaseColors;
  /** Headings and whatever names something. */
  readonly heading: TrueColor;
  /** Lines and signs beside the text. */
  readonly mark: TrueColor;
  readonly link: TrueColor;
  readonly code: TrueColor;
  /** Quiet text: the footer, the position, comments. It must be readable all the same. */
  readonly quiet: TrueColor;
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
 * Makes a theme of its colors. Weight and lines are those of `auto`, so that each theme tells the same without any color;
 * only where that has swapped colors (inverse) a pair of its own stands instead.
 */
export function coloredTheme(name: ThemeName, colors: Colors, isStrict = false): Theme {
  const { base, heading, mark, link, code, quiet, keyword, string, number } = colors;
  const all = autoTheme.styles;
  const pair = ([foreground, background]: Pair, style: Style): Style => {
    const { inverse, ...rest } = style;
    return { ...rest, ...(inverse && { inverseWithoutColors: inverse }), foreground, background };
  };
  const title = (style: Style): Style => ({ ...style, foreground: heading });
  const quietly = (style: Style): Style => ({ ...style, foreground: quiet });
  const marked: Style = { foreground: mark };
  return {
    name,
    base,
    ...(isStrict && { isStrict }),
    styles: {
      ...all,
      alert: title(all.alert),
      banner: pair(colors.banner, all.banner),
      'block.letters': title(all['block.letters']),
      'chart.bar': marked,
      code: { ...all.code, foreground: code },
      'code.addition': { ...all['code.addition'], foreground: colors.added },
      'code.attribute': { foreground: number },
      'code.comment': quietly(all['code.comment']),
      'code.deletion': { ...all['code.deletion'], foreground: colors.removed },
      'code.function': { foreground: heading },
      'code.keyword': { ...all['code.keyword'], foreground: keyword },
      'code.literal': { foreground: number },
      'code.meta': { foreground: quiet },
      'code.number': { foreground: number },
      'code.section': title(all['code.section']),
      'code.string': { foreground: string },
      'code.type': { foreground: number },
      'console.label': quietly(all['console.label']),
      'console.warning': { ...all['console.warning'], foreground: colors.warning },
      'curtain.black': { foreground: '#ffffff', background: '#000000' },
      'curtain.white': { foreground: '#000000', background: '#ffffff' },
      'finder.selected': pair(colors.selected, all['finder.selected']),
      footer: quietly(all.footer),
      'heading.1': title(all['heading.1']),
      'heading.2': title(all['heading.2']),
      'heading.3': title(all['heading.3']),
      highlight: pair(colors.hit, all.highlight),
      'hint.key': title(all['hint.key']),
      'hint.label': quietly(all['hint.label']),
      hit: pair(colors.hit, all.hit),
      link: { ...all.link, foreground: link },
      'link.address': quietly(all['link.address']),
      'link.focused': pair(colors.selected, all['link.focused']),
      'list.marker': marked,
      'menu.selected': pair(colors.selected, all['menu.selected']),
      'menu.selected.away': title(all['menu.selected.away']),
      'pane.border': marked,
      qr: { foreground: '#ffffff', background: '#000000' },
      'qr.light': { foreground: '#ffffff', background: '#ffffff' },
      'quote.mark': marked,
      rule: marked,
      status: quietly(all.status),
      'table.border': marked,
      'table.header': title(all['table.header']),
      title: title(all.title),
    },
  };
}
