/**
 * Ink's `useInput` has no field for function keys: it drops them. The input filter in front of it therefore
 * writes each as one private-use character, which comes through in order with all other keys and cannot be
 * typed (a paste goes another way). Here is what stands for what.
 */
const firstPrivateUse = 0xf0000;
const shift = 0x100;

/** The character for F1 to F12, with or without Shift. */
export function functionKeyCharacter(number: number, shifted: boolean): string {
  return String.fromCodePoint(firstPrivateUse + number + (shifted ? shift : 0));
}

/** `f5` or `shift+f5` for such a character, else nothing. */
export function functionKeyName(character: string): string | undefined {
  const offset = (character.codePointAt(0) ?? 0) - firstPrivateUse;
  const number = offset % shift;
  if (offset < 0 || offset >= 2 * shift || number < 1 || number > 12) return undefined;
  return `${offset >= shift ? 'shift+' : ''}f${number}`;
}
