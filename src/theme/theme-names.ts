/** The themes that come with the program, in the order in which one key goes through them. */
export const themeNames = ['auto', 'dark', 'light', 'high-contrast', 'projector'] as const;

export type ThemeName = (typeof themeNames)[number];

export function isThemeName(name: string): name is ThemeName {
  return themeNames.some(known => known === name);
}
