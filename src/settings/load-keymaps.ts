import { type Diagnostic, formatDiagnostic } from '../diagnostic.ts';
import { createKeymaps, groupsFor, type KeyGroups, type Keymaps } from '../keys/keymaps.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { ResolvedSettings } from './resolve-settings.ts';

/** The current keys, as they are shown, and what the user should fix. */
export async function loadKeys({
  settings: { singleKeys },
  keys,
}: Pick<ResolvedSettings, 'settings' | 'keys'>): Promise<{
  readonly groups: KeyGroups;
  readonly told: readonly SafeText[];
}> {
  const own = groupsFor(singleKeys);
  if (!keys) return { groups: own, told: [] };
  const { readKeyOverrides } = await import('../keys/key-overrides.ts');
  const { applyOverrides } = await import('../keys/apply-overrides.ts');
  const read = readKeyOverrides(keys, singleKeys);
  const { groups, diagnostics } = applyOverrides(own, read.overrides, keys.file);
  return { groups, told: inOrder([...read.diagnostics, ...diagnostics]).map(formatDiagnostic) };
}

function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.toSorted((one, other) => one.line - other.line || one.column - other.column);
}

/** The settings, and the current keys with their labels. @param ascii whether labels do without arrows */
export async function withKeymaps<Resolved extends ResolvedSettings>(
  resolved: Resolved,
  ascii: boolean,
): Promise<Resolved & { readonly keymaps: Keymaps }> {
  const { groups, told } = await loadKeys(resolved);
  return { ...resolved, told: [...resolved.told, ...told], keymaps: createKeymaps(groups, ascii) };
}
