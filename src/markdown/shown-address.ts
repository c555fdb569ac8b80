import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** The address as a reader says it: a mail address without its scheme. */
export function shownAddress(url: SafeText): SafeText {
  return safeText(url.replace(/^mailto:/i, ''));
}

/** All of an address that you type. */
export function typedAddress(url: SafeText): SafeText {
  return safeText(withoutScheme(shownAddress(url)));
}

function withoutScheme(address: string): string {
  return address.replace(/^https?:\/\//i, '').replace(/\/$/, '');
}

/** Whether a reader who sees the text has the address: all of it, or all that you type of it. */
export function showsAddress(text: SafeText, address: SafeText): boolean {
  return text === address || withoutScheme(address) === text;
}

/** Whether an address leads out of a text to where anyone can go. */
export function isWebAddress(url: string): boolean {
  return /^(?:https?|mailto):/i.test(url);
}
