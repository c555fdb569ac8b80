import type { BindingGroup, CommandOf } from './key-table.ts';

const groups = [
  {
    title: 'In a list',
    bindings: [
      { command: 'next', keys: ['down', 'ctrl+n'], label: 'Next entry' },
      {
        command: 'previous',
        keys: ['up', 'ctrl+p'],
        label: 'Previous entry',
      },
      { command: 'pageDown', keys: ['pageDown'], label: 'One page down' },
      { command: 'pageUp', keys: ['pageUp'], label: 'One page up' },
      { command: 'first', keys: ['home'], label: 'First entry' },
      { command: 'last', keys: ['end'], label: 'Last entry' },
      { command: 'accept', keys: ['enter'], label: 'Open the entry' },
      { command: 'erase', keys: ['backspace'], label: 'Erase a character' },
      { command: 'clearQuery', keys: ['ctrl+u'], label: 'Erase everything you typed' },
      {
        command: 'switchScope',
        keys: ['tab'],
        label: 'In a search: switch between this section and everything',
      },
      { command: 'back', keys: ['escape'], label: 'Back to where you were' },
    ],
  },
] as const satisfies readonly BindingGroup[];

/** Everything that a key can ask for in a list. Only lists over the page of the browser can switch their scope. */
export type ListCommand = CommandOf<typeof groups>;

/** While a list overlays the slide or the page. All other characters are typed into its query. */
export const listKeys: readonly BindingGroup<ListCommand>[] = groups;
