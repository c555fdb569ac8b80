import type { SafeText } from '../terminal/safe-text.ts';
import type { Alignment, Block, Inline, Position } from './document.ts';
import type { ElementNode, SyntaxNode } from './syntax-node.ts';

/** Where a block stands: what its ancestors say of it. */
export type Surroundings = {
  readonly align?: Alignment;
  /** Inline elements that hold blocks, as `<a><h1>…</h1></a>`: they go inside the blocks. */
  readonly wrappers: readonly ElementNode[];
};

export const nothingAround: Surroundings = { wrappers: [] };

/** The builder of blocks, as the builders of containers need it. */
export type Building = {
  blocks(nodes: readonly SyntaxNode[], around?: Surroundings, line?: number): readonly Block[];
  inline(nodes: readonly SyntaxNode[], around?: Surroundings): readonly Inline[];
  /** The anchors of headings so far (`uniqueSlug`). */
  readonly slugs: Map<string, number>;
  position(line: number): Position;
  /** What has text next gets the names that HTML gives to this element. */
  mark(node: ElementNode): void;
  /** Builds what an element holds, in the language that it names: the blocks say so if it is another one. */
  inLanguageOf(node: ElementNode, build: () => readonly Block[]): readonly Block[];
  /** The names that wait for a place, which they have then. */
  takeAnchors(): { readonly anchors?: readonly SafeText[] };
};

/** An alignment as a block has it: to the left is none. */
export function aligned({ align }: { readonly align?: Alignment | undefined }): {
  readonly align?: Alignment;
} {
  return align === undefined || align === 'left' ? {} : { align };
}

/** What an HTML element says of its alignment. */
export function alignmentOf({ name, attributes }: ElementNode): Alignment | undefined {
  if (name === 'center') return 'center';
  const value = attributes.align?.toLowerCase();
  return value === 'center' || value === 'right' || value === 'left' ? value : undefined;
}
