import type { Slide, SlideItem } from '../deck/deck.ts';
import { figureOf, isPicture, paragraphText } from '../deck/slide-layout.ts';
import type { Block, Blockquote, List, Paragraph } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';

/** An item of a slide, and what its layout makes of some. */
export type ArrangedItem =
  | SlideItem
  /** The items of a list side by side. */
  | { readonly type: 'cards'; readonly block: List }
  /** The figures with which the items of a list begin, large and side by side. */
  | { readonly type: 'figures'; readonly block: List }
  /** An image that is all there is to see: what it shows, in words, where it would be. */
  | { readonly type: 'image'; readonly block: Paragraph }
  /** A few words that are all there is to say. */
  | { readonly type: 'statement'; readonly block: Paragraph }
  | { readonly type: 'quote'; readonly block: Blockquote };

/** More are a list again, and so are longer ones. UTF-16 code units. */
const mostCards = 4;
const longestCard = 100;
const mostFigures = 4;

/** Arranges the items of a slide as its layout asks; those that it says nothing about stay as they are. */
export function arranged(
  { layout, items, reveals }: Slide,
  hasRoomForCards: boolean,
): readonly ArrangedItem[] {
  if (layout === undefined) return items;
  switch (layout) {
    case 'figures':
      return items.map(item => ofList(item, isFigured, 'figures'));
    case 'list':
      return hasRoomForCards ? items.map(item => ofList(item, isShort, 'cards')) : items;
    case 'statement':
      return items.map(
        (item): ArrangedItem =>
          item.type === 'block' && item.block.type === 'paragraph'
            ? { type: 'statement', block: item.block }
            : item,
      );
    case 'quote':
      return items.map(
        (item): ArrangedItem =>
          item.type === 'block' && item.block.type === 'blockquote'
            ? { type: 'quote', block: item.block }
            : item,
      );
    case 'picture':
      return items.map((item): ArrangedItem => {
        if (item.type !== 'block') return item;
        const { block } = item;
        if (block.type === 'paragraph' && isPicture(block)) return { type: 'image', block };
        return { align: 'center', ...item };
      });
    case 'closing':
      return besideCode(items);
    case 'two_columns':
      return inTwo(items, reveals);
    case 'title':
    case 'section':
    case 'code':
      return items;
  }
}

function ofList(item: SlideItem, isMeant: (list: List) => boolean, type: 'cards' | 'figures'): ArrangedItem {
  if (item.type !== 'block' || item.block.type !== 'list' || item.align !== undefined) return item;
  return isMeant(item.block) ? { type, block: item.block } : item;
}

function isShort({ children }: List): boolean {
  return (
    children.length > 1 &&
    children.length <= mostCards &&
    children.every(
      item =>
        item.checked === undefined &&
        item.children.every(({ type }) => type === 'paragraph') &&
        wordsOf(item.children).length <= longestCard,
    )
  );
}

function isFigured({ children }: List): boolean {
  return (
    children.length > 0 &&
    children.length <= mostFigures &&
    children.every(({ children: [first] }) => first?.type === 'paragraph' && figureOf(paragraphText(first)))
  );
}

function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(block => (block.type === 'paragraph' ? inlineText(block.children) : '')).join(' ');
}

/** Words and a code: the code at the right, unless the author has placed them. */
function besideCode(items: readonly SlideItem[]): readonly ArrangedItem[] {
  const codes = items.filter(({ type }) => type === 'qr');
  const words = items.filter(({ type }) => type !== 'qr');
  if (codes.length !== 1 || words.length === 0 || !words.every(({ type }) => type === 'block')) return items;
  return [{ type: 'columns', weights: [1, 1], columns: [words, codes] }];
}

/** A list alone is split in the middle; else there are as many items in one column as in the other. */
function inTwo(items: readonly SlideItem[], reveals: Slide['reveals']): readonly ArrangedItem[] {
  if (items.some(({ type }) => type !== 'block')) return items;
  const [only] = items;
  if (items.length === 1 && only?.type === 'block' && only.block.type === 'list') {
    const { block } = only;
    const half = Math.ceil(block.children.length / 2);
    // A part of it would not know when the whole comes into view.
    if (half === block.children.length || reveals.has(block)) return items;
    const part = (from: number, to?: number): SlideItem => ({
      type: 'block',
      block: {
        ...block,
        children: block.children.slice(from, to),
        ...(block.start !== undefined && { start: block.start + from }),
      },
    });
    return [{ type: 'columns', weights: [1, 1], columns: [[part(0, half)], [part(half)]] }];
  }
  const half = Math.ceil(items.length / 2);
  if (half === items.length) return items;
  return [{ type: 'columns', weights: [1, 1], columns: [items.slice(0, half), items.slice(half)] }];
}
