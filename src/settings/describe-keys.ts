import { keyLabel } from '../keys/key-label.ts';
import type { Binding, BindingGroup } from '../keys/key-table.ts';
import { formerTableNames, groupsFor, type TableName, tableNames } from '../keys/keymaps.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { DescribedSetting } from './describe-settings.ts';
import { loadKeys } from './load-keymaps.ts';
import type { ResolvedSettings } from './resolve-settings.ts';

/** The commands with custom keys, as settings; and the rows for stderr. */
export async function describeKeys(
  resolved: ResolvedSettings,
): Promise<{ readonly settings: readonly DescribedSetting[]; readonly told: readonly SafeText[] }> {
  const { groups, told } = await loadKeys(resolved);
  const own = groupsFor(resolved.settings.singleKeys);
  const settings = [...tableNames].flatMap(([inFile, table]) => {
    const usual = bindingsOf(own[table]);
    const current = bindingsOf(groups[table]);
    return current.flatMap(({ command, keys, label }, index) => {
      if (keys.join(' ') === usual[index]?.keys.join(' ')) return [];
      return [describe([inFile, command], [writtenName(table) ?? inFile, command], keys, label)];
    });
  });
  function describe(
    name: readonly [table: string, command: string],
    way: readonly [table: string, command: string],
    keys: readonly string[],
    summary: string,
  ): DescribedSetting {
    const { keys: written } = resolved;
    const value = keys.map(key => keyLabel(key, true)).join(', ');
    const origin = {
      type: 'file',
      file: written?.file ?? '',
      line: written?.positionOf(way).line ?? 1,
    } as const;
    return { name: `keys.${name.join('.')}`, value, origin, summary, expects: 'keys' };
  }
  /** The name of a table in the file: its current or its former one. */
  function writtenName(table: TableName): string | undefined {
    const value = resolved.keys?.value;
    const names = [...tableNames, ...formerTableNames].flatMap(([name, of]) => (of === table ? [name] : []));
    return typeof value === 'object' && value !== null ? names.find(name => name in value) : undefined;
  }
  return { settings, told };
}

function bindingsOf(groups: readonly BindingGroup[]): readonly Binding[] {
  return groups.flatMap(({ bindings }) => bindings);
}
