import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type ConfigText, readConfigFile } from './config-file.ts';
import { namedPath } from './named-path.ts';

/**
 * Where a theme stands that is none of the built-in ones: a path leads there, a name to `themes/NAME.yaml` beside the
 * settings file.
 *
 * @param configFile the path of the settings file, whether there is one or not
 * @param isFromConfig whether it was named there: then a relative path begins at its folder, else where the user is
 * @returns nothing if there is no folder for settings
 */
export function themePath(
  named: string,
  configFile: string | undefined,
  isFromConfig: boolean,
): string | undefined {
  const folder = configFile === undefined ? undefined : dirname(configFile);
  if (!isPath(named)) return folder && join(folder, 'themes', `${named}.yaml`);
  return namedPath(named, isFromConfig ? folder : undefined);
}

/** Whether it is a path: no theme has such a name. */
export function isPath(named: string): boolean {
  return /[/\\]|\.ya?ml$/i.test(named);
}

/** Reads the file of a theme. It may be a link to one. */
export function readThemeFile(path: string): ConfigText {
  return readConfigFile(path);
}

/** A folder with more files in it is none of themes. */
const mostThemes = 200;

/** The themes in the folder beside the settings file, by name. @param configFile the path of the settings file */
export function themeFiles(
  configFile: string | undefined,
): readonly { readonly name: string; readonly path: string }[] {
  if (configFile === undefined) return [];
  const folder = join(dirname(configFile), 'themes');
  try {
    const names = readdirSync(folder).filter(file => file.endsWith('.yaml') && !file.startsWith('.'));
    return names
      .toSorted()
      .slice(0, mostThemes)
      .map(file => ({ name: file.slice(0, -'.yaml'.length), path: join(folder, file) }));
  } catch {
    return [];
  }
}
