import type { Block, Footnote, Footnotes, Link, Position } from '../markdown/document.ts';
import { linksOfBlock } from '../markdown/walk.ts';

/** Notes on all slides together, before those that only other notes refer to are no longer repeated. */
const mostRepeated = 5000;

/**
 * Gives each slide the footnotes that it refers to, also by way of other notes, with the numbers of the deck.
 *
 * @param notes all footnotes of the deck, by their numbers
 */
export class SlideFootnotes {
  readonly #notes: ReadonlyMap<number, Footnote>;
  /** The notes that each note refers to: it may be on many slides. */
  readonly #references = new Map<number, readonly number[]>();
  readonly #placed = new Set<number>();
  /** How many notes stand on slides already, each as often as it does. */
  #placements = 0;

  constructor(notes: ReadonlyMap<number, Footnote>) {
    this.#notes = notes;
  }

  /** Whether a block refers to a footnote. */
  isReferredToIn(block: Block): boolean {
    return this.#notes.size > 0 && referencesOf([...linksOfBlock(block)]).length > 0;
  }

  /** @returns nothing if the links refer to no footnote */
  blockFor(links: readonly Link[], position: Position): Footnotes | undefined {
    const found = new Set(referencesOf(links));
    // A set goes on to what is added to it meanwhile.
    for (const number of found)
      for (const further of this.#referencesOf(number)) if (this.#mayFollowTo(further)) found.add(further);
    this.#placements += found.size;
    for (const number of found) this.#placed.add(number);
    const numbers = [...found].sort((one, other) => one - other);
    if (numbers.length === 0) return undefined;
    const children = numbers.map((number): Footnote => {
      return this.#notes.get(number) ?? { type: 'footnote', children: [] };
    });
    return { type: 'footnotes', position, numbers, children };
  }

  /** Many slides that each lead through many notes: then a note that no slide names itself stands on the first only. */
  #mayFollowTo(number: number): boolean {
    return this.#placements < mostRepeated || !this.#placed.has(number);
  }

  #referencesOf(number: number): readonly number[] {
    const known = this.#references.get(number);
    if (known) return known;
    const blocks = this.#notes.get(number)?.children ?? [];
    const found = referencesOf(blocks.flatMap(block => [...linksOfBlock(block)]));
    this.#references.set(number, found);
    return found;
  }
}

/** A reference is a link that holds nothing but the number. */
function referencesOf(links: readonly Link[]): readonly number[] {
  return links.flatMap(({ children: [first] }) =>
    first?.type === 'footnoteReference' ? [first.number] : [],
  );
}
