import type { Block, Inline, Position } from '../markdown/document.ts';

/** What makes the surroundings of a text, from which its meaning follows: a list item, a row of a table, a block. */
type Around = object;

/** A block, and what it is in. */
export type FoundBlock = {
  readonly block: Block;
  readonly around: Around;
  readonly isInTable: boolean;
  readonly isInItem: boolean;
};

/** A run of text, and the block that it is in. */
export type FoundRun = Omit<FoundBlock, 'block'> & {
  readonly inlines: readonly Inline[];
  readonly position: Position;
  readonly block: Block;
};

const outermost = { isInTable: false, isInItem: false };

/** All blocks, each before what it holds. */
export function* foundBlocks(
  blocks: readonly Block[],
  outer: Partial<Pick<FoundBlock, 'around' | 'isInTable' | 'isInItem'>> = {},
): Generator<FoundBlock> {
  for (const block of blocks) {
    const own = { ...outermost, around: block, ...outer };
    yield { ...own, block };
    switch (block.type) {
      case 'list':
        for (const item of block.children)
          yield* foundBlocks(item.children, { ...own, around: item, isInItem: true });
        break;
      case 'table':
        if (block.caption) yield* foundBlocks(block.caption, own);
        for (const row of [...block.header, ...block.rows])
          for (const place of row)
            if (place.type === 'cell')
              yield* foundBlocks(place.children, { ...own, around: row, isInTable: true });
        break;
      case 'blockquote':
      case 'alert':
        yield* foundBlocks(block.children, outer);
        break;
      case 'details':
        yield* foundBlocks([block.summary, ...block.children], outer);
        break;
      case 'footnotes':
        for (const note of block.children) yield* foundBlocks(note.children, { ...own, around: note });
        break;
      case 'definitionList':
        for (const part of block.children)
          if (part.type === 'definitionDescription')
            yield* foundBlocks(part.children, { ...own, around: part });
        break;
      default:
    }
  }
}

/** All runs of text, in reading order but for the terms of definition lists, which come before what is said of them. */
export function* foundRuns(blocks: readonly Block[]): Generator<FoundRun> {
  for (const found of foundBlocks(blocks)) {
    const { block } = found;
    const { position } = block;
    if (block.type === 'paragraph' || block.type === 'heading')
      yield { ...found, inlines: block.children, position };
    if (block.type !== 'definitionList') continue;
    for (const part of block.children)
      if (part.type === 'definitionTerm') yield { ...found, inlines: part.children, position, around: part };
  }
}

/** All inlines of a run, each before what it holds. */
export function* inlinesWithin(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline;
    if ('children' in inline) yield* inlinesWithin(inline.children);
  }
}
