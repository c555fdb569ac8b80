import type { BindingGroup, KeyName } from './keymap.ts';

/** With Alt in front of them these begin a control sequence (ECMA-48 §5.3 and 5.6): no terminal can send them so. */
const begin = new Set(['[', ']', 'O', 'P', 'X', '^', '_']);

/** What stands in for characters of ours that cannot be sent with Alt. */
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

/** The tables for whom single characters ask for nothing: Alt with each does what it did. */
export function sparedGroups<Asked>(groups: readonly BindingGroup<Asked>[]): readonly BindingGroup<Asked>[] {
  const spared = (key: KeyName): KeyName => (isSingleCharacter(key) ? (instead[key] ?? `alt+${key}`) : key);
  return groups.map(group => ({
    ...group,
    bindings: group.bindings.map(binding => ({ ...binding, keys: binding.keys.map(spared) })),
  }));
}
