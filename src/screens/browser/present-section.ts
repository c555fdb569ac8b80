import { buildDeck } from '../../deck/build-deck.ts';
import type { Deck } from '../../deck/deck.ts';
import type { DeckSource } from '../../deck/deck-source.ts';
import { openingState } from '../../deck/deck-state.ts';
import type { Section } from '../../library/section.ts';
import type { Document } from '../../markdown/document.ts';
import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { transition } from '../../transition.ts';
import type { Reduced } from '../reduced.ts';
import { push } from '../screen-stack.ts';
import type { InBrowser } from '../state.ts';
import { placeOf } from './browse-state.ts';

/**
 * A section as a deck. The front matter of a section is for the menu, so it makes no title slide. The front matter
 * of a file may be that of a talk.
 */
export function deckOfSection({ document, page, source: { file, text } }: Section): {
  readonly source: DeckSource;
  readonly deck: Deck;
} {
  const isFile = page !== undefined;
  const shown: Document = isFile ? document : { ...document, frontMatter: { values: new Map() } };
  const deck = buildDeck(shown, file, () => ({
    type: 'refused',
    reason: 'dsac-info present FILE reads what a deck includes',
  }));
  return { source: { file, text: isFile ? text : splitFrontMatter(text).body, included: [] }, deck };
}

/** Presents the section that the user reads, starting at the slide for the current place. */
export function presentSection(state: InBrowser): Reduced {
  const { library, browse } = state;
  const section = library.sections[browse.section];
  if (!section) return transition(state);
  const { source, deck } = deckOfSection(section);
  const blocks = section.document.blocks.filter(({ type }) => type !== 'comment');
  // The addresses of its links are below the last block.
  const at = Math.min(placeOf(browse, library).block, blocks.length - 1);
  const line = blocks[at]?.position.line ?? 1;
  const slide = Math.max(
    0,
    deck.slides.findLastIndex(({ position }) => position.line <= line),
  );
  const talk = { source, deck, state: { ...openingState(deck), slide }, reference: library };
  return transition(push(state, { type: 'talk', talk }));
}
