import { autoTheme } from './auto.ts';
import type { TrueColour } from './colour.ts';
import type { BaseColours, Style, Theme } from './theme.ts';
import type { ThemeName } from './theme-names.ts';

/** A foreground and its background. */
type Pair = readonly [foreground: TrueColour, background: TrueColour];

/** What a theme with colors of its own is made of. All are on the background of the screen, but for the pairs. */
export type Colours = {
  readonly base: BaseColours;
  /** Headings and whatever names something. */
  readonly heading: TrueColour;
  /** Lines and signs beside the text. */
  readonly mark: TrueColour;
  readonly link: TrueColour;
  readonly code: TrueColour;
  /** Quiet text: the footer, the position, comments. It must be readable all the same. */
  readonly quiet: TrueColour;
  readonly added: TrueColour;
  readonly removed: TrueColour;
  readonly keyword: TrueColour;
  readonly string: TrueColour;
  readonly number: TrueColour;
  readonly warning: TrueColour;
  /** What is chosen; what was found; what must not be overlooked. */
  readonly selected: Pair;
  readonly hit: Pair;
  readonly banner: Pair;
};

/**
 * Makes a theme of its colors. Weight and lines are those of `auto`, so that each theme tells the same without any color;
 * only where that has swapped colors (inverse) a pair of its own stands instead.
 */
export function colouredTheme(name: ThemeName, colours: Colours, isStrict = false): Theme {
  const { base, heading, mark, link, code, quiet, keyword, string, number } = colours;
  const all = autoTheme.styles;
  const pair = ([foreground, background]: Pair, style: Style): Style => {
    const { inverse, ...rest } = style;
    return { ...rest, ...(inverse && { inverseWithoutColours: inverse }), foreground, background };
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
      banner: pair(colours.banner, all.banner),
      'block.letters': title(all['block.letters']),
      'chart.bar': marked,
      code: { ...all.code, foreground: code },
      'code.addition': { ...all['code.addition'], foreground: colours.added },
      'code.attribute': { foreground: number },
      'code.comment': quietly(all['code.comment']),
      'code.deletion': { ...all['code.deletion'], foreground: colours.removed },
      'code.function': { foreground: heading },
      'code.keyword': { ...all['code.keyword'], foreground: keyword },
      'code.literal': { foreground: number },
      'code.meta': { foreground: quiet },
      'code.number': { foreground: number },
      'code.section': title(all['code.section']),
      'code.string': { foreground: string },
      'code.type': { foreground: number },
      'console.label': quietly(all['console.label']),
      'console.warning': { ...all['console.warning'], foreground: colours.warning },
      'curtain.black': { foreground: '#ffffff', background: '#000000' },
      'curtain.white': { foreground: '#000000', background: '#ffffff' },
      'finder.selected': pair(colours.selected, all['finder.selected']),
      footer: quietly(all.footer),
      'heading.1': title(all['heading.1']),
      'heading.2': title(all['heading.2']),
      'heading.3': title(all['heading.3']),
      highlight: pair(colours.hit, all.highlight),
      'hint.key': title(all['hint.key']),
      'hint.label': quietly(all['hint.label']),
      hit: pair(colours.hit, all.hit),
      link: { ...all.link, foreground: link },
      'link.address': quietly(all['link.address']),
      'link.focused': pair(colours.selected, all['link.focused']),
      'list.marker': marked,
      'menu.selected': pair(colours.selected, all['menu.selected']),
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
