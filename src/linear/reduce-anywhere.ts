import { filterNews, readNews } from '../library/news.ts';
import { newsThatThereIs, noNewsText } from '../library/news-filters.ts';
import { newsKinds } from '../library/news-kinds.ts';
import { placeOfKind } from '../library/section-of-kind.ts';
import { nearest } from '../nearest.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { helpPassages } from './help.ts';
import { goBack, goForward } from './history.ts';
import { linkChoices, newsChoices, openNumberedList, sayContents } from './lists.ts';
import { goTo, settledPlace } from './moves.ts';
import { told } from './passage.ts';
import { wantCheck } from './reduce-check.ts';
import { repeatPassage, sayCode, spell } from './reduce-passage.ts';
import { readInSection, whereInSection } from './reduce-section.ts';
import { sayAddresses, sayPageRows, settingPassages } from './reduce-settings.ts';
import { reduceTable } from './reduce-table.ts';
import type { Deed, LinearReduced, LinearState, LinearWorld } from './state.ts';
import { says } from './state.ts';
import { actOnTalk } from './talk-steps.ts';
import type { WordName } from './words.ts';
import { slideName } from './write-slide.ts';

/** A message repeats no more than this of what was typed. UTF-16 code units. */
const mostQuoted = 60;
const noLinks = 'No links here. Press Enter to continue.';

/** What was typed, in quotes, short enough for a message. */
export function quotedWord(text: string): string {
  const row = safeRow(text);
  return `"${row.length > mostQuoted ? `${row.slice(0, mostQuoted)}...` : row}"`;
}

/** What to say about a number that is not in the list. */
export function outOfList(number: number, length: number): string {
  return length === 0
    ? 'No list to choose from. Type contents for the sections.'
    : `${Number.isSafeInteger(number) ? number : 'That number'} is not in the list. Type a number from 1 to ${length}.`;
}

/** Performs the action of a list entry. */
export function perform(state: LinearState, deed: Deed, world: LinearWorld): LinearReduced {
  const { visit } = state;
  switch (deed.type) {
    case 'section':
      return readInSection(state, deed, world);
    case 'slide':
      if (deed.of === 'built-in' || visit.type !== 'talk')
        return { ...says(state), effect: { type: 'openTalk', what: 'built-in', slide: deed.slide } };
      return actOnTalk(state, visit, { type: 'goTo', slide: deed.slide }, world);
    case 'join':
      return { ...says(settledPlace(state)), effect: { type: 'join', address: deed.address } };
    case 'address':
      return { ...says(state), effect: { type: 'openAddress', address: deed.address } };
    case 'file': {
      const { type, isOutside, file } = deed.target;
      if (type === 'missing') return says(state, told(`No such file: ${safeRow(file)}`));
      if (type === 'page' && !isOutside) return { ...says(state), effect: { type: 'openFile', file: deed } };
      return says({ ...state, asks: 'file', asked: deed });
    }
  }
}

/** Starts a search for words. */
export function search(state: LinearState, query: string): LinearReduced {
  return { ...says(state), effect: { type: 'search', query: safeRow(query.trim()) } };
}

/** Commands that work everywhere. */
export function reduceAnywhere(
  state: LinearState,
  word: WordName,
  rest: string,
  world: LinearWorld,
): LinearReduced {
  const { visit } = state;
  switch (word) {
    case 'contents':
      return sayContents(visit.type === 'contents' ? state : goTo(state, { type: 'contents' }), world);
    case 'search':
      if (rest === '') return says({ ...state, asks: 'search' });
      return search(state, rest);
    case 'news':
      return news(state, rest, world);
    case 'present':
      return present(state, rest.toLowerCase(), world);
    case 'links':
      return openNumberedList(state, 'Links:', linkChoices(state, world.library), world, noLinks);
    case 'address':
      if (/^(?:on|off)$/i.test(rest)) return sayAddresses(state, rest.toLowerCase() === 'on');
      return link(state, word, rest, world);
    case 'open':
      return link(state, word, rest, world);
    case 'repeat':
      return repeatPassage(state, rest, world);
    case 'spell':
      return spell(state, rest, world);
    case 'table':
    case 'row':
    case 'cell':
      return reduceTable(state, word, rest, world);
    case 'code':
      return sayCode(state, rest, world);
    case 'check':
      return wantCheck(state, world);
    case 'where':
      return where(state, world);
    case 'back':
      return goBack(state, world);
    case 'leave':
      return state.past.length > 0
        ? goBack(state, world)
        : sayContents(goTo(state, { type: 'contents' }), world);
    case 'forward':
      return goForward(state, world);
    case 'page':
      return sayPageRows(state, rest);
    case 'settings':
      return says(state, ...settingPassages(state, world));
    case 'help':
      return says(state, ...helpPassages(visit.type));
    case 'quit':
      return { ...says(state), effect: { type: 'quit' } };
    default:
      return says(state, told(`${word} does nothing here. Type help for commands.`));
  }
}

