import type { Glyphs } from '../../terminal/glyphs.ts';
import { joinSafe, type SafeText, safeText } from '../../terminal/safe-text.ts';

/**
 * Where an entry is within its group, for the right edge: the titles between both, and shorter forms of that.
 *
 * @param path from the group down to the entry @returns the longest first; nothing where there is none between
 */
export function pathAsides(
  path: readonly SafeText[],
  { cursorAway, ellipsis }: Pick<Glyphs, 'cursorAway' | 'ellipsis'>,
): readonly SafeText[] {
  const above = path.slice(1, -1);
  const last = above.slice(-1);
  const joined = (titles: readonly SafeText[]) => joinSafe(titles, ` ${cursorAway} `);
  if (above.length < 2) return last;
  return [joined(above), joined([safeText(ellipsis), ...last]), ...last];
}
