import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** A key as the tables name it: a character as typed, or a name such as `down`, `ctrl+d`, `shift+tab`. */
export type KeyName = string;

/** The modifiers before a key, and the key: `['ctrl'], 'd'` of `ctrl+d`. A plus may be the key itself. */
export function keyParts(name: KeyName): { readonly modifiers: readonly string[]; readonly key: KeyName } {
  const [, before = '', key = name] = /^((?:\p{L}+\+)*)(.+)$/u.exec(name) ?? [];
  return { modifiers: before.split('+').slice(0, -1), key };
}

/** The character that a key types; nothing for keys that type none. */
export function typedText(key: KeyName): SafeText | undefined {
  if (key === 'space') return safeText(' ');
  return [...key].length === 1 && !/\p{Co}/u.test(key) ? safeText(key) : undefined;
}

/** The keys that a name in a table stands for: `1…9` for nine. */
export function singlePresses(key: KeyName): readonly { readonly name: KeyName; readonly digit?: number }[] {
  const [, alt = '', from] = /^(alt\+)?([01])…9$/.exec(key) ?? [];
  if (from === undefined) return [{ name: key }];
  return Array.from({ length: 10 - Number(from) }, (_, index) => {
    const digit = Number(from) + index;
    return { name: `${alt}${digit}`, digit };
  });
}
