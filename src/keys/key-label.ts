import { type KeyName, keyParts } from './key-name.ts';

const labels: Readonly<Record<KeyName, string>> = {
  backspace: 'Backspace',
  down: '↓',
  end: 'End',
  enter: 'Enter',
  escape: 'Esc',
  home: 'Home',
  left: '←',
  pageDown: 'PgDn',
  pageUp: 'PgUp',
  right: '→',
  space: 'Space',
  tab: 'Tab',
  up: '↑',
};

const labelsInAscii: Readonly<Record<KeyName, string>> = {
  down: 'Down',
  left: 'Left',
  right: 'Right',
  up: 'Up',
  '1…9': '1-9',
  '0…9': '0-9',
};

const modifierLabels: Readonly<Record<string, string>> = { alt: 'Alt', ctrl: 'Ctrl', shift: 'Shift' };

/** A key's name as people read it: `↓`, or `Down` where only ASCII can be shown; `Ctrl+D`; `Alt+q`. */
export function keyLabel(name: KeyName, ascii = false): string {
  const { modifiers, key } = keyParts(name);
  const named = (ascii ? labelsInAscii[key] : undefined) ?? labels[key];
  // Ctrl is the same with lower and upper case letters; Alt is not.
  const isCapital = /^f\d+$/.test(key) || modifiers.includes('ctrl');
  const label = named ?? (isCapital ? key.toUpperCase() : key);
  return [...modifiers.map(modifier => modifierLabels[modifier] ?? modifier), label].join('+');
}
