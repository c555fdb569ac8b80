/** Gives headings their levels in a page: in their order, and without a gap, as who listens to them expects. */
export class Outline {
  readonly #first: number;
  #open: number[] = [];

  /** @param first the level of the highest ones */
  constructor(first: number) {
    this.#first = first;
  }

  /** The level of the next heading, from 1 to 6. @param depth as its author wrote it */
  levelOf(depth: number): number {
    this.#open = this.#open.filter(open => open < depth);
    this.#open.push(depth);
    return Math.min(6, this.#first + this.#open.length - 1);
  }
}
