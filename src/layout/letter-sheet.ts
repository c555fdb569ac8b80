/** A letter as rows of pixels from its top: `#` is ink. All rows are equally long. */
export type Letter = readonly string[];

/** Letters that belong together. */
export type Font = {
  readonly letters: ReadonlyMap<string, Letter>;
  /** Pixels from the top of a capital to its foot. */
  readonly capitalHeight: number;
  /** Pixels from the top of a capital to the foot of `g`: the rows of each letter. */
  readonly height: number;
};

/** Letters side by side, separated by blanks; rows that the sheet does not have are empty. @param height rows of each */
export function cutSheet(
  characters: string,
  sheet: string,
  height: number,
): readonly (readonly [string, Letter])[] {
  const rows = sheet.trim().split('\n');
  const cells = rows.map(row => row.trim().split(/ +/));
  return [...characters].map((character, index) => {
    const drawn = cells.map(row => row[index] ?? '');
    const blank = '.'.repeat(drawn[0]?.length ?? 0);
    return [character, [...drawn, ...Array<string>(height - drawn.length).fill(blank)]];
  });
}
