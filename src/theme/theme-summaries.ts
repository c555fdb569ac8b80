import type { ThemeName } from './theme-names.ts';

/** What each theme is for, in a few words. */
export const themeSummaries: Readonly<Record<ThemeName, string>> = {
  auto: "your terminal's background, readable on it",
  'cms-dark': 'CMS Design System, on its dark blue',
  'cms-light': 'CMS Design System, on white',
  dark: 'for a dark room',
  light: 'for a bright room',
  'high-contrast': 'a few colors on black, at least 7:1',
  projector: 'dark on white for a stage, at least 7:1',
  'catppuccin-mocha': 'Catppuccin Mocha by Catppuccin',
  dracula: 'Dracula by Zeno Rocha and others',
  'gruvbox-dark': 'Gruvbox by Pavel Pertsev',
  nord: 'Nord by Sven Greb',
  'solarized-dark': 'Solarized by Ethan Schoonover, dark',
  'solarized-light': 'Solarized by Ethan Schoonover, light',
};
