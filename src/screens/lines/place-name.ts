import type { Library } from '../../library/section.ts';
import { placePath } from '../../library/section-link.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';
import { joinSafe, type SafeText } from '../../terminal/safe-text.ts';

/** The name of the place that a link between sections leads to, written as search hits are. */
export function placeName(
  url: string,
  library: Library,
  from: number,
  { cursorAway }: Glyphs,
): SafeText | undefined {
  const path = placePath(url, library, from);
  return path && joinSafe(path, ` ${cursorAway} `);
}
