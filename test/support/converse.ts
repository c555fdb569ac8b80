import type { ListedFinding } from '../../src/check/checked-on-screen.ts';
import { readDeck } from '../../src/deck/deck-source.ts';
import type { Library } from '../../src/library/section.ts';
import { type LinearOpening, openLinear } from '../../src/linear/open.ts';
import { passagesText } from '../../src/linear/passage.ts';
import { promptOf } from '../../src/linear/prompt.ts';
import { reduceLinear } from '../../src/linear/reduce.ts';
import type {
  LinearAction,
  LinearEffect,
  LinearReduced,
  LinearState,
  LinearWorld,
  OpenTalk,
  TalkRequest,
} from '../../src/linear/state.ts';
import { createSearchIndex } from '../../src/search/ranked-search.ts';
import { builtInLibrary, readRepositoryFile } from './setting.ts';

const file = 'content/talk.md';
/** The built-in talk, as screen-reader mode opens it. */
const source = { file, text: readRepositoryFile(file), included: [] };
export const builtInTalk: OpenTalk = { what: 'built-in', deck: readDeck(source), source };
const index = createSearchIndex(builtInLibrary, builtInTalk.deck);

export type Conversation = {
  /** All that was said, with each typed line behind `> `. */
  readonly text: string;
  /** What was said after the last line, without the prompt. */
  readonly answer: string;
  readonly prompt: string;
  readonly state: LinearState;
  /** Whether it was ended by a word. */
  readonly isEnded: boolean;
  readonly opened: readonly string[];
  /** What was asked of a talk that is given elsewhere. */
  readonly asked: readonly TalkRequest[];
};

type Options = {
  readonly on?: LinearOpening;
  readonly columns?: number;
  readonly rows?: number;
  readonly library?: Library;
  /** Whether a browser takes addresses. */
  readonly opens?: boolean;
  /** How long the talk has been given. Milliseconds. */
  readonly elapsed?: number;
  /** What every check finds. */
  readonly findings?: readonly ListedFinding[];
};

/** The screen-reader mode, told some lines, without a terminal or a file. */
export function converse(lines: readonly (string | LinearAction)[], options: Options = {}): Conversation {
  const {
    on = { type: 'contents' },
    columns = 80,
    rows = 20,
    library = builtInLibrary,
    opens = false,
    elapsed,
    findings = [],
  } = options;
  const world: LinearWorld = {
    ...{ library, columns, settings: [] },
    ...(elapsed !== undefined && { elapsed }),
  };
  const opened: string[] = [];
  const asked: TalkRequest[] = [];
  let text = '';
  let answer = '';
  let prompt = '';
  let isEnded = false;

  function perform(effect: Exclude<LinearEffect, TalkRequest | { type: 'quit' }>): LinearAction {
    switch (effect.type) {
      case 'search': {
        const found = library === builtInLibrary ? index : createSearchIndex(library);
        return { type: 'found', query: effect.query, hits: found.find(effect.query) };
      }
      case 'readPage':
      case 'openFile':
        throw new Error(`no files here: ${effect.type}`);
      case 'check':
        return { type: 'checked', request: effect.request, findings };
      case 'openAddress':
        opened.push(effect.address);
        return { type: 'addressOpened', address: effect.address, isOpened: opens };
      case 'openTalk': {
        const section = typeof effect.what === 'number' ? library.sections[effect.what] : undefined;
        const talk: OpenTalk = section
          ? { what: 'section', deck: readDeck({ ...section.source, included: [] }) }
          : builtInTalk;
        return { type: 'talkOpened', talk, ...(effect.slide !== undefined && { slide: effect.slide }) };
      }
    }
  }
  function follow(reduced: LinearReduced): LinearState {
    let next = reduced;
    answer = '';
    for (;;) {
      answer += passagesText(next.said, columns);
      if (!next.effect || next.effect.type === 'quit') break;
      if (next.effect.type === 'send' || next.effect.type === 'join' || next.effect.type === 'clock') {
        asked.push(next.effect);
        break;
      }
      next = reduceLinear(next.state, perform(next.effect), world);
    }
    isEnded = next.effect?.type === 'quit';
    prompt = isEnded ? '' : passagesText([promptOf(next.state, world)], columns);
    text += answer + (isEnded ? '' : `\n${prompt}`);
    return next.state;
  }

  let state = follow(openLinear(on, world, { pageRows: rows, withNotes: false }));
  for (const line of lines) {
    if (isEnded) break;
    const action: LinearAction = typeof line === 'string' ? { type: 'line', text: line } : line;
    if (action.type === 'line') text += `> ${action.text}\n`.replace(/ +\n/, '\n');
    state = follow(reduceLinear(state, action, world));
  }
  return { text, answer, prompt, state, isEnded, opened, asked };
}
