import { nameToEmoji } from 'gemoji';

/**
 * The emoji that has this name on GitHub; nothing where it is none, or a picture of GitHub's own. The build writes the
 * names down, for the package takes them from far more than the names.
 */
export function emojiNamed(name: string): string | undefined {
  return Object.hasOwn(nameToEmoji, name) ? nameToEmoji[name] : undefined;
}
