import { keyLabel } from './key-label.ts';
import { type KeyName, singlePresses } from './key-name.ts';

/**
 * Keys, and the command that they ask for. A command is its name in the settings file, so it stays what it is: people
 * have it in their files. What it means is decided by the reducer of the screen.
 */
export type Binding<Command extends string = string> = {
  readonly command: Command;
  readonly keys: readonly KeyName[];
  /** What it does, as the help page says it. */
  readonly label: string;
};

export type BindingGroup<Command extends string = string> = {
  readonly title: string;
  readonly bindings: readonly Binding<Command>[];
};

/** The names of the commands of a table. */
export type CommandOf<Groups extends readonly BindingGroup[]> = Groups[number]['bindings'][number]['command'];

/** What a key asks for; with the digit where it is one of several that ask for the same. */
export type KeyPress<Command extends string> = { readonly command: Command; readonly digit?: number };

/** A table of the current keys. */
export type KeyTable<Command extends string> = {
  /** As it is shown. */
  readonly groups: readonly BindingGroup<Command>[];
  /** What each key asks for. */
  readonly presses: ReadonlyMap<KeyName, KeyPress<Command>>;
  /** The key of a command that hints show: its first, or `preferred` where that is one of its keys. */
  first(command: Command, preferred?: KeyName): KeyName;
  /** The same as people read it. */
  label(command: Command, preferred?: KeyName): string;
};

/** Makes the table that input, hints and help ask. @param ascii whether labels do without arrows */
export function createKeyTable<Command extends string>(
  groups: readonly BindingGroup<Command>[],
  ascii: boolean,
): KeyTable<Command> {
  const bindings = groups.flatMap(group => group.bindings);
  const presses = new Map(
    bindings.flatMap(({ command, keys }) =>
      keys.flatMap(key =>
        singlePresses(key).map(({ name, ...digit }) => [name, { command, ...digit }] as const),
      ),
    ),
  );
  const keys = new Map(bindings.map(binding => [binding.command, binding.keys]));
  const first = (command: Command, preferred = '') => {
    const own = keys.get(command) ?? [];
    return own.find(key => key === preferred) ?? own[0] ?? '';
  };
  const label = (command: Command, preferred?: KeyName) => keyLabel(first(command, preferred), ascii);
  return { groups, presses, first, label };
}
