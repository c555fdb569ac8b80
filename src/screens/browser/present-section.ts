import { commandName } from '../../command-name.ts';
import { buildDeck } from '../../deck/build-deck.ts';
import type { Deck } from '../../deck/deck.ts';
import type { DeckSource } from '../../deck/deck-source.ts';
import { openingState } from '../../deck/deck-state.ts';
import { readAs } from '../../deck/dialects/dialect-names.ts';
import type { Section } from '../../library/section.ts';
import type { Document } from '../../markdown/document.ts';
import { splitFrontMatter } from '../../markdown/front-matter.ts';
import { transition } from '../../transition.ts';
import type { Reduced } from '../reduced.ts';
import { isOverTalk, push } from '../screen-stack.ts';
import type { AppState, InBrowser } from '../state.ts';
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
    reason: `${commandName()} present FILE reads what a deck includes`,
  }));
  return { source: { file, text: isFile ? text : splitFrontMatter(text).body, included: [] }, deck };
}

/** A section as it is presented. */
export type SectionTalk = ReturnType<typeof deckOfSection>;

/** Presents the section that the user reads. That of a file may be the deck of another program, and is read first. */
export function presentSection(state: InBrowser): Reduced {
  const section = state.library.sections[state.browse.section];
  if (!section) return transition(state);
  return section.page ? transition(state, { type: 'presentPage', page: section }) : started(state, section);
}

/** Presents a page that has been read as a talk, if the user still looks at it. */
export function presentPage(state: AppState, page: Section, talk: SectionTalk): Reduced {
  if (state.type !== 'browser' || isOverTalk(state)) return transition(state);
  const section = state.library.sections[state.browse.section];
  return section?.id === page.id ? started(state, section, talk) : transition(state);
}

/** The talk, starting at the slide for the current place. */
function started(
  state: InBrowser,
  section: Section,
  { source, deck }: SectionTalk = deckOfSection(section),
): Reduced {
  const { library, browse } = state;
  const blocks = section.document.blocks.filter(({ type }) => type !== 'comment');
  // The addresses of its links are below the last block.
  const at = Math.min(placeOf(browse, library).block, blocks.length - 1);
  const line = blocks[at]?.position.line ?? 1;
  const slide = Math.max(
    0,
    deck.slides.findLastIndex(({ position, file }) => file === source.file && position.line <= line),
  );
  const talk = { source, deck, state: { ...openingState(deck), slide }, reference: library };
  const given = push(state, { type: 'talk', talk });
  return transition(deck.dialect ? { ...given, notice: readAs(deck.dialect) } : given);
}
