/**
 * Alt with a character comes as Esc and that character. Of most signs Ink's `useInput` loses the Esc, so that Alt+/
 * would be `/`. The input filter in front of it therefore writes each as one private-use character of the last
 * plane, as it does with function keys. Here is what stands for what.
 */
const lastPlane = 0x100000;

/** The character for Alt with another; nothing if there is none. */
export function altKeyCharacter(character: string): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  return code < 0xfffe ? String.fromCodePoint(lastPlane + code) : undefined;
}

/** `alt+/` for such a character, else nothing. */
export function altKeyName(character: string): string | undefined {
  const code = (character.codePointAt(0) ?? 0) - lastPlane;
  return code < 0 ? undefined : `alt+${String.fromCodePoint(code)}`;
}
