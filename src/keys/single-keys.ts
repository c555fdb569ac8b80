import type { KeyName } from './key-name.ts';
import type { BindingGroup } from './key-table.ts';

/** Alt with one of these would start a control sequence (ECMA-48 §5.3 and 5.6), so terminals cannot send it. */
const begin = new Set(['[', ']', 'O', 'P', 'X', '^', '_']);

/** The replacements for keys of ours that cannot be sent with Alt. */
const instead: Readonly<Record<KeyName, KeyName>> = { '[': 'ctrl+p', ']': 'ctrl+n' };

/**
 * Whether a key types a character alone: a letter, a digit, punctuation or a symbol, as WCAG 2.1.4 has it. The
 * space bar does not.
 */
export function isSingleCharacter(key: KeyName): boolean {
  return /^(?:[01]…9|[\p{L}\p{M}\p{N}\p{P}\p{S}])$/u.test(key);
}

/** Whether a terminal can send the character with Alt. */
export function canHaveAlt(character: string): boolean {
  return isSingleCharacter(character) && !begin.has(character);
}

/** The tables without single-character keys: Alt with each character does what the character did. */
export function sparedGroups<Command extends string>(
  groups: readonly BindingGroup<Command>[],
): readonly BindingGroup<Command>[] {
  const spared = (key: KeyName): KeyName => (isSingleCharacter(key) ? (instead[key] ?? `alt+${key}`) : key);
  return groups.map(group => ({
    ...group,
    bindings: group.bindings.map(binding => ({ ...binding, keys: binding.keys.map(spared) })),
  }));
}
