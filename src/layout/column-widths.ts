/** How much a table column wants: all its cells on one row each; and what it must have: its widest word. */
export type ColumnNeed = { readonly natural: number; readonly least: number };

/**
 * Shares cells out between the columns of a table. Each gets what it must have; what is left goes to
 * the columns in proportion to what they still want.
 *
 * @param room the cells for all columns together, separators not counted
 * @returns a width for each column, or nothing if not even the least fits
 */
export function columnWidths(needs: readonly ColumnNeed[], room: number): readonly number[] | undefined {
  const total = (pick: (need: ColumnNeed) => number) => needs.reduce((sum, need) => sum + pick(need), 0);
  if (total(need => need.natural) <= room) return needs.map(need => need.natural);
  const least = total(need => need.least);
  if (least > room) return undefined;
  const wanted = total(need => need.natural - need.least);
  let spare = room - least;
  let wantedLeft = wanted;
  return needs.map(({ natural, least: own }) => {
    const want = natural - own;
    const share = wantedLeft === 0 ? 0 : Math.min(want, Math.round((spare * want) / wantedLeft));
    spare -= share;
    wantedLeft -= want;
    return own + share;
  });
}
