import type { Blockquote } from '../../markdown/document.ts';
import { decoration, type Line } from '../../terminal/line.ts';
import { hang } from '../hang.ts';
import type { LayoutBlocks, LayoutOptions } from '../options.ts';

/** A bar along the left edge, also beside the blank rows, so that one quote is one shape. */
export function layoutBlockquote(
  quote: Blockquote,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
): readonly Line[] {
  const bar: Line = [decoration(`${options.glyphs.quote} `, 'quote.mark')];
  return hang({ first: bar, rest: bar }, columns, room => {
    const lines = layoutBlocks(quote.children, room, options);
    return lines.length > 0 ? lines : [[]];
  });
}
