import type { Block } from '../markdown/document.ts';
import { decoration, type Line } from '../terminal/line.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/** The anchors of a block itself, not of what is in it. */
export function anchorRowsOf(block: Block): readonly SafeText[] | undefined {
  if (block.type !== 'heading') return block.anchors;
  return block.anchors ? [block.slug, ...block.anchors] : [block.slug];
}

/** Lets the first of these rows be found by the anchors of what begins with it. */
export function named(lines: readonly Line[], anchors: readonly SafeText[] | undefined): readonly Line[] {
  const [first, ...rest] = lines;
  if (!anchors || !first) return lines;
  const [piece = decoration(''), ...others] = first;
  return [[{ ...piece, anchors: [...anchors, ...(piece.anchors ?? [])] }, ...others], ...rest];
}
