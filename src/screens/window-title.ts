import { commandName } from '../command-name.ts';
import type { Picker } from '../deck/deck-state.ts';
import type { Library } from '../library/section.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import type { BrowseState } from './browser/browse-state.ts';
import type { Over } from './browser/overlay.ts';
import type { SpeakerState } from './speaker/speaker-state.ts';
import type { AppState, Talk } from './state.ts';

/** No title bar shows more, and a list of windows must stay readable. Characters. */
const longestTitle = 120;

/**
 * The title of the window: the name of the screen on it. It changes only when the user goes to another screen.
 *
 * @example 'dsac-info: Policies', 'Slide 3 of 14: What DSAC does'
 */
export function windowTitle(state: AppState): SafeText {
  if (state.help) return titled('Keys');
  if (state.type === 'talk') return talkTitle(state.talk);
  const { library, browse } = state;
  // A step in the menu does not open another screen.
  return browse.focus === 'menu' && !browse.over
    ? titled(library.folder?.name ?? 'Sections')
    : pageTitle(library, browse);
}

const overTitles: Readonly<Record<Over['type'], string>> = {
  about: 'Sources',
  bookmarks: 'Bookmarks',
  news: 'News items',
  newsFilter: 'News filter',
  newsLinks: 'Links of a news item',
  outline: 'Headings',
  findings: 'Findings',
  question: 'Question',
  search: 'Search',
};

const pickerTitles: Readonly<Record<Picker['type'], string>> = {
  overview: 'Slides',
  search: 'Search',
  findings: 'Findings',
};

function pageTitle({ sections }: Library, { section, over }: BrowseState): SafeText {
  return titled(over ? overTitles[over.type] : (sections[section]?.title ?? ''));
}

function talkTitle({ deck, state }: Talk): SafeText {
  if (state.picker) return titled(pickerTitles[state.picker.type]);
  const place = placeOf(deck.slides, state.slide);
  if (state.question)
    return safeText(`Continue or start over? ${placeOf(deck.slides, state.question.slide)}`);
  // Nothing on a blank screen says what it is.
  if (state.blank)
    return safeText(`${state.blank === 'black' ? 'Black' : 'White'} screen, ${place.toLowerCase()}`);
  if (state.qr !== undefined) return short(joinSafe([safeText('QR code of '), state.qr]));
  return slideTitle(deck.slides, state.slide);
}

/** The title of the window of a speaker view. The clock is not in it: screen readers would read out each tick. */
export function speakerTitle({ talk, picker, help }: SpeakerState): SafeText {
  if (help) return titled('Keys');
  if (!talk) return titled('Notes');
  if (picker) return titled(pickerTitles[picker.type]);
  return short(joinSafe([safeText('Notes, '), slideTitle(talk.deck.slides, talk.slide)]));
}

function placeOf({ length }: readonly unknown[], slide: number): SafeText {
  const at = Math.max(0, Math.min(slide, length - 1));
  return safeText(`Slide ${at + 1} of ${length}`);
}

function slideTitle(slides: readonly { readonly title: SafeText }[], slide: number): SafeText {
  const at = Math.max(0, Math.min(slide, slides.length - 1));
  const place = placeOf(slides, slide);
  const title = slides[at]?.title;
  return short(title ? joinSafe([place, title], ': ') : place);
}

function titled(screen: string): SafeText {
  return short(joinSafe([commandName(), safeText(screen)].filter(Boolean), ': '));
}

function short(title: SafeText): SafeText {
  const characters = [...safeRow(title)];
  return characters.length <= longestTitle
    ? safeRow(title)
    : safeRow(characters.slice(0, longestTitle).join(''));
}
