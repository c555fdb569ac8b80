import { twoColumns } from './two-columns.ts';

/** The variables that are heard, with what each does; the first of several wins. */
export const variableEntries: readonly (readonly [names: readonly string[], does: string])[] = [
  [['DSAC_INFO_ACCESSIBLE', 'ACCESSIBLE'], 'lines of words instead of screens; 0 for no'],
  [['INK_SCREEN_READER'], 'true: the same'],
  [['DSAC_INFO_COLUMNS'], 'the most columns of printed text'],
  [['DSAC_INFO_HYPERLINKS'], 'links to follow: auto, always or never'],
  [['DSAC_INFO_THEME'], 'colors: dark, light and others; help config'],
  [['DSAC_INFO_SINGLE_KEYS'], 'false: Alt with a character is the key, not it alone'],
  [['DSAC_INFO_PAGER', 'PAGER'], 'the pager; empty, off or cat for none'],
  [['DSAC_INFO_REDUCE_MOTION'], '1: nothing ever moves on its own'],
  [['LESS'], 'options of less; where unset, it gets FRX'],
  [['COLUMNS'], 'the width of printed text, where --width does not say it'],
  [['FORCE_COLOR'], 'colors: 0 for none, 1 to 3 for 16, 256 or all'],
  [['NO_COLOR'], 'not empty: no colors; weight and lines stay'],
  [['CLICOLOR_FORCE', 'CLICOLOR'], 'colors: forced where not 0; none where 0'],
  [['FORCE_HYPERLINK'], 'links to follow, where the settings say auto'],
  [['LC_ALL', 'LC_CTYPE', 'LANG'], 'not UTF-8: draw with ASCII signs only'],
  [['TERM', 'COLORTERM'], 'what the terminal can do; dumb or unset: lines of words'],
  [['TERM_PROGRAM', 'VTE_VERSION', 'KONSOLE_VERSION', 'WT_SESSION'], 'the terminal follows links'],
  [['TMUX', 'STY'], 'a multiplexer, which does not hand links on'],
  [['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'], 'there is a browser to open links in'],
  [['XDG_CONFIG_HOME', 'APPDATA'], 'where the settings are; else ~/.config'],
  [['XDG_STATE_HOME', 'LOCALAPPDATA'], 'where the places of talks are kept'],
  [['XDG_RUNTIME_DIR', 'TMPDIR'], 'where a talk and its console meet'],
  [['HOME', 'USERNAME'], 'whose files they are'],
];

export const fileEntries: readonly (readonly [path: string, holds: string])[] = [
  ['~/.config/dsac-info/config.yaml', 'settings; dsac-info help config'],
  ['~/.config/dsac-info/themes/NAME.yaml', 'themes of your own'],
  ['~/.local/state/dsac-info/', 'where talks were left, and rehearsals'],
];

/** The text of `help environment`. */
export function environmentText(): string {
  return `Examples:
${twoColumns([
  ['NO_COLOR=1 dsac-info', 'browse without colors'],
  ['DSAC_INFO_PAGER=off dsac-info show news', 'print without a pager'],
])}

Variables:
${twoColumns(variableEntries.map(([names, does]) => [names.join(', '), does]))}

Files:
${twoColumns(fileEntries)}

An option wins over a variable, a variable over the settings file. Colors are
chosen by the first of these that says anything: --color, FORCE_COLOR,
NO_COLOR, CLICOLOR_FORCE, CLICOLOR, TERM; else there are colors on a terminal.
`;
}
