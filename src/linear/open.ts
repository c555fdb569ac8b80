import { commandName } from '../command-name.ts';
import type { DeckState } from '../deck/deck-state.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { sayContents } from './lists.ts';
import { after } from './moves.ts';
import { told } from './passage.ts';
import { readInSection } from './reduce-section.ts';
import type { LinearReduced, LinearState, LinearWorld, OpenTalk } from './state.ts';
import { says } from './state.ts';
import { languageOfTalk, saySlide } from './talk-steps.ts';

/** What screen-reader mode opens with: the contents, a section (counted from 0), or a talk and where it starts. */
export type LinearOpening =
  | { readonly type: 'contents' }
  | { readonly type: 'section'; readonly section: number; readonly anchor?: SafeText }
  | { readonly type: 'talk'; readonly talk: OpenTalk; readonly at: DeckState };

/** The first state, and the first words. */
export function openLinear(
  opening: LinearOpening,
  world: LinearWorld,
  { pageRows, withNotes }: Pick<LinearState, 'pageRows' | 'withNotes'>,
): LinearReduced {
  const state: LinearState = {
    visit: { type: 'contents' },
    past: [],
    future: [],
    pageRows,
    withNotes,
    wholeAddresses: false,
  };
  const greeting = [told(`${commandName()} in screen-reader mode. Type help for commands, quit to exit.`)];
  switch (opening.type) {
    case 'contents':
      return after(greeting, sayContents(state, world));
    case 'section':
      return after(greeting, readInSection(state, opening, world));
    case 'talk': {
      const { talk, at } = opening;
      const visit = { type: 'talk', talk, at } as const;
      if (talk.role === 'joined') return after(greeting, says({ ...state, visit }));
      if (at.question) return after(greeting, says({ ...state, visit, asks: 'resume' }));
      return after([...greeting, ...languageOfTalk(talk.deck)], saySlide({ ...state, visit }, visit, world));
    }
  }
}
