import type { SafeText } from '../terminal/safe-text.ts';
import type { Block, Heading, Inline, Later, Link, TableRow } from './document.ts';

/** The blocks directly inside a block, in reading order. */
function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case 'blockquote':
    case 'alert':
      return block.children;
    case 'details':
      return [block.summary, ...block.children];
    case 'list':
      return block.children.flatMap(item => item.children);
    case 'definitionList':
      return block.children.flatMap(part => (part.type === 'definitionDescription' ? part.children : []));
    case 'footnotes':
      return block.children.flatMap(note => note.children);
    case 'table':
      return [...(block.caption ?? []), ...[...block.header, ...block.rows].flatMap(blocksOfRow)];
    case 'paragraph':
    case 'heading':
    case 'code':
    case 'math':
    case 'thematicBreak':
    case 'comment':
      return [];
  }
}

function blocksOfRow(row: TableRow): readonly Block[] {
  return row.flatMap(place => (place.type === 'cell' ? place.children : []));
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

/** The heading that a block is or, for `details`, that it is below. */
export function headingOf(block: Block): Heading | undefined {
  if (block.type === 'heading') return block;
  return block.type === 'details' && block.summary.type === 'heading' ? block.summary : undefined;
}

/** All anchors in a block but those of footnotes, in reading order. */
export function* anchorsWithin(block: Block): Generator<SafeText> {
  for (const inner of blocksWithin(block)) {
    if (inner.type === 'heading') yield inner.slug;
    if (inner.anchors) yield* inner.anchors;
    if (inner.type === 'definitionList') {
      for (const part of inner.children) if (part.type === 'definitionTerm') yield* part.anchors ?? [];
    }
  }
}

/** The words of a run that come later, in order, and those within them. */
export function* laterWords(inlines: readonly Inline[]): Generator<Later> {
  for (const inline of inlines) {
    if (inline.type === 'later') yield inline;
    if ('children' in inline) yield* laterWords(inline.children);
  }
}
