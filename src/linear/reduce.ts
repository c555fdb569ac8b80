import { findSection } from '../library/library.ts';
import { nearest } from '../nearest.ts';
import { counted } from './frame.ts';
import {
  goOnWithList,
  hitChoices,
  openNumberedList,
  sayContents,
  sectionChoices,
  slideChoices,
} from './lists.ts';
import { goTo, settledPlace } from './moves.ts';
import { told } from './passage.ts';
import { outOfList, perform, quotedWord, reduceAnywhere, search } from './reduce-anywhere.ts';
import { sayFindings } from './reduce-check.ts';
import { followPlace, obeyRemote, offerTalks, reloadTalk } from './reduce-remote.ts';
import { nextRead, readInSection, readOn, reduceSection } from './reduce-section.ts';
import { reduceTalk } from './reduce-talk.ts';
import type { LinearAction, LinearReduced, LinearState, LinearWorld, ReadingPlace } from './state.ts';
import { says } from './state.ts';
import { actOnTalk, answerQuestion, openSpokenTalk } from './talk-steps.ts';
import { type ReadLine, readLine, type WordName, words } from './words.ts';

/** The next state of screen-reader mode, what it says, and its effect. Pure. */
export function reduceLinear(state: LinearState, action: LinearAction, world: LinearWorld): LinearReduced {
  switch (action.type) {
    case 'line':
      return reduceLine(state, action.text, world);
    case 'found': {
      const talk = state.visit.type === 'talk' ? state.visit.talk : undefined;
      const choices = hitChoices(action.hits, action.query, talk);
      const results = counted(choices.length, 'result');
      const query = quotedWord(action.query);
      const none = `No results for ${query}. Try fewer or other words.`;
      return openNumberedList(state, `${results} for ${query}, best first:`, choices, world, none);
    }
    case 'talkOpened':
      return openSpokenTalk(state, action.talk, world, action.slide);
    case 'pageRead':
      return readInSection(state, action.deed, world);
    case 'checked':
      return sayFindings(state, action.findings, world);
    case 'addressOpened':
      return says(
        state,
        told(
          action.isOpened
            ? `Opened in the browser: ${action.address}`
            : `Cannot open it from here. The address is ${action.address}`,
        ),
      );
    case 'failed':
      return says(state, told(action.message));
    case 'remote':
      return obeyRemote(state, action.action, world);
    case 'reload':
      return reloadTalk(state, action, world);
    case 'place':
      return followPlace(state, action.place, world);
    case 'offers':
      return offerTalks(state, action.offers, world);
    case 'silence':
      return says(state);
    case 'said':
      return says(state, told(action.text));
  }
}

function reduceLine(state: LinearState, text: string, world: LinearWorld): LinearReduced {
  const { asks, visit } = state;
  if (asks === 'search' && text.trim() !== '') return search(settledPlace(state), text);
  if (asks === 'file' && state.asked) {
    const isYes = ['y', 'yes'].includes(text.trim().toLowerCase());
    const settled = settledPlace(state);
    if (isYes) return { ...says(settled), effect: { type: 'openFile', file: state.asked } };
    return says(settled, told('Not opened.'));
  }
  if (asks === 'resume' && visit.type === 'talk') {
    const answer = text.trim().toLowerCase();
    const isAnswer = ['', 'y', 'yes', 'n', 'no'].includes(answer);
    const begun = answerQuestion(state, visit, answer.startsWith('y'), world);
    return isAnswer ? begun : reduceLine(begun.state, text, world);
  }
  const line = readLine(text, visit.type === 'contents' ? undefined : visit.type);
  switch (line.type) {
    case 'enter':
      return enter(asks ? settledPlace(state) : state, world);
    case 'number':
      return choose(state, line.number, world);
    case 'word':
      return reduceWord(asks ? settledPlace(state) : state, line.word, line.rest, world);
    case 'ambiguous':
    case 'elsewhere':
    case 'unknown': {
      const section = findSection(world.library, text);
      if (section) return readInSection(state, { section: world.library.sections.indexOf(section) }, world);
      return says(state, told(misunderstood(line, state, world)));
    }
  }
}

/** What to say about a line that means nothing, or several things. */
function misunderstood(
  line: Extract<ReadLine, { type: 'ambiguous' | 'elsewhere' | 'unknown' }>,
  { visit }: LinearState,
  world: LinearWorld,
): string {
  const typed = quotedWord(line.typed);
  switch (line.type) {
    case 'ambiguous':
      return `${typed} could be ${line.words.join(', ')}. Type more letters.`;
    case 'elsewhere':
      return `${line.typed === line.word ? typed : `${typed} is ${line.word}, which`} works only in a ${line.places.join(' or ')}. Type help for commands.`;
    case 'unknown':
      return `${typed} is not a command or section.${suggestion(line.typed, visit.type, world)} Type help for commands.`;
  }
}

function suggestion(typed: string, place: ReadingPlace['type'], { library }: LinearWorld): string {
  const [first = ''] = typed.split(' ');
  const known = words.filter(entry => entry.place === 'anywhere' || entry.place === place);
  const near = nearest(first, [...library.sections.map(({ id }) => id), ...known.map(({ name }) => name)]);
  return near === undefined ? '' : ` Did you mean ${near}?`;
}

/** An empty line: more of the list, or else more of the text or the next step of the talk. */
function enter(state: LinearState, world: LinearWorld): LinearReduced {
  const { list, visit } = state;
  if (list && list.said < list.choices.length) return goOnWithList(state, world);
  switch (visit.type) {
    case 'contents':
      return sayContents(state, world);
    case 'talk':
      return actOnTalk(state, visit, { type: 'next' }, world);
    case 'section': {
      const next = nextRead(visit, world);
      if (next === 'more') return readOn(state, visit, world);
      if (next !== undefined) return readInSection(state, { section: next }, world);
      return sayContents(goTo(state, { type: 'contents' }), world);
    }
  }
}

/** A number chooses from the last list; without a list, it chooses a section or a slide. */
function choose(state: LinearState, number: number, world: LinearWorld): LinearReduced {
  const { list, visit } = state;
  const choices =
    list?.choices ?? (visit.type === 'talk' ? slideChoices(visit.talk.deck) : sectionChoices(world.library));
  const chosen = choices[number - 1];
  return chosen ? perform(state, chosen.deed, world) : says(state, told(outOfList(number, choices.length)));
}

function reduceWord(state: LinearState, word: WordName, rest: string, world: LinearWorld): LinearReduced {
  const { visit } = state;
  const here =
    visit.type === 'section'
      ? reduceSection(state, visit, word, rest, world)
      : visit.type === 'talk'
        ? reduceTalk(state, visit, word, rest, world)
        : undefined;
  return here ?? reduceAnywhere(state, word, rest, world);
}
