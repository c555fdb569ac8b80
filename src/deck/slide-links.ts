import type { Block, Link, Paragraph } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { isWebAddress } from '../markdown/shown-address.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import type { SlideItem } from './deck.ts';

/** The blocks of items in reading order, column by column. */
export function blocksOfItems(items: readonly SlideItem[]): readonly Block[] {
  return items.flatMap((item): readonly Block[] => {
    switch (item.type) {
      case 'block':
      case 'qr':
        return [item.block];
      case 'columns':
        return item.columns.flatMap(blocksOfItems);
      case 'blankRows':
      case 'middle':
        return [];
    }
  });
}

/** The links of blocks, in reading order. */
export function linksOfBlocks(blocks: readonly Block[]): readonly Link[] {
  return blocks.flatMap(block => [...linksOfBlock(block)]).slice();
}

/** So much may be beside the link of a QR code: "Read more at", not a text of its own. UTF-16 code units. */
const mostBeside = 40;

/** The address that a QR code before this block shows: the only link of a paragraph with little else in it. */
export function qrAddress(
  block: Block,
): { readonly block: Paragraph; readonly address: SafeText } | undefined {
  if (block.type !== 'paragraph') return undefined;
  const [link, ...others] = linksOfBlock(block);
  if (!link || others.length > 0 || !isWebAddress(link.url)) return undefined;
  const beside = inlineText(block.children).length - inlineText(link.children).length;
  return beside > mostBeside ? undefined : { block, address: link.url };
}
