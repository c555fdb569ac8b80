import { autoTheme } from './auto.ts';
import type { TrueColor } from './color.ts';
import { type Colors, fittedColors, type Pair } from './colors.ts';
import { isDark } from './contrast.ts';
import { cmsDark, cmsGray, cmsLight } from './palettes/cms.ts';
import { readableOn } from './readable-on.ts';
import { leastContrast, type Style, type Theme } from './theme.ts';
import type { ThemeName } from './theme-names.ts';

const black = '#000000';
const white = '#ffffff';

/** Makes a theme of its colors, which are moved as far as they must be to be read on its background. */
export function coloredTheme(name: ThemeName, colors: Colors): Theme {
  const fitted = fittedColors(colors, colors.base.background);
  const { base, isStrict, panel } = fitted;
  const least = leastContrast(undefined, colors);
  return {
    name,
    base,
    ...(isStrict && { isStrict }),
    styles: {
      ...stylesOf(fitted),
      'curtain.black': { foreground: white, background: black },
      'curtain.white': { foreground: black, background: white },
      panel: { foreground: readableOn(base.foreground, panel, least), background: panel },
      qr: { foreground: white, background: black },
      'qr.light': { foreground: white, background: white },
    },
  };
}

/**
 * The theme `auto` on a background that is known: the colors of the house, each as much lighter or darker as it must be to
 * be read there. Nothing is painted, and text stays as the terminal has it.
 */
export function autoThemeOn(ground: TrueColor): Theme {
  const house = isDark(ground) ? { ...cmsDark, quiet: cmsGray } : cmsLight;
  return { ...autoTheme, ground, styles: stylesOf(fittedColors(house, ground)) };
}

/**
 * Weight and lines are those of `auto`, so that each theme tells the same without any color; only where that has swapped
 * colors (inverse) a pair of its own stands instead.
 */
function stylesOf(colors: Colors): Theme['styles'] {
  const { heading, mark, link, code, quiet, keyword, string, number } = colors;
  const all = autoTheme.styles;
  const pair = ([foreground, background]: Pair, style: Style): Style => {
    const { inverse, ...rest } = style;
    return { ...rest, ...(inverse && { inverseWithoutColors: inverse }), foreground, background };
  };
  const title = (style: Style): Style => ({ ...style, foreground: heading });
  const quietly = (style: Style): Style => ({ ...style, foreground: quiet });
  const marked: Style = { foreground: mark };
  return {
    ...all,
    accent: { ...all.accent, foreground: colors.accent },
    alert: title(all.alert),
    'alert.caution': { ...all['alert.caution'], foreground: colors.removed },
    'alert.important': { ...all['alert.important'], foreground: keyword },
    'alert.note': { ...all['alert.note'], foreground: link },
    'alert.tip': { ...all['alert.tip'], foreground: colors.added },
    'alert.warning': { ...all['alert.warning'], foreground: colors.warning },
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
    'code.mark': marked,
    'code.meta': { foreground: quiet },
    'code.number': { foreground: number },
    'code.section': title(all['code.section']),
    'code.string': { foreground: string },
    'code.type': { foreground: number },
    'console.clock': pair(colors.selected, all['console.clock']),
    'console.label': quietly(all['console.label']),
    'console.warning': { ...all['console.warning'], foreground: colors.warning },
    'finder.selected': pair(colors.selected, all['finder.selected']),
    footer: quietly(all.footer),
    'heading.1': title(all['heading.1']),
    highlight: pair(colors.hit, all.highlight),
    'hint.key': title(all['hint.key']),
    'hint.label': quietly(all['hint.label']),
    hit: pair(colors.hit, all.hit),
    label: { ...all.label, foreground: link },
    link: { ...all.link, foreground: link },
    'link.address': quietly(all['link.address']),
    'link.focused': pair(colors.selected, all['link.focused']),
    'list.marker': marked,
    'menu.selected': pair(colors.selected, all['menu.selected']),
    'menu.selected.away': title(all['menu.selected.away']),
    'pane.border': quietly(all['pane.border']),
    quiet: quietly(all.quiet),
    'quote.mark': quietly(all['quote.mark']),
    rule: marked,
    status: quietly(all.status),
    'table.border': quietly(all['table.border']),
    'table.header': title(all['table.header']),
    title: title(all.title),
  };
}
