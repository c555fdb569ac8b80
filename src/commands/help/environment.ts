import { twoColumns } from './two-columns.ts';

/** The variables that the program reads, with what each does; the first of several wins. */
export const variableEntries: readonly (readonly [names: readonly string[], does: string])[] = [
  [['DSAC_INFO_ACCESSIBLE', 'ACCESSIBLE'], '1: screen-reader mode; 0: off'],
  [['INK_SCREEN_READER'], 'true: screen-reader mode'],
  [['DSAC_INFO_COLUMNS'], 'maximum width of printed text'],
  [['DSAC_INFO_HYPERLINKS'], 'clickable links: auto, always or never'],
  [['DSAC_INFO_LIBRARY'], 'folder that opens when you name nothing'],
  [['DSAC_INFO_THEME'], 'color theme, such as dark; see help themes'],
  [['DSAC_INFO_TRANSITION'], 'slides change by: auto, none, fade or slide'],
  [['DSAC_INFO_MENU'], 'menu beside the text: auto, shown or hidden'],
  [['DSAC_INFO_SLIDE_COLUMNS'], 'columns of slides: auto, beside or below'],
  [['DSAC_INFO_IMAGES'], 'pictures: auto, kitty, iterm2, sixel, cells, none'],
  [['DSAC_INFO_SINGLE_KEYS'], 'false: single-character keys need Alt'],
  [['DSAC_INFO_BLOCK_LETTERS'], 'never: titles are words, not large letters'],
  [['DSAC_INFO_PAGER', 'PAGER'], 'pager command; empty, off or cat for none'],
  [['DSAC_INFO_REDUCE_MOTION'], '1: never animate anything'],
  [['DSAC_INFO_BROWSER'], 'browser that prints PDF: a path'],
  [['LESS'], 'options for less; FRX when unset'],
  [['COLUMNS'], 'width of printed text, unless --width is given'],
  [['FORCE_COLOR'], '0: no color; 1, 2, 3: 16, 256 or all colors'],
  [['NO_COLOR'], 'not empty: no color; bold and underline stay'],
  [['CLICOLOR_FORCE', 'CLICOLOR'], 'color: not 0 forces it; 0 turns it off'],
  [['FORCE_HYPERLINK'], 'clickable links when hyperlinks is auto'],
  [['LC_ALL', 'LC_CTYPE', 'LANG'], 'not UTF-8: draw with ASCII only'],
  [['TERM', 'COLORTERM'], 'terminal type; dumb or unset: screen-reader mode'],
  [['TERM_PROGRAM', 'VTE_VERSION', 'KONSOLE_VERSION', 'WT_SESSION'], 'detect terminals with clickable links'],
  [['COLORFGBG', 'ITERM_PROFILE', 'WT_PROFILE_ID'], 'tell terminals apart, whose backgrounds are remembered'],
  [['TMUX', 'STY'], 'detect multiplexers, which drop clickable links'],
  [['DISPLAY', 'WAYLAND_DISPLAY', 'WSL_DISTRO_NAME'], 'detect whether a web browser can open links'],
  [['XDG_CONFIG_HOME', 'APPDATA'], 'folder of settings; default ~/.config'],
  [['XDG_STATE_HOME', 'LOCALAPPDATA'], 'folder of what is remembered between starts'],
  [['XDG_RUNTIME_DIR', 'TMPDIR'], 'folder where a talk and its speaker view connect'],
  [['PATH', 'PROGRAMFILES'], 'folders that may have a browser'],
  [['HOME', 'USERNAME'], 'your home folder and name'],
];

export const fileEntries: readonly (readonly [path: string, holds: string])[] = [
  ['~/.config/dsac-info/config.yaml', 'settings; see dsac-info help config'],
  ['~/.config/dsac-info/themes/NAME.yaml', 'your own themes'],
  ['~/.local/state/dsac-info/', 'positions in talks, rehearsals, and terminal backgrounds'],
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

An option overrides a variable, and a variable overrides the settings file. The
first of these that is set decides on color: --color, FORCE_COLOR, NO_COLOR,
CLICOLOR_FORCE, CLICOLOR, TERM. If none is, there is color on a terminal.
`;
}
