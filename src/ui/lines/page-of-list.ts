/**
 * The first entry that is shown of a list: pages are turned, and not scrolled row by row. So a step mostly changes two
 * rows, the chosen one and the one before, which is what a screen reader says and a slow line sends.
 *
 * @param chosen the entry under the cursor, counted from 0
 * @param count how many entries there are, and how many of them fit
 */
export function firstOfPage(chosen: number, count: number, capacity: number): number {
  const fits = Math.max(1, capacity);
  // The last page is as full as the others.
  return Math.max(0, Math.min(Math.floor(chosen / fits) * fits, count - fits));
}
