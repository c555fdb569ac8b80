import type { Block, Inline, Link } from './document.ts';

/** Every run of inline content in a block and its children, in reading order. */
export function* inlineRuns(block: Block): Generator<readonly Inline[]> {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      yield block.children;
      return;
    case 'blockquote':
      for (const child of block.children) yield* inlineRuns(child);
      return;
    case 'list':
      for (const item of block.children) for (const child of item.children) yield* inlineRuns(child);
      return;
    case 'table':
      for (const row of [block.header, ...block.rows]) for (const cell of row) yield cell.children;
      return;
    case 'code':
    case 'thematicBreak':
    case 'comment':
      return;
  }
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
