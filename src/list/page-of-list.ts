/**
 * The first entry that is shown of a list. Lists turn pages instead of scrolling row by row, so a step mostly changes
 * two rows, the chosen one and the one before. A screen reader reads less, and a slow connection sends less.
 *
 * @param chosen the entry under the cursor, counted from 0
 * @param count how many entries there are, and how many of them fit
 */
export function firstOfPage(chosen: number, count: number, capacity: number): number {
  const fits = Math.max(1, capacity);
  // The last page is as full as the others.
  return Math.max(0, Math.min(Math.floor(chosen / fits) * fits, count - fits));
}
