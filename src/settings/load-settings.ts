import { commandName } from '../command-name.ts';
import type { Mapping } from '../markdown/yaml-mapping.ts';
import { configPath, readConfigFile } from '../platform/config-file.ts';
import { writeError } from '../platform/output.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { type ResolvedSettings, resolveSettings } from './resolve-settings.ts';
import type { Settings } from './setting-entries.ts';

export type LoadedSettings = ResolvedSettings & {
  /** Where the settings file is or would be; absent if there is no folder for it. */
  readonly path?: string;
};

/** The options of a command line that are settings, too. */
export type SettingOptions = Partial<
  Pick<Settings, 'hyperlinks' | 'images' | 'library' | 'theme' | 'transition' | 'menu' | 'slideColumns'>
> & {
  readonly motion: boolean;
  readonly pager: boolean;
  readonly plain: boolean;
  readonly singleKeys: boolean;
  readonly blockLetters: boolean;
  readonly width?: number;
};

/** Reads the current settings. A file that cannot be read is reported and ignored. */
export async function loadSettings(given: SettingOptions): Promise<LoadedSettings> {
  const path = configPath();
  const sources = { options: optionsOf(given), environment: process.env };
  if (path === undefined) return resolveSettings(sources);
  const name = safeRow(path);
  const content = readConfigFile(path);
  switch (content.type) {
    case 'absent':
      return { ...resolveSettings(sources), path: name };
    case 'refused': {
      const resolved = resolveSettings(sources);
      const told = [...resolved.told, safeRow(`${name} cannot be read: ${content.reason}`)];
      return { ...resolved, told, path: name };
    }
    case 'text': {
      const mapping = await readOnce(content.text, name);
      return { ...resolveSettings({ ...sources, file: { name, mapping } }), path: name };
    }
  }
}

let last: { readonly text: string; readonly mapping: Mapping } | undefined;

/** The settings are asked for before the library is opened, and again with all options: the file is parsed once. */
async function readOnce(text: string, name: string): Promise<Mapping> {
  if (last?.text === text) return last.mapping;
  const { readMapping } = await import('../markdown/yaml-mapping.ts');
  const mapping = readMapping(text, name, 'settings file');
  last = { text, mapping };
  return mapping;
}

/** The settings with the theme that a library asks for, unless the user has chosen one. */
export function withThemeOfLibrary(
  loaded: LoadedSettings,
  theme: { readonly named: string; readonly file: string; readonly line: number } | undefined,
): LoadedSettings {
  const { settings, origins } = loaded;
  if (!theme || origins.theme.type !== 'default') return loaded;
  const { named, ...where } = theme;
  return {
    ...loaded,
    settings: { ...settings, theme: named },
    origins: { ...origins, theme: { type: 'library', ...where } },
  };
}

function optionsOf({
  hyperlinks,
  motion,
  pager,
  plain,
  width,
  library,
  theme,
  transition,
  menu,
  slideColumns,
  images,
  singleKeys,
  blockLetters,
}: SettingOptions): Partial<Settings> {
  return {
    ...(hyperlinks !== undefined && { hyperlinks }),
    ...((!pager || plain) && { pager: 'off' }),
    ...(width !== undefined && { columns: width }),
    ...(!motion && { motion: 'none' }),
    ...(library !== undefined && { library }),
    ...(theme !== undefined && { theme }),
    ...(transition !== undefined && { transition }),
    ...(menu !== undefined && { menu }),
    ...(slideColumns !== undefined && { slideColumns }),
    ...(images !== undefined && { images }),
    ...(!singleKeys && { singleKeys }),
    ...(!blockLetters && { blockLetters: 'never' }),
  };
}

/** Reports on stderr what the user should fix in the settings. */
export async function tellOfSettings({ told }: Pick<ResolvedSettings, 'told'>): Promise<void> {
  await writeError(told.map(row => `${commandName()}: ${row}\n`).join(''));
}
