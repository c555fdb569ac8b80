import { nearest } from '../nearest.ts';
import { keyLabel } from './key-label.ts';
import { type KeyName, keyParts } from './key-name.ts';
import { canHaveAlt, isSingleCharacter } from './single-keys.ts';

/** A key that the user wrote, as the tables name it; or why it cannot be used, as the end of a sentence. */
export type ReadKey = { readonly key: KeyName } | { readonly problem: string };

/** The keys with a name, and their other common names. In lower case. */
const named: ReadonlyMap<string, KeyName> = new Map(
  Object.entries({
    ...{ up: 'up', down: 'down', left: 'left', right: 'right' },
    ...{ '↑': 'up', '↓': 'down', '←': 'left', '→': 'right' },
    ...{ pageup: 'pageUp', pgup: 'pageUp', 'page up': 'pageUp' },
    ...{ pagedown: 'pageDown', pgdn: 'pageDown', pgdown: 'pageDown', 'page down': 'pageDown' },
    ...{ home: 'home', end: 'end', enter: 'enter', return: 'enter', escape: 'escape', esc: 'escape' },
    ...{ tab: 'tab', space: 'space', ' ': 'space', backspace: 'backspace' },
    ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`f${index + 1}`, `f${index + 1}`])),
  }),
);

const modifiers: ReadonlyMap<string, string> = new Map(
  Object.entries({ ctrl: 'ctrl', control: 'ctrl', alt: 'alt', option: 'alt', meta: 'alt', shift: 'shift' }),
);

/** Terminals send Ctrl with these as another key (ECMA-48 and ASCII: the same code). */
const sameCode: Readonly<Record<string, KeyName>> = { h: 'backspace', i: 'tab', j: 'enter', m: 'enter' };

/** The digits, as one key of a table. */
const digits = /^([01])\s*(?:…|\.{2,3}|-)\s*9$/;

/**
 * Reads the name of a key as people write it: `ctrl+f`, `PgDn`, `Esc`, `Alt+←`, `1-9`, a character.
 *
 * @param hasSingleKeys whether a character alone may be a key; otherwise it means Alt with that character
 */
export function readKeyName(text: string, hasSingleKeys: boolean): ReadKey {
  const { modifiers: before, key: last } = keyParts(text);
  const known = before.map(word => modifiers.get(word.toLowerCase()));
  const unknown = before.find((_, index) => known[index] === undefined);
  if (unknown !== undefined) return unknownKey(text, unknown, [...modifiers.keys()]);
  const modifier = known.join('+');
  const [, from] = digits.exec(last) ?? [];
  const character = from === undefined ? last : `${from}…9`;
  if (isSingleCharacter(character) && !named.has(last))
    return readCharacter(character, modifier, hasSingleKeys);
  const key = named.get(last.toLowerCase());
  if (key === undefined) return unknownKey(text, last, [...named.keys()]);
  return modifier === '' || isSentWith(modifier, key)
    ? { key: modifier === '' ? key : `${modifier}+${key}` }
    : { problem: `terminals cannot tell ${keyLabel(`${modifier}+${key}`)} and ${keyLabel(key)} apart` };
}

function isSentWith(modifier: string, key: KeyName): boolean {
  if (modifier === 'alt') return key === 'left' || key === 'right';
  return modifier === 'shift' && (key === 'tab' || /^f\d+$/.test(key));
}

function readCharacter(character: string, modifier: string, hasSingleKeys: boolean): ReadKey {
  const isLetter = /^[a-z]$/i.test(character);
  if (modifier === '' && hasSingleKeys) return { key: character };
  if (modifier === '' || modifier === 'alt') {
    const key = `alt+${character}`;
    return canHaveAlt(character)
      ? { key }
      : { problem: `terminals cannot send ${keyLabel(key)}: it starts a control sequence` };
  }
  if (modifier === 'ctrl' && isLetter) {
    const letter = character.toLowerCase();
    const same = sameCode[letter];
    if (same === undefined) return { key: `ctrl+${letter}` };
    return { problem: `terminals send ${keyLabel(`ctrl+${letter}`)} as ${keyLabel(same)}` };
  }
  const written = keyLabel(`${modifier}+${character}`);
  if (modifier !== 'shift') return { problem: `terminals cannot send ${written}` };
  return { problem: `instead of ${written}, write the character that it types` };
}

function unknownKey(text: string, word: string, known: readonly string[]): ReadKey {
  const near = nearest(word, known);
  const hint =
    near === undefined ? 'use a character or a name such as Ctrl+F, PgDn or F5' : `did you mean ${near}?`;
  return { problem: `no key is named ${text.length > 30 ? `${text.slice(0, 30)}...` : text}; ${hint}` };
}
