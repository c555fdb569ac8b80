import type { Block, Code, DefinitionList, List, ListItem, Revealed, Table } from '../markdown/document.ts';
import type { DeckRules } from './deck-rules.ts';
import { mergeLists, type Sibling } from './merge-lists.ts';
import { type Part, partOf } from './part.ts';

/** A block as it is shown, and the step at which the first of it is; none if it shows nothing. */
type Placed = { readonly node: Block; readonly step: number | undefined };
/** The same for the blocks inside another. */
type Inside = { readonly children: readonly Block[]; readonly step: number | undefined };

/**
 * Counts the steps of a slide in reading order, and notes what comes into view at each. A pause counts once
 * something has been shown before it and something is shown after it, so that no step is empty.
 */
export class Fragments {
  readonly reveals = new Map<Revealed, number>();
  /** The step of the first group of lines of each code block that has some. */
  readonly emphases = new Map<Code, number>();
  isIncremental: boolean;
  readonly #onCommand: (part: Part) => void;
  readonly #rules: DeckRules;
  #step = 0;
  /** The step of the last group of lines so far. */
  #lastGroup = 0;
  #isPaused = false;
  #hasShown = false;

  /** @param onCommand receives the commands inside containers, but for pauses */
  constructor(onCommand: (part: Part) => void, rules: DeckRules) {
    this.#onCommand = onCommand;
    this.#rules = rules;
    this.isIncremental = rules.incrementalLists;
  }

  get lastStep(): number {
    return Math.max(this.#step, this.#lastGroup);
  }

  /** What is shown next takes the next step. */
  pause(): void {
    if (this.#hasShown) this.#isPaused = true;
  }

  /** Places a block that is in no other. @returns the block as it is shown, and its step */
  place(sibling: Sibling): { readonly block: Block; readonly step: number } {
    const { node, step = this.#step } = this.#visit(sibling);
    this.#reveal(node, step, 0);
    return { block: node, step };
  }

  #show(): number {
    // A pause waits until all lines have had their turn.
    if (this.#isPaused) this.#step = this.lastStep + 1;
    this.#isPaused = false;
    this.#hasShown = true;
    return this.#step;
  }

  /** Of two code blocks that are in view together, the lines of the first come first. */
  #emphasize(code: Code, groups: number): void {
    const first = this.lastStep;
    this.emphases.set(code, first);
    this.#lastGroup = first + groups - 1;
  }

  #reveal(node: Revealed, step: number | undefined, outer: number): void {
    if (step !== undefined && step > outer) this.reveals.set(node, step);
  }

  #visit(sibling: Sibling): Placed {
    const { block, file } = sibling;
    switch (block.type) {
      case 'list':
        return this.#list(block, sibling);
      case 'blockquote': {
        const { children, step } = this.#children(block.children, file);
        return { node: replaced(block, children), step: step ?? this.#show() };
      }
      case 'alert':
      case 'details': {
        // Its label or summary comes first.
        const step = this.#show();
        return { node: replaced(block, this.#children(block.children, file, step).children), step };
      }
      case 'definitionList':
        return this.#definitions(block, file);
      case 'table':
        return { node: block, step: this.#table(block) };
      case 'comment':
        return { node: block, step: undefined };
      case 'code': {
        const step = this.#show();
        if (block.groups) this.#emphasize(block, block.groups.length);
        return { node: block, step };
      }
      case 'paragraph':
      case 'heading':
      case 'thematicBreak':
      case 'math':
      case 'footnotes':
        return { node: block, step: this.#show() };
    }
  }

  /**
   * The blocks inside a container: pauses do their work, and those that would be seen are left out.
   *
   * @param outer the step of the container; where it has none yet, that of its first block
   */
  #children(blocks: readonly Block[], file: string, outer?: number): Inside {
    let step = outer;
    const children: Block[] = [];
    for (const sibling of mergeLists(blocks.map(block => partOf(block, file)))) {
      if (sibling.command) {
        if (sibling.command.type === 'pause') this.pause();
        else this.#onCommand(sibling);
        if (sibling.block.type === 'comment') children.push(sibling.block);
        continue;
      }
      const placed = this.#visit(sibling);
      step ??= placed.step;
      this.#reveal(placed.node, placed.step, step ?? 0);
      children.push(placed.node);
    }
    return { children, step };
  }

  #list(list: List, { file, pausesBefore }: Sibling): Placed {
    let step: number | undefined;
    const items: ListItem[] = [];
    const isIncremental = this.isIncremental || this.#rules.incrementalSigns.includes(list.delimiter);
    for (const item of list.children) {
      if (isIncremental || (this.#rules.breaksPauseItems && beginsWithBreak(item)) || pausesBefore?.has(item))
        this.pause();
      const inside = this.#children(item.children, file);
      const own = inside.step ?? this.#show();
      step ??= own;
      const node = replaced(item, inside.children);
      this.#reveal(node, own, step);
      items.push(node);
    }
    return { node: replaced(list, items), step };
  }

  /** Row by row, where the deck says so; what is drawn of a table comes as a whole. @returns the step of the first of it */
  #table({ header, rows, chart }: Table): number {
    if (!this.#rules.incrementalTables || chart !== undefined) return this.#show();
    const step = header.length > 0 ? this.#show() : undefined;
    let first = step;
    for (const row of rows) {
      this.pause();
      const own = this.#show();
      first ??= own;
      this.#reveal(row, own, first);
    }
    return first ?? this.#show();
  }

  /** Terms come with what is said of them: only blocks can be hidden. */
  #definitions(list: DefinitionList, file: string): Placed {
    let step: number | undefined;
    const children = list.children.map(part => {
      if (part.type === 'definitionTerm') {
        step ??= this.#show();
        return part;
      }
      const inside = this.#children(part.children, file, step);
      step ??= inside.step;
      return replaced(part, inside.children);
    });
    return { node: replaced(list, children), step };
  }
}

function beginsWithBreak({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && first.children[0]?.type === 'wordBreak';
}

/** A container with these children; itself, where they are the same. */
function replaced<Child, Container extends { readonly children: readonly Child[] }>(
  container: Container,
  children: readonly Child[],
): Container {
  const isSame =
    children.length === container.children.length &&
    children.every((child, index) => child === container.children[index]);
  return isSame ? container : { ...container, children };
}
