import { safeText } from '../terminal/safe-text.ts';
import type { Inline } from './document.ts';
import { emojiNamed } from './emoji-names.ts';

const shortcode = /:([a-z0-9_+-]{1,50}):/g;

/** `10:100:45` is a time. */
function isWithinWord(value: string, start: number, length: number): boolean {
  return (
    /[\p{L}\p{N}]$/u.test(value.slice(Math.max(0, start - 2), start)) &&
    /^[\p{L}\p{N}]/u.test(value.slice(start + length, start + length + 2))
  );
}

/** Text in which names such as `:rocket:` are emoji, as on GitHub; what is no name of one stays. */
export function withEmoji(value: string, inlineOf: (value: string) => readonly Inline[]): readonly Inline[] {
  if (!value.includes(':')) return inlineOf(value);
  const inlines: Inline[] = [];
  let done = 0;
  shortcode.lastIndex = 0;
  for (let found = shortcode.exec(value); found; found = shortcode.exec(value)) {
    const [written, name = ''] = found;
    const emoji = emojiNamed(name);
    if (emoji === undefined || isWithinWord(value, found.index, written.length)) {
      // Its second colon may be the first of another.
      shortcode.lastIndex = found.index + written.length - 1;
      continue;
    }
    if (found.index > done) inlines.push(...inlineOf(value.slice(done, found.index)));
    inlines.push({ type: 'text', value: safeText(emoji), written: safeText(written) });
    done = found.index + written.length;
  }
  return done === 0
    ? inlineOf(value)
    : [...inlines, ...(done < value.length ? inlineOf(value.slice(done)) : [])];
}
