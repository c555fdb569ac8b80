import type { Diagnostic } from '../diagnostic.ts';
import { keyLabel } from './key-label.ts';
import { type KeyName, singlePresses } from './key-name.ts';
import type { KeyOverride, KeyOverrides } from './key-overrides.ts';
import type { BindingGroup } from './key-table.ts';
import type { KeyCommand, KeyGroups } from './keymaps.ts';

type Groups<Of extends string> = readonly BindingGroup<Of>[];
type Owned = { readonly command: KeyCommand; readonly keys: readonly KeyName[] };

/**
 * The tables with the custom keys. Custom keys replace the default keys of a command, and are taken from the command
 * that had them. No command ever loses its last key: then the key stays where it was, with a diagnostic.
 *
 * @param file for diagnostics
 */
export function applyOverrides(
  groups: KeyGroups,
  overrides: KeyOverrides,
  file: string,
): { readonly groups: KeyGroups; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  function apply<Of extends KeyCommand>(own: Groups<Of>, keys: readonly KeyOverride[]): Groups<Of> {
    const report = (key: KeyOverride, message: string) => {
      const { line, column } = key;
      diagnostics.push({ file, line, column, message: `settings: keys: ${message}` });
    };
    const settled = settle(own, withoutRepeated(keys, report), report);
    return own.map(group => ({
      ...group,
      bindings: group.bindings.map(binding => {
        const owned = settled.find(({ command }) => command === binding.command);
        return { ...binding, keys: owned?.keys ?? binding.keys };
      }),
    }));
  }
  const { browser, talk, lists, speaker } = groups;
  return {
    groups: {
      browser: apply(browser, overrides.browser),
      talk: apply(talk, overrides.talk),
      lists: apply(lists, overrides.lists),
      speaker: apply(speaker, overrides.speaker),
    },
    diagnostics,
  };
}

type Report = (key: KeyOverride, message: string) => void;

/** Whether two key names can mean the same key press: a digit is one of `0…9`. */
function isSamePress(one: KeyName, other: KeyName): boolean {
  const names = singlePresses(other).map(({ name }) => name);
  return singlePresses(one).some(({ name }) => names.includes(name));
}

/** If a key is assigned to several commands, the first one keeps it. */
function withoutRepeated(keys: readonly KeyOverride[], report: Report): readonly KeyOverride[] {
  const kept: KeyOverride[] = [];
  for (const key of keys) {
    const first = kept.find(other => isSamePress(other.key, key.key));
    if (first && first.command !== key.command)
      report(
        key,
        `${keyLabel(key.key)} is assigned to both ${first.command} and ${key.command}; ${first.command} keeps it`,
      );
    else if (!first) kept.push(key);
  }
  return kept;
}

/** The final keys of each command. Each round takes one custom key back, until every command has a key. */
function settle<Of extends KeyCommand>(
  own: Groups<Of>,
  given: readonly KeyOverride[],
  report: Report,
): readonly Owned[] {
  const bindings = own.flatMap(group => group.bindings);
  const owned = bindings.map(({ command, keys }): Owned => {
    const mine = given.filter(key => key.command === command).map(({ key }) => key);
    if (mine.length > 0) return { command, keys: mine };
    return { command, keys: keys.filter(key => !given.some(other => isSamePress(other.key, key))) };
  });
  const keyless = owned.find(({ keys }) => keys.length === 0);
  if (!keyless) return owned;
  const lost = bindings.find(({ command }) => command === keyless.command)?.keys ?? [];
  const taken = given.find(({ key }) => lost.some(other => isSamePress(key, other)));
  // Keys that were not taken are still there.
  if (!taken) return owned;
  const whichKey = lost.length === 1 ? 'the only key' : 'the last key';
  report(
    taken,
    `${keyLabel(taken.key)} cannot be used for ${taken.command}: it is ${whichKey} of ${keyless.command}; add another key to ${keyless.command}`,
  );
  return settle(
    own,
    given.filter(key => key !== taken),
    report,
  );
}
