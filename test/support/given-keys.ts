import { giveKeys } from '../../src/app/give-keys.ts';
import { readGivenKeys } from '../../src/app/given-keys.ts';
import { groupsFor, type KeyGroups } from '../../src/app/keymaps.ts';
import { formatDiagnostic } from '../../src/diagnostic.ts';
import { readMapping } from '../../src/markdown/yaml-mapping.ts';
import { resolveSettings } from '../../src/settings/resolve-settings.ts';

/** The tables of keys that a settings file makes, and what it is told. */
export function keysOf(
  yaml: string,
  hasSingleKeys = true,
): { readonly groups: KeyGroups; readonly told: readonly string[] } {
  const mapping = readMapping(yaml, 'c.yaml', 'settings file');
  const resolved = resolveSettings({ options: {}, environment: {}, file: { name: 'c.yaml', mapping } });
  const own = groupsFor(hasSingleKeys);
  if (!resolved.keys) return { groups: own, told: resolved.told };
  const read = readGivenKeys(resolved.keys, hasSingleKeys);
  const { groups, diagnostics } = giveKeys(own, read.given, 'c.yaml');
  return {
    groups,
    told: [...resolved.told, ...[...read.diagnostics, ...diagnostics].map(formatDiagnostic)],
  };
}
