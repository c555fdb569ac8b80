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
  news: 'News items',
  newsFilter: 'News filter',
  newsLinks: 'Links of a news item',
  outline: 'Headings',
  question: 'Question',
  search: 'Search',
};

function pageTitle({ sections }: Library, { section, over }: BrowseState): SafeText {
  return titled(over ? overTitles[over.type] : (sections[section]?.title ?? ''));
}

function talkTitle({ deck, state }: Talk): SafeText {
  if (state.picker) return titled(state.picker.type === 'overview' ? 'Slides' : 'Search');
  return slideTitle(deck.slides, state.slide);
}

/** The title of the window of a speaker view. The clock is not in it: screen readers would read out each tick. */
export function speakerTitle({ talk, picker, help }: SpeakerState): SafeText {
  if (help) return titled('Keys');
  if (!talk) return titled('Notes');
  if (picker) return titled(picker.type === 'overview' ? 'Slides' : 'Search');
  return short(joinSafe([safeText('Notes, '), slideTitle(talk.deck.slides, talk.slide)]));
}

function slideTitle(slides: readonly { readonly title: SafeText }[], slide: number): SafeText {
  const at = Math.max(0, Math.min(slide, slides.length - 1));
  const place = safeText(`Slide ${at + 1} of ${slides.length}`);
  const title = slides[at]?.title;
  return short(title ? joinSafe([place, title], ': ') : place);
}

function titled(screen: string): SafeText {
  return short(joinSafe([safeText('dsac-info'), safeText(screen)].filter(Boolean), ': '));
}

function short(title: SafeText): SafeText {
  const characters = [...safeRow(title)];
  return characters.length <= longestTitle
    ? safeRow(title)
    : safeRow(characters.slice(0, longestTitle).join(''));
}
