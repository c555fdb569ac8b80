import type { Block, Heading, Inline, Paragraph } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { SlideItem } from './deck.ts';
import type { SlideLayoutName } from './slide-layouts.ts';

/** A longer text is read, not taken in at a glance. UTF-16 code units. */
const longestStatement = 180;
const mostParagraphs = 2;
/** More items than these are a list, however they begin. */
const mostFigures = 4;

/** A number, what it counts in, and what is left of the text to say of it. */
const figured =
  /^(?<figure>[$€£]?\d+(?:[.,]\d+)*(?:\s?%|\+|\s(?:thousand|million|billion|trillion|percent)\b)?)\s+(?<caption>\S.*)$/u;

/** The figure with which a text begins, and what it says of it. */
export function figureOf(text: string): { readonly figure: string; readonly caption: string } | undefined {
  const { figure, caption } = figured.exec(text)?.groups ?? {};
  return figure === undefined || caption === undefined ? undefined : { figure, caption };
}

/** What a slide is by what it holds; nothing for a text like any other. */
export function layoutOf(
  heading: Heading | undefined,
  items: readonly SlideItem[],
): SlideLayoutName | undefined {
  if (items.length === 0) return heading && (figureOf(inlineText(heading.children)) ? 'figures' : 'section');
  if (items.some(({ type }) => type === 'columns')) return 'two_columns';
  if (items.some(({ type }) => type === 'qr')) return 'closing';
  const blocks = items.flatMap(item =>
    item.type === 'block' && item.align === undefined ? [item.block] : [],
  );
  // What its author has placed stays there.
  return blocks.length === items.length ? layoutOfBlocks(blocks) : undefined;
}

function layoutOfBlocks(blocks: readonly Block[]): SlideLayoutName | undefined {
  const [first, ...others] = blocks;
  if (first?.type === 'blockquote' && others.length === 0) return 'quote';
  if (isPicture(first) && others.every(isParagraph)) return 'picture';
  const beside = blocks.filter(block => !isParagraph(block));
  const [only] = beside;
  if (beside.length === 0) return isStatement(blocks) ? 'statement' : undefined;
  if (beside.length > 1 || !only) return undefined;
  if (only.type === 'code') return 'code';
  if (only.type !== 'list') return undefined;
  const figures = only.children.map(
    ({ children: [text] }) => text && isParagraph(text) && paragraphText(text),
  );
  const isFigured = figures.every(text => typeof text === 'string' && figureOf(text) !== undefined);
  return isFigured && figures.length > 1 && figures.length <= mostFigures ? 'figures' : 'list';
}

function isParagraph(block: Block): block is Paragraph {
  return block.type === 'paragraph';
}

/** All words of a paragraph, in one row. */
export function paragraphText({ children }: Paragraph): string {
  return inlineText(children).replace(/\s+/g, ' ').trim();
}

function isStatement(blocks: readonly Block[]): boolean {
  const texts = blocks.filter(isParagraph).map(paragraphText);
  return (
    texts.length <= mostParagraphs && texts.join(' ').length <= longestStatement && !blocks.some(isLinks)
  );
}

/** A paragraph that is an address is there to be typed, not to be believed. */
function isLinks(block: Block): boolean {
  return isParagraph(block) && block.children.some(({ type }) => type === 'link');
}

/** Whether a block is nothing but an image. */
export function isPicture(block: Block | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const shown = block.children.filter(
    (inline: Inline) => inline.type !== 'text' || inline.value.trim() !== '',
  );
  return shown.length === 1 && shown[0]?.type === 'image';
}
