import type { TrueColor } from './color.ts';
import { isDark } from './contrast.ts';
import type { Style, Theme } from './theme.ts';

/**
 * The one palette color that reads on black and on white: magenta has about 4.4 : 1 on both in the palette
 * of xterm, where cyan and green stay below 2.2 : 1 on white, and blue below 3 : 1 on black. It marks;
 * it never carries text.
 */
const accent = { foreground: 5 } as const;
const plain: Style = {};
const bold: Style = { bold: true };
const underline: Style = { underline: true };
const selected: Style = { bold: true, inverse: true };
const black = 0;
const white = 15;

/** The terminal's own colors: emphasis by weight and line, one accent for marks. */
export const autoTheme: Theme = {
  name: 'auto',
  styles: {
    alert: bold,
    banner: selected,
    'block.letters': bold,
    'chart.bar': accent,
    'chart.label': plain,
    code: bold,
    // Code in blocks is plain, so that its keywords stand out; a sign or a word says all the rest.
    'code.addition': bold,
    'code.attribute': plain,
    'code.comment': { italic: true },
    'code.deletion': plain,
    'code.function': plain,
    'code.keyword': bold,
    'code.literal': plain,
    'code.meta': plain,
    'code.number': plain,
    'code.section': bold,
    'code.string': plain,
    'code.text': plain,
    'code.type': plain,
    'code.variable': plain,
    'console.label': plain,
    'console.value': bold,
    'console.warning': bold,
    'curtain.black': { foreground: white, background: black },
    'curtain.white': { foreground: black, background: white },
    deleted: { strikethrough: true },
    emphasis: { italic: true },
    'finder.selected': selected,
    footer: plain,
    footnote: bold,
    'heading.1': bold,
    'heading.2': bold,
    'heading.3': bold,
    highlight: { inverse: true },
    'hint.key': bold,
    'hint.label': plain,
    // Underlined too: in a row that is chosen, all is inverse.
    hit: { inverse: true, underline: true },
    keyboard: { inverse: true },
    link: underline,
    'link.address': plain,
    'link.focused': { inverse: true, underline: true },
    'list.marker': accent,
    'menu.item': plain,
    'menu.selected': selected,
    'menu.selected.away': bold,
    notice: bold,
    'pane.border': accent,
    // The ink is the light of the code: `layout/qr.ts` says why.
    qr: { foreground: white, background: black },
    'qr.light': { foreground: white, background: white },
    quote: plain,
    'quote.mark': accent,
    rule: accent,
    status: plain,
    strong: bold,
    'table.border': accent,
    'table.header': bold,
    title: bold,
    underline,
  },
};

/**
 * The same on a background that is known: then the accent need not be the one that reads on any, and may be nearer to
 * what a link or a line looks like elsewhere. Text stays as the terminal has it.
 */
export function autoThemeOn(ground: TrueColor): Theme {
  const known: Style = { foreground: isDark(ground) ? '#6a9fd8' : '#2f6fb5' };
  const styles = Object.entries(autoTheme.styles).map(([role, style]) => [
    role,
    style === accent ? known : style,
  ]);
  return { ...autoTheme, ground, styles: Object.fromEntries(styles) as Theme['styles'] };
}
