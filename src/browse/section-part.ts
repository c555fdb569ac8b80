import { SlideFootnotes } from '../deck/slide-footnotes.ts';
import type { Block, Document, Footnotes, Heading } from '../markdown/document.ts';
import type { Place } from '../markdown/place.ts';
import { headings } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import type { SafeText } from '../terminal/safe-text.ts';

/**
 * The part of a document that a heading begins, to the next heading of its level or higher, with the footnotes that it
 * refers to. A heading inside a quote or a list stands for all of that block.
 *
 * @param anchor as GitHub makes it, in any case, percent-encoded or not
 * @returns nothing where no heading has it
 */
export function partOfDocument(document: Document, anchor: string): Document | undefined {
  const wanted = decodeAnchor(anchor);
  const begin = document.blocks.findIndex(block => headings([block]).some(({ slug }) => slug === wanted));
  const first = document.blocks[begin];
  if (!first) return undefined;
  const length = document.blocks.slice(begin + 1).findIndex(block => endsPart(block, first));
  const own = document.blocks.slice(begin, length === -1 ? undefined : begin + 1 + length);
  const body = own.filter(({ type }) => type !== 'footnotes');
  const footnotes = footnotesOf(document, body);
  const blocks = footnotes ? [...body, footnotes] : body;
  const indexes = new Set(blocks.flatMap(block => [...linksOfBlock(block)].map(({ index }) => index)));
  return { ...document, blocks, links: document.links.filter(({ index }) => indexes.has(index)) };
}

function endsPart(block: Block, first: Block): boolean {
  if (first.type !== 'heading') return true;
  return block.type === 'heading' && block.depth <= first.depth;
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
  return headings(blocks).map(({ slug }: Heading) => slug);
}

/** The place of the block with a heading; nothing where no heading has the anchor. */
export function placeOfAnchor({ blocks }: Document, anchor: string): Place | undefined {
  const wanted = decodeAnchor(anchor);
  const shown = blocks.filter(({ type }) => type !== 'comment');
  const block = shown.findIndex(shownBlock => headings([shownBlock]).some(({ slug }) => slug === wanted));
  // The first row of a block is the blank one above it.
  return block === -1 ? undefined : { block, characters: 0, skipped: block === 0 ? 0 : 1 };
}

/** GitHub's anchors are in lower case, and percent-encoded in an address. */
function decodeAnchor(anchor: string): string {
  try {
    return decodeURIComponent(anchor).toLowerCase();
  } catch {
    return anchor.toLowerCase();
  }
}
