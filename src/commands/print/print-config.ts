import { type Json, jsonText, schemaVersion } from '../../export/json-text.ts';
import { writeOut } from '../../platform/output.ts';
import { type DescribedSetting, describeSettings, originText } from '../../settings/describe-settings.ts';
import { type LoadedSettings, loadSettings, tellOfSettings } from '../../settings/load-settings.ts';
import { withThemeInForce } from '../../settings/load-theme.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { Invocation } from '../invocation.ts';

/** Prints the current settings, and where each of them comes from. */
export async function printConfig(invocation: Invocation): Promise<void> {
  const loaded = await withThemeInForce(await loadSettings(invocation));
  const keys = await describedKeys(loaded);
  await tellOfSettings({ ...loaded, told: [...loaded.told, ...keys.told] });
  const settings = [...describeSettings(loaded), ...keys.settings];
  const text = invocation.json ? jsonText(configJson(loaded, settings)) : configText(loaded, settings);
  await writeOut(process.stdout, text);
}

/** The custom keys. If the file has none, the key tables are not loaded. */
async function describedKeys(loaded: LoadedSettings) {
  if (!loaded.keys) return { settings: [], told: [] };
  const { describeKeys } = await import('../../settings/describe-keys.ts');
  return describeKeys(loaded);
}

/** `config --json`. */
function configJson(loaded: LoadedSettings, settings: readonly DescribedSetting[]): Json {
  return {
    ...{ schemaVersion, type: 'config', file: loaded.path ?? null },
    settings: settings.map(({ name, value, origin, expects, summary }) => {
      return { name, value, from: origin.type, where: originText(origin), summary, expects };
    }),
  };
}

/** Three columns: name, value, origin; and where the file is, or would be. */
function configText(loaded: LoadedSettings, settings: readonly DescribedSetting[]): string {
  const rows = settings.map(({ name, value, origin }) => {
    return [name, safeRow(String(value)), originText(origin)] as const;
  });
  const columnsOf = (column: 0 | 1) => Math.max(...rows.map(row => row[column].length)) + 2;
  const [nameColumns, valueColumns] = [columnsOf(0), columnsOf(1)];
  const table = rows.map(([name, value, origin]) => {
    return `${name.padEnd(nameColumns)}${value.padEnd(valueColumns)}${origin}\n`;
  });
  const place = loaded.path ?? 'none, because HOME is not set';
  return `${table.join('')}\nSettings file: ${place}\n`;
}
