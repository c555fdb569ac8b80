import { type SafeText, safeText } from '../terminal/safe-text.ts';

/**
 * GitHub's anchor for a heading: lower case, punctuation dropped, spaces to hyphens, `-1`, `-2` … for
 * repetitions. `taken` counts the anchors given so far in the document and is updated.
 */
export function uniqueSlug(text: SafeText, taken: Map<string, number>): SafeText {
  const base = text
    .toLowerCase()
    .trim()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}\p{Connector_Punctuation}\- ]/gu, '')
    .replace(/ /g, '-');
  let slug = base;
  let repetition = taken.get(base) ?? 0;
  while (taken.has(slug)) {
    repetition += 1;
    slug = `${base}-${repetition}`;
  }
  taken.set(base, repetition);
  taken.set(slug, slug === base ? 0 : (taken.get(slug) ?? 0));
  return safeText(slug);
}
