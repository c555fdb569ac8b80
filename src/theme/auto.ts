import type { Style, Theme } from './theme.ts';

/**
 * The one palette colour that reads on black and on white: magenta has about 4.4 : 1 on both in the palette
 * of xterm, where cyan and green stay below 2.2 : 1 on white, and blue below 3 : 1 on black. It marks;
 * it never carries text.
 */
const accent = { foreground: 5 } as const;
const plain: Style = {};
const bold: Style = { bold: true };
const underline: Style = { underline: true };

/** The terminal's own colours: emphasis by weight and line, one accent for marks. */
export const autoTheme: Theme = {
  name: 'auto',
  styles: {
    alert: bold,
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
    deleted: { strikethrough: true },
    emphasis: { italic: true },
    footnote: bold,
    'heading.1': bold,
    'heading.2': bold,
    'heading.3': bold,
    highlight: { inverse: true },
    'hint.key': bold,
    'hint.label': plain,
    keyboard: { inverse: true },
    link: underline,
    'link.address': plain,
    'link.focused': { inverse: true, underline: true },
    'list.marker': accent,
    'menu.item': plain,
    'menu.selected': { bold: true, inverse: true },
    'menu.selected.away': bold,
    notice: bold,
    'pane.border': accent,
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
