/** Makes sources of a size. */
export type Filling = {
  /** As many pieces as fit. */
  fill(piece: string): string;
  /** Opening and closing marks around one word, as many as fit. */
  around(opening: string, closing: string): string;
  /** So many lines, each told its index. */
  numbered(line: (index: number) => string, count: number): string;
  /** How many lines fit of which each is two characters longer than the one before it. */
  readonly rising: number;
};

/** @param size UTF-16 code units */
export function createFilling(size: number): Filling {
  return {
    fill: piece => piece.repeat(Math.floor(size / piece.length)),
    around(opening, closing) {
      const times = Math.floor(size / (opening.length + closing.length));
      return `${opening.repeat(times)}innermost${closing.repeat(times)}`;
    },
    numbered: (line, count) => Array.from({ length: count }, (_, index) => line(index)).join(''),
    rising: Math.floor(Math.sqrt(size)),
  };
}
