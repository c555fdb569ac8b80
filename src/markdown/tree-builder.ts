import { blockNames } from './content.ts';
import { type ElementNode, footnoteNames, type SyntaxNode } from './syntax-node.ts';

/** Deeper nesting is given up: no reader can follow it, and no later stage must recurse further. */
export const maxNesting = 100;

type Attributes = Readonly<Record<string, string>>;

/** Receives a document piece by piece, in reading order. */
export type Sink = {
  /** Pieces that follow begin in this line of the source, counted from 1. */
  line: number;
  open(name: string, attributes?: Attributes): void;
  close(name: string): void;
  text(value: string): void;
  comment(value: string): void;
};

/** `isBlock`: a block that vanished. */
type Open = { readonly children: SyntaxNode[]; readonly isBlock?: boolean };

/** Elements that hold nothing, so that they add no depth for later stages. */
const emptyNames: ReadonlySet<string> = new Set(['br', 'hr', 'img', footnoteNames.reference]);

/**
 * Nests elements. Below `maxNesting` an element vanishes and its content stays, blocks still parted: what is
 * inside a hundred others gains no style any more. What holds nothing (an image) stays too.
 */
export class TreeBuilder implements Sink {
  line = 1;
  readonly roots: SyntaxNode[] = [];
  readonly #open: Open[] = [];

  get #siblings(): SyntaxNode[] {
    return this.#open.at(-1)?.children ?? this.roots;
  }

  open(name: string, attributes: Attributes = {}): void {
    const isTooDeep = this.#open.length >= maxNesting;
    if (isTooDeep && !emptyNames.has(name)) {
      if (blockNames.has(name)) this.text('\n');
      this.#open.push({ children: this.#siblings, isBlock: blockNames.has(name) });
      return;
    }
    const children: SyntaxNode[] = [];
    const element: ElementNode = { type: 'element', name, attributes, line: this.line, children };
    this.#siblings.push(element);
    this.#open.push({ children });
  }

  /** Closes the innermost element: opening and closing come in pairs. */
  close(): void {
    if (this.#open.pop()?.isBlock) this.text('\n');
  }

  text(value: string): void {
    const siblings = this.#siblings;
    const before = siblings.at(-1);
    if (before?.type === 'text')
      siblings[siblings.length - 1] = { type: 'text', value: before.value + value };
    else if (value !== '') siblings.push({ type: 'text', value });
  }

  comment(value: string): void {
    this.#siblings.push({ type: 'comment', value, line: this.line });
  }
}
