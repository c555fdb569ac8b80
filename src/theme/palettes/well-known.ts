import type { Colors } from '../colors.ts';

// Palettes that many people know, as their authors published them; `fittedColors` moves those that cannot be read. All are under
// the MIT license (build/licences/palettes.txt). The name that a color has in its palette stands beside it.

/** Solarized, © 2011 Ethan Schoonover, https://github.com/altercation/solarized. Text has its shade for emphasis. */
export const solarizedDark: Colors = {
  base: { foreground: '#93a1a1', background: '#002b36' }, // base1, base03
  heading: '#268bd2', // blue
  mark: '#586e75', // base01
  link: '#2aa198', // cyan
  code: '#b58900', // yellow
  quiet: '#839496', // base0
  accent: '#cb4b16', // orange
  panel: '#073642', // base02
  added: '#859900', // green
  removed: '#dc322f', // red
  keyword: '#859900', // green
  string: '#2aa198', // cyan
  number: '#d33682', // magenta
  warning: '#b58900', // yellow
  selected: ['#002b36', '#268bd2'], // base03, blue
  hit: ['#002b36', '#b58900'], // base03, yellow
  banner: ['#fdf6e3', '#dc322f'], // base3, red
};

export const solarizedLight: Colors = {
  ...solarizedDark,
  base: { foreground: '#586e75', background: '#fdf6e3' }, // base01, base3
  mark: '#93a1a1', // base1
  quiet: '#657b83', // base00
  panel: '#eee8d5', // base2
  selected: ['#fdf6e3', '#268bd2'], // base3, blue
  hit: ['#fdf6e3', '#b58900'], // base3, yellow
};

/** Nord, © 2016-present Sven Greb, https://github.com/nordtheme/nord. */
export const nord: Colors = {
  base: { foreground: '#d8dee9', background: '#2e3440' }, // nord4, nord0
  heading: '#88c0d0', // nord8
  mark: '#5e81ac', // nord10
  link: '#81a1c1', // nord9
  code: '#8fbcbb', // nord7
  quiet: '#4c566a', // nord3
  accent: '#d08770', // nord12
  panel: '#3b4252', // nord1
  added: '#a3be8c', // nord14
  removed: '#bf616a', // nord11
  keyword: '#81a1c1', // nord9
  string: '#a3be8c', // nord14
  number: '#b48ead', // nord15
  warning: '#ebcb8b', // nord13
  selected: ['#2e3440', '#88c0d0'], // nord0, nord8
  hit: ['#2e3440', '#ebcb8b'], // nord0, nord13
  banner: ['#eceff4', '#bf616a'], // nord6, nord11
};

/** Dracula, © 2023 Dracula Theme, https://github.com/dracula/dracula-theme. */
export const dracula: Colors = {
  base: { foreground: '#f8f8f2', background: '#282a36' }, // foreground, background
  heading: '#bd93f9', // purple
  mark: '#6272a4', // comment
  link: '#8be9fd', // cyan
  code: '#50fa7b', // green
  quiet: '#6272a4', // comment
  accent: '#ff79c6', // pink
  panel: '#44475a', // current line
  added: '#50fa7b', // green
  removed: '#ff5555', // red
  keyword: '#ff79c6', // pink
  string: '#f1fa8c', // yellow
  number: '#bd93f9', // purple
  warning: '#ffb86c', // orange
  selected: ['#282a36', '#bd93f9'], // background, purple
  hit: ['#282a36', '#f1fa8c'], // background, yellow
  banner: ['#282a36', '#ff5555'], // background, red
};

/** Gruvbox, © 2021 Pavel Pertsev, https://github.com/morhetz/gruvbox. */
export const gruvboxDark: Colors = {
  base: { foreground: '#ebdbb2', background: '#282828' }, // light1, dark0
  heading: '#fabd2f', // bright_yellow
  mark: '#7c6f64', // dark4
  link: '#83a598', // bright_blue
  code: '#8ec07c', // bright_aqua
  quiet: '#a89984', // light4
  accent: '#fe8019', // bright_orange
  panel: '#3c3836', // dark1
  added: '#b8bb26', // bright_green
  removed: '#fb4934', // bright_red
  keyword: '#fb4934', // bright_red
  string: '#b8bb26', // bright_green
  number: '#d3869b', // bright_purple
  warning: '#fe8019', // bright_orange
  selected: ['#282828', '#fabd2f'], // dark0, bright_yellow
  hit: ['#282828', '#8ec07c'], // dark0, bright_aqua
  banner: ['#282828', '#fb4934'], // dark0, bright_red
};

/** Catppuccin Mocha, © 2021 Catppuccin, https://github.com/catppuccin/palette (package @catppuccin/palette 1.8.0). */
export const catppuccinMocha: Colors = {
  base: { foreground: '#cdd6f4', background: '#1e1e2e' }, // text, base
  heading: '#cba6f7', // mauve
  mark: '#6c7086', // overlay0
  link: '#89b4fa', // blue
  code: '#94e2d5', // teal
  quiet: '#9399b2', // overlay2
  accent: '#fab387', // peach
  panel: '#313244', // surface0
  added: '#a6e3a1', // green
  removed: '#f38ba8', // red
  keyword: '#cba6f7', // mauve
  string: '#a6e3a1', // green
  number: '#fab387', // peach
  warning: '#f9e2af', // yellow
  selected: ['#1e1e2e', '#cba6f7'], // base, mauve
  hit: ['#1e1e2e', '#f9e2af'], // base, yellow
  banner: ['#1e1e2e', '#f38ba8'], // base, red
};
