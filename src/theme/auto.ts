import type { Style, Theme } from './theme.ts';

/**
 * The one palette color that has 3 : 1 on black and on white in all common palettes: bright red. Magenta falls to 1.9 : 1
 * on Tango's black, cyan and green below 3 : 1 on white, and blue below it on black. It marks; it never carries text.
 */
const mark = { foreground: 9 } as const;
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
    // The one thing to notice.
    accent: bold,
    alert: bold,
    'alert.caution': bold,
    'alert.important': bold,
    'alert.note': bold,
    'alert.tip': bold,
    'alert.warning': bold,
    banner: selected,
    'block.letters': bold,
    'chart.bar': mark,
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
    'code.mark': mark,
    'code.meta': plain,
    'code.number': plain,
    'code.section': bold,
    'code.string': plain,
    'code.text': plain,
    'code.type': plain,
    'code.variable': plain,
    'console.clock': selected,
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
    label: plain,
    link: underline,
    'link.address': plain,
    'link.focused': { inverse: true, underline: true },
    'list.marker': plain,
    'menu.item': plain,
    'menu.selected': selected,
    'menu.selected.away': bold,
    notice: bold,
    'pane.border': plain,
    panel: plain,
    // The ink is the light of the code: `layout/qr.ts` says why.
    qr: { foreground: white, background: black },
    'qr.light': { foreground: white, background: white },
    // No color of the palette is quieter than the text and can be read on any background. Never dim: it fades too far.
    quiet: plain,
    quote: plain,
    'quote.mark': mark,
    rule: mark,
    status: plain,
    strong: bold,
    'table.border': plain,
    'table.header': bold,
    title: bold,
    underline,
  },
};
