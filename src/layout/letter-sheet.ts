/** A letter as rows of pixels from its top: `#` is ink. All rows are equally long. */
export type Letter = readonly string[];

/** Letters side by side, separated by blanks; rows that the sheet does not have are empty. */
export type LetterSheet = readonly [characters: string, sheet: string];

/** Letters that belong together. */
export type Font = {
  /** All that it can draw. */
  readonly characters: string;
  /** Pixels from the top of a capital to its foot. */
  readonly capitalHeight: number;
  /** Pixels from the top of a capital to the foot of `g`: the rows of each letter. */
  readonly height: number;
  /** @returns nothing where the font lacks the character */
  readonly letterOf: (character: string) => Letter | undefined;
};

/** A letter is cut from its sheet when it is first asked for: the first screen draws three figures, and no title. */
export function createFont(
  sheets: readonly LetterSheet[],
  { capitalHeight, height }: Pick<Font, 'capitalHeight' | 'height'>,
): Font {
  const cut = new Map<string, Letter>();
  const cutLetter = (character: string): Letter | undefined => {
    for (const [characters, sheet] of sheets) {
      const index = [...characters].indexOf(character);
      if (index < 0) continue;
      const rows = sheet.trim().split('\n');
      const drawn = rows.map(row => row.trim().split(/ +/)[index] ?? '');
      const blank = '.'.repeat(drawn[0]?.length ?? 0);
      return [...drawn, ...Array<string>(height - drawn.length).fill(blank)];
    }
    return undefined;
  };
  return {
    characters: sheets.map(([characters]) => characters).join(''),
    capitalHeight,
    height,
    letterOf: character => {
      const letter = cut.get(character) ?? cutLetter(character);
      if (letter) cut.set(character, letter);
      return letter;
    },
  };
}
