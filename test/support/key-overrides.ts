import { formatDiagnostic } from '../../src/diagnostic.ts';
import { applyOverrides } from '../../src/keys/apply-overrides.ts';
import { readKeyOverrides } from '../../src/keys/key-overrides.ts';
import { groupsFor, type KeyGroups } from '../../src/keys/keymaps.ts';
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
  const read = readKeyOverrides(resolved.keys, hasSingleKeys);
  const { groups, diagnostics } = applyOverrides(own, read.overrides, 'c.yaml');
  return {
    groups,
    told: [...resolved.told, ...[...read.diagnostics, ...diagnostics].map(formatDiagnostic)],
  };
}
