import type { ElementNode, SyntaxNode } from './syntax-node.ts';

/** Deeper nesting is given up: no reader can follow it, and no later stage must recurse further. */
export const maxNesting = 100;

type Attributes = Readonly<Record<string, string>>;

/** Whoever receives a document piece by piece, in reading order. */
export type Sink = {
  /** Pieces that follow begin in this line of the source, counted from 1. */
  line: number;
  open(name: string, attributes?: Attributes): void;
  close(name: string): void;
  text(value: string): void;
  comment(value: string): void;
};

type Open = { readonly children: SyntaxNode[]; readonly element?: ElementNode };

/**
 * Nests elements. Below `maxNesting` an element vanishes and its content stays: what is inside a hundred
 * others has no look left to gain.
 */
export class TreeBuilder implements Sink {
  line = 1;
  readonly roots: SyntaxNode[] = [];
  readonly #open: Open[] = [];

  get #siblings(): SyntaxNode[] {
    return this.#open.at(-1)?.children ?? this.roots;
  }

  open(name: string, attributes: Attributes = {}): void {
    if (this.#open.length >= maxNesting) {
      this.#open.push({ children: this.#siblings });
      return;
    }
    const children: SyntaxNode[] = [];
    const element: ElementNode = { type: 'element', name, attributes, line: this.line, children };
    this.#siblings.push(element);
    this.#open.push({ children, element });
  }

  /** Closes the innermost element: whoever feeds a tree opens and closes in pairs. */
  close(): void {
    this.#open.pop();
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
