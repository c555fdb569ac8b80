import { commandName } from '../command-name.ts';
import { InputError, UsageError } from '../errors.ts';
import { nearest } from '../nearest.ts';
import { isPath, readThemeFile, themePath } from '../platform/theme-file.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { autoTheme } from '../theme/auto.ts';
import { builtInTheme } from '../theme/built-in.ts';
import type { Theme } from '../theme/theme.ts';
import { isThemeName, themeNames } from '../theme/theme-names.ts';
import type { LoadedSettings } from './load-settings.ts';
import { settingEntries } from './setting-entries.ts';

/** The current theme, and what the user should fix in it: rows for stderr. */
export type LoadedTheme = {
  readonly theme: Theme;
  readonly told: readonly SafeText[];
  /** It replaces the theme in the settings, which could not be loaded. */
  readonly isInstead?: true;
};

/**
 * Finds the theme that the settings name. Mistakes in a user's theme are reported, and the rest of it is used.
 *
 * @throws UsageError for an unknown name, InputError for a file that cannot be read, if it comes from an option
 */
export async function loadTheme({
  settings,
  origins,
  path: configFile,
}: LoadedSettings): Promise<LoadedTheme> {
  const { theme: named } = settings;
  if (isThemeName(named)) return { theme: builtInTheme(named), told: [] };
  const origin = origins.theme;
  const path = themePath(named, configFile, origin.type === 'file');
  const content = path === undefined ? { type: 'absent' as const } : readThemeFile(path);
  if (path === undefined || content.type !== 'text') {
    const wrong = whatIsWrong(named, path, content.type === 'refused' ? content.reason : undefined);
    if (origin.type === 'option') throw wrong;
    const where =
      origin.type === 'file' || origin.type === 'library'
        ? `${origin.file}:${origin.line}:1 ${origin.type === 'file' ? 'settings' : 'library'}`
        : 'DSAC_INFO_THEME';
    const told = [safeRow(`${where}: ${wrong.message}. ${wrong.hint}`)];
    return { theme: autoTheme, told, isInstead: true };
  }
  const { readMapping } = await import('../markdown/yaml-mapping.ts');
  const { readOwnTheme } = await import('./own-theme.ts');
  const file = safeRow(path);
  return readOwnTheme(readMapping(content.text, file, 'theme'), shortName(named), file);
}

/**
 * The current settings: an unknown theme is replaced by the default, and mistakes in the theme are reported.
 *
 * @throws what `loadTheme` throws
 */
export async function withThemeInForce(loaded: LoadedSettings): Promise<LoadedSettings> {
  const { told, isInstead } = await loadTheme(loaded);
  const { settings, origins } = loaded;
  return {
    ...loaded,
    told: [...loaded.told, ...told],
    ...(isInstead && {
      settings: { ...settings, theme: settingEntries.theme.byDefault },
      origins: { ...origins, theme: { type: 'default' } },
    }),
  };
}

/** `night` of `/home/ada/night.yaml`. */
function shortName(named: string): SafeText {
  return safeText(named.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, ''));
}

function whatIsWrong(named: string, path: string | undefined, reason: string | undefined) {
  if (isPath(named) || reason !== undefined)
    return new InputError(
      `theme ${path ?? named} cannot be read`,
      sentence(reason ?? 'there is no such file'),
    );
  const near = nearest(named, themeNames);
  const shown = named.length > 60 ? `${named.slice(0, 60)}...` : named;
  return new UsageError(
    `no theme is named "${shown}"`,
    near === undefined
      ? `Run ${commandName()} themes to list them${path === undefined ? '' : `, or create ${path}`}.`
      : `Did you mean ${near}?`,
  );
}

function sentence(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
