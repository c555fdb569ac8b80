import type { Block, Inline, Link } from './document.ts';

/** The blocks directly inside a block, in reading order. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'alert':
    case 'details':
      return block.children;
    case 'list':
      return block.children.flatMap(item => item.children);
    case 'definitionList':
      return block.children.flatMap(part => (part.type === 'definitionDescription' ? part.children : []));
    case 'footnotes':
      return block.children.flatMap(note => note.children);
    case 'table':
      return [block.header, ...block.rows].flat().flatMap(cell => cell.children);
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'thematicBreak':
    case 'comment':
      return [];
  }
}

/** The inline content of a block itself, not of the blocks inside it. */
function ownInlines(block: Block): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return [block.children];
    case 'details':
      return [block.summary];
    case 'definitionList':
      return block.children.flatMap(part => (part.type === 'definitionTerm' ? [part.children] : []));
    default:
      return [];
  }
}

function* linksInside(inlines: readonly Inline[]): Generator<Link> {
  for (const inline of inlines) {
    if (inline.type === 'link') yield inline;
    if ('children' in inline) yield* linksInside(inline.children);
  }
}

/** The links of a block and of what is inside it, in no particular order. */
export function* linksOfBlock(block: Block): Generator<Link> {
  for (const run of ownInlines(block)) yield* linksInside(run);
  for (const child of childBlocks(block)) yield* linksOfBlock(child);
}

/** A block and all blocks inside it, each before what it holds. */
export function* blocksWithin(block: Block): Generator<Block> {
  yield block;
  for (const child of childBlocks(block)) yield* blocksWithin(child);
}
