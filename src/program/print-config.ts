import type { Invocation } from '../command-line/invocation.ts';
import { describeSettings, originText } from '../config/describe-settings.ts';
import { type Json, jsonText, schemaVersion } from '../export/json-text.ts';
import { writeOut } from '../io/output.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { type LoadedSettings, loadSettings, tellOfSettings } from './load-settings.ts';

/** Prints the settings in force, and where each of them comes from. */
export async function printConfig(invocation: Invocation): Promise<void> {
  const loaded = await loadSettings(invocation);
  await tellOfSettings(loaded);
  await writeOut(process.stdout, invocation.json ? jsonText(configJson(loaded)) : configText(loaded));
}

/** `config --json`. */
function configJson(loaded: LoadedSettings): Json {
  return {
    ...{ schemaVersion, type: 'config', file: loaded.path ?? null },
    settings: describeSettings(loaded).map(({ name, value, origin, expects, summary }) => {
      return { name, value, from: origin.type, where: originText(origin), summary, expects };
    }),
  };
}

/** Three columns: name, value, origin; and where the file is, or would be. */
function configText(loaded: LoadedSettings): string {
  const rows = describeSettings(loaded).map(({ name, value, origin }) => {
    return [name, safeRow(String(value)), originText(origin)] as const;
  });
  const columnsOf = (column: 0 | 1) => Math.max(...rows.map(row => row[column].length)) + 2;
  const [nameColumns, valueColumns] = [columnsOf(0), columnsOf(1)];
  const table = rows.map(([name, value, origin]) => {
    return `${name.padEnd(nameColumns)}${value.padEnd(valueColumns)}${origin}\n`;
  });
  const place = loaded.path ?? 'there is no folder for one: HOME is not set';
  return `${table.join('')}\nSettings file: ${place}\n`;
}
