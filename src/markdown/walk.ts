import type { Block, Inline, Link } from './document.ts';

/** The blocks directly inside a block, in reading order. */
function childBlocks(block: Block): readonly Block[] {
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

/** Every run of inline content in a block and what is inside it, in reading order. */
export function* inlineRuns(block: Block): Generator<readonly Inline[]> {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      yield block.children;
      return;
    case 'definitionList':
      for (const part of block.children) {
        if (part.type === 'definitionTerm') yield part.children;
        else for (const child of part.children) yield* inlineRuns(child);
      }
      return;
    case 'details':
      yield block.summary;
  }
  for (const child of childBlocks(block)) yield* inlineRuns(child);
}

function* linksInside(inlines: readonly Inline[]): Generator<Link> {
  for (const inline of inlines) {
    if (inline.type === 'link') yield inline;
    if ('children' in inline) yield* linksInside(inline.children);
  }
}

/** The links of a block, in reading order. */
export function* linksOfBlock(block: Block): Generator<Link> {
  for (const run of inlineRuns(block)) yield* linksInside(run);
}

/** A block and all blocks inside it, each before what it holds. */
export function* blocksWithin(block: Block): Generator<Block> {
  yield block;
  for (const child of childBlocks(block)) yield* blocksWithin(child);
}
