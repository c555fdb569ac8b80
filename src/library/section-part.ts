import { SlideFootnotes } from '../deck/slide-footnotes.ts';
import { decodeAnchor, meansAnchor } from '../markdown/anchor.ts';
import type { Block, Document, Footnotes } from '../markdown/document.ts';
import type { Place } from '../markdown/place.ts';
import { anchorsWithin, blocksWithin, headingOf, linksOfBlock } from '../markdown/walk.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/**
 * The part of a document that a heading begins, to the next heading of its level or higher, with the footnotes that it
 * refers to. A heading inside a quote or a list stands for all of that block; a place that HTML names goes on to the next
 * heading.
 *
 * @param anchor as GitHub makes it, in any case, percent-encoded or not
 * @returns nothing if no place has it
 */
export function partOfDocument(document: Document, anchor: string): Document | undefined {
  const wanted = decodeAnchor(anchor);
  const begin = document.blocks.findIndex(block => hasAnchor(block, wanted));
  const first = document.blocks[begin];
  if (!first) return undefined;
  const length = document.blocks.slice(begin + 1).findIndex(block => endsPart(block, first, wanted));
  const own = document.blocks.slice(begin, length === -1 ? undefined : begin + 1 + length);
  const body = own.filter(({ type }) => type !== 'footnotes');
  const footnotes = footnotesOf(document, body);
  const blocks = footnotes ? [...body, footnotes] : body;
  const indexes = new Set(blocks.flatMap(block => [...linksOfBlock(block)].map(({ index }) => index)));
  return { ...document, blocks, links: document.links.filter(({ index }) => indexes.has(index)) };
}

function hasAnchor(block: Block, wanted: string): boolean {
  for (const anchor of anchorsWithin(block)) if (meansAnchor(wanted, anchor)) return true;
  return false;
}

function endsPart(block: Block, first: Block, wanted: string): boolean {
  const next = headingOf(block);
  if (first.type === 'heading') return next !== undefined && next.depth <= first.depth;
  const isHeading = [...blocksWithin(first)].some(
    inner => inner.type === 'heading' && meansAnchor(wanted, inner.slug),
  );
  return isHeading || next !== undefined;
}

function footnotesOf({ blocks }: Document, body: readonly Block[]): Footnotes | undefined {
  const all = blocks.find((block): block is Footnotes => block.type === 'footnotes');
  if (!all) return undefined;
  const notes = new Map(all.children.map((note, index) => [all.numbers?.[index] ?? index + 1, note]));
  const links = body.flatMap(block => [...linksOfBlock(block)]);
  return new SlideFootnotes(notes).blockFor(links, all.position);
}

/** The anchors of a document, in reading order. */
export function anchorsOf({ blocks }: Document): readonly SafeText[] {
  return blocks.flatMap(block => [...anchorsWithin(block)]);
}

/** The place of the block with an anchor; nothing if none has it. */
export function placeOfAnchor({ blocks }: Document, anchor: string): Place | undefined {
  const wanted = decodeAnchor(anchor);
  const shown = blocks.filter(({ type }) => type !== 'comment');
  const block = shown.findIndex(shownBlock => hasAnchor(shownBlock, wanted));
  // The first row of a block is the blank one above it.
  return block === -1 ? undefined : { block, characters: 0, skipped: block === 0 ? 0 : 1 };
}