/** `news 2023 video`, in any order; without arguments, the list of filters. */
function news(state: LinearState, rest: string, world: LinearWorld): LinearReduced {
  const section = placeOfKind(world.library, 'news');
  if (section === undefined) {
    const what = world.library.kind === 'reference' ? 'No section has' : 'These files have no';
    return says(state, told(`${what} news. Type search to find words in them.`));
  }
  const choices = newsChoices(world.library, section);
  if (rest === '')
    return openNumberedList(state, 'Which news?', choices, world, 'No news. Type contents for the sections.');
  const wanted = rest
    .toLowerCase()
    .split(' ')
    .filter(typed => typed !== '');
  const typedYear = wanted.find(typed => /^(?:\d{4}|unknown)$/.test(typed));
  const year =
    typedYear === undefined || typedYear === 'unknown'
      ? (typedYear as 'unknown' | undefined)
      : Number(typedYear);
  const found = world.library.sections[section];
  const kinds = found?.linkKinds ?? newsKinds;
  const kind = kinds.find(known => wanted.some(typed => known.startsWith(typed)));
  const isKnown = (typed: string) => typed === typedYear || typed === 'all' || kind?.startsWith(typed);
  const strange = wanted.find(typed => !isKnown(typed));
  const items = found ? readNews(found).items : [];
  if (strange !== undefined) {
    const near = nearest(strange, kinds);
    const meant = near === undefined ? '' : ` Did you mean ${near}?`;
    const what = `${quotedWord(strange)} is not a year or a kind of link.${meant}`;
    return says(state, told(`${what} ${newsThatThereIs(items)}`));
  }
  if (year === undefined && kind === undefined) return readInSection(state, { section }, world);
  const filter = { ...(year !== undefined && { year }), ...(kind !== undefined && { kind }) };
  if (filterNews(items, filter).length === 0) {
    const { what, hint } = noNewsText(items, filter);
    return says(state, told(`${what.slice(0, 1).toUpperCase()}${what.slice(1)}. ${hint}`.trim()));
  }
  return readInSection(state, { section, filter }, world);
}

function present(state: LinearState, rest: string, { library }: LinearWorld): LinearReduced {
  const { visit } = state;
  if (rest !== '' && rest !== 'this')
    return says(state, told('Type present for the talk, or present this for the section you are reading.'));
  if (library.talk && rest === '') return { ...says(state), effect: { type: 'openTalk', what: 'built-in' } };
  if (visit.type !== 'section')
    return says(state, told('Open a section first. Then present this turns it into slides.'));
  return { ...says(state), effect: { type: 'openTalk', what: visit.section } };
}

function link(state: LinearState, word: 'open' | 'address', rest: string, world: LinearWorld): LinearReduced {
  const choices = linkChoices(state, world.library);
  if (choices.length === 0) return says(state, told(noLinks));
  if (!/^\d+$/.test(rest))
    return says(state, told(`Type ${word} and the number of a link, from 1 to ${choices.length}.`));
  const chosen = choices[Number(rest) - 1];
  if (!chosen) return says(state, told(outOfList(Number(rest), choices.length)));
  if (word === 'open') return perform(state, chosen.deed, world);
  return says(state, told(chosen.deed.type === 'address' ? chosen.deed.address : chosen.label));
}

function where(state: LinearState, world: LinearWorld): LinearReduced {
  const { visit } = state;
  switch (visit.type) {
    case 'contents':
      return says(state, told('You are in the contents. Type a number to read a section.'));
    case 'section':
      return says(state, ...whereInSection(visit, world));
    case 'talk':
      return says(state, slideName(visit.talk.deck, visit.at.slide, visit.at.step));
  }
}
