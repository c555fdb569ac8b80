import { namedPath } from '../../platform/named-path.ts';
import { configFolder } from '../../platform/user-folders.ts';
import { loadSettings, type SettingOptions } from '../../settings/load-settings.ts';
import { settingEntries } from '../../settings/setting-entries.ts';

/**
 * The folder of the user's own reference: that of the option, else of the environment, else of the settings file, where a
 * relative path begins beside that file.
 *
 * @returns nothing for the built-in reference
 */
export async function findLibraryFolder(given: SettingOptions): Promise<string | undefined> {
  const { settings, origins } = await loadSettings(given);
  const { library: named } = settings;
  if (named === settingEntries.library.byDefault) return undefined;
  return origins.library.type === 'file' ? namedPath(named, configFolder()) : named;
}
