import { autoTheme } from './auto.ts';
import { coloredTheme } from './colored.ts';
import type { Colors } from './colors.ts';
import { cmsDark, cmsLight } from './palettes/cms.ts';
import { dark, highContrast, light, projector } from './palettes/plain.ts';
import {
  catppuccinMocha,
  dracula,
  gruvboxDark,
  nord,
  solarizedDark,
  solarizedLight,
} from './palettes/well-known.ts';
import type { Theme } from './theme.ts';
import type { ThemeName } from './theme-names.ts';

const colors: Readonly<Record<Exclude<ThemeName, 'auto'>, Colors>> = {
  'cms-dark': cmsDark,
  'cms-light': cmsLight,
  dark,
  light,
  'high-contrast': highContrast,
  projector,
  'catppuccin-mocha': catppuccinMocha,
  dracula,
  'gruvbox-dark': gruvboxDark,
  nord,
  'solarized-dark': solarizedDark,
  'solarized-light': solarizedLight,
};

const made = new Map<ThemeName, Theme>();

/** A theme that comes with the program, made when it is wanted; the same one each time. */
export function builtInTheme(name: ThemeName): Theme {
  const theme = made.get(name) ?? (name === 'auto' ? autoTheme : coloredTheme(name, colors[name]));
  made.set(name, theme);
  return theme;
}
