import type { Deck } from '../deck/deck.ts';
import type { Block, Document, Heading } from '../markdown/document.ts';
import { headings } from '../markdown/plain-text.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** The heading that all of a text is below, where the text begins with it, and the rest. */
export function titled(blocks: readonly Block[]): {
  readonly heading?: Heading;
  readonly rest: readonly Block[];
} {
  const first = blocks.findIndex(({ type }) => type !== 'comment');
  const heading = blocks[first];
  const rest = blocks.slice(first + 1);
  if (heading?.type !== 'heading') return { rest: blocks };
  const isAbove = headings(rest).every(({ depth }) => depth > heading.depth);
  return isAbove ? { heading, rest } : { rest: blocks };
}

/** A document under another title, in the place of its own. */
export function documentWithTitle(document: Document, title: SafeText): Document {
  const { heading, rest } = titled(document.blocks);
  const position = { line: 1, column: 1 };
  const own: Heading = heading ?? { type: 'heading', depth: 1, slug: safeText(''), children: [], position };
  return { ...document, blocks: [{ ...own, children: [{ type: 'text', value: title }] }, ...rest] };
}

/** A talk under another title, where its first slide says its title. */
export function deckWithTitle(deck: Deck, title: SafeText): Deck {
  const [first, ...others] = deck.slides;
  return first?.kind === 'title' ? { ...deck, slides: [{ ...first, title }, ...others] } : deck;
}
