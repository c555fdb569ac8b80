/** The themes that come with the program, in the order in which one key goes through them. */
export const themeNames = [
  'auto',
  'cms-dark',
  'cms-light',
  'dark',
  'light',
  'high-contrast',
  'projector',
  'catppuccin-mocha',
  'dracula',
  'gruvbox-dark',
  'nord',
  'solarized-dark',
  'solarized-light',
] as const;

export type ThemeName = (typeof themeNames)[number];

export function isThemeName(name: string): name is ThemeName {
  return themeNames.some(known => known === name);
}
