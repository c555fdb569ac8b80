import { InputError } from '../errors.ts';
import { themeFiles, themePath } from '../platform/theme-file.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { builtInTheme } from '../theme/built-in.ts';
import type { Theme } from '../theme/theme.ts';
import { isThemeName, themeNames } from '../theme/theme-names.ts';
import { themeSummaries } from '../theme/theme-summaries.ts';
import type { LoadedSettings } from './load-settings.ts';
import { loadTheme } from './load-theme.ts';

/** A theme that can be chosen. */
export type ListedTheme = {
  /** What to write after `--theme`. */
  readonly name: SafeText;
  readonly theme: Theme;
  readonly summary: SafeText;
  /** Where it is written; absent for a built-in theme. */
  readonly file?: SafeText;
  readonly isCurrent: boolean;
};

/**
 * All themes: those that come with the program, those in the user's folder, and the current one, wherever it is.
 *
 * @returns also what the user should fix in their own, apart from the current one: rows for stderr
 * @throws what `loadTheme` throws for the current theme
 */
export async function listThemes(
  loaded: LoadedSettings,
): Promise<{ readonly themes: readonly ListedTheme[]; readonly told: readonly SafeText[] }> {
  const { settings, origins, path: configFile } = loaded;
  const current = await loadTheme(loaded);
  const currentName = current.isInstead ? 'auto' : settings.theme;
  const builtIn = themeNames.map((name): ListedTheme => {
    const summary = safeText(themeSummaries[name]);
    return { name: safeText(name), theme: builtInTheme(name), summary, isCurrent: name === currentName };
  });
  const currentFile = isThemeName(currentName)
    ? undefined
    : themePath(currentName, configFile, origins.theme.type === 'file');
  const own: ListedTheme[] = [];
  const told: SafeText[] = [];
  for (const { name, path } of themeFiles(configFile)) {
    // No name leads to it.
    if (isThemeName(name)) continue;
    const isCurrent = path === currentFile;
    const found = isCurrent ? current : await loadOwn(loaded, name);
    if (!isCurrent) told.push(...found.told);
    if (found.theme) own.push(ownTheme(safeRow(name), found.theme, path, isCurrent));
  }
  if (currentFile !== undefined && !own.some(({ isCurrent }) => isCurrent))
    own.push(ownTheme(safeRow(currentName), current.theme, currentFile, true));
  return { themes: [...builtIn, ...own], told };
}

function ownTheme(name: SafeText, theme: Theme, path: string, isCurrent: boolean): ListedTheme {
  const file = safeRow(path);
  return { name, theme, summary: file, file, isCurrent };
}

/** A theme of the user's folder; none if its file cannot be read. */
async function loadOwn(
  loaded: LoadedSettings,
  name: string,
): Promise<{ readonly theme?: Theme; readonly told: readonly SafeText[] }> {
  const { settings, origins } = loaded;
  const named: LoadedSettings = {
    ...loaded,
    settings: { ...settings, theme: name },
    origins: { ...origins, theme: { type: 'option', option: '--theme' } },
  };
  try {
    return await loadTheme(named);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { told: [safeRow(`${error.message}. ${error.hint}`)] };
  }
}
