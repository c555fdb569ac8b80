import { cellWidth } from '../terminal/cell-width.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { nounOf } from './noun.ts';
import { type Passage, toldApart } from './passage.ts';
import { headingAhead, nextRead, shareRead } from './reduce-section.ts';
import { resumeQuestion } from './reduce-talk.ts';
import type { LinearState, LinearWorld, SectionVisit, TalkVisit } from './state.ts';

/**
 * The last row before the listener types: what a number and Enter do. It is read after each line, and what is typed stands
 * behind it, so it is short: a braille display has 40 cells.
 */
export function promptOf(state: LinearState, world: LinearWorld): Passage {
  const { list, asks, visit } = state;
  if (asks === 'search') return toldApart('Search for what? Enter alone: cancel.');
  if (asks === 'file' && state.asked) {
    const { type, file, isOutside } = state.asked.target;
    const outside = isOutside ? ', outside the folder that you opened' : '';
    const does = type === 'page' ? 'Read' : 'Open in another program';
    return toldApart(`${does}: ${safeRow(file)}${outside}. Type y for yes. Enter alone: no.`);
  }
  if (asks === 'resume' && visit.type === 'talk') {
    const question = resumeQuestion(visit);
    if (question) return question;
  }
  if (!list) return toldApart(`Enter: ${enterText(state, world)}`);
  const left = list.choices.length - list.said;
  return toldApart(
    `Number: choose. Enter: ${left > 0 ? `${left} more of the list.` : besideList(state, world)}`,
  );
}

function enterText({ visit }: LinearState, world: LinearWorld): string {
  switch (visit.type) {
    case 'contents':
      return 'the list again.';
    case 'section':
      return sectionText(visit, world);
    case 'talk':
      return `${talkText(visit)}.`;
  }
}

/** The same in fewer words. */
function besideList(state: LinearState, world: LinearWorld): string {
  const { visit } = state;
  if (visit.type !== 'section') return enterText(state, world);
  const next = nextRead(visit, world);
  return `${next === 'more' ? 'more' : next === undefined ? 'contents' : `next ${nounOf(world.library)}`}.`;
}

/** A prompt is no longer than that, however wide the window is. Columns. */
const longestPrompt = 80;
/** A name that is cut to less says nothing. Columns. */
const leastName = 6;
const more = '...';

/** `more, 60 percent, next: Medicare.` */
function sectionText(visit: SectionVisit, world: LinearWorld): string {
  const next = nextRead(visit, world);
  if (next === undefined) return 'contents.';
  const start =
    next === 'more' ? `more, ${shareRead(visit, world)} percent` : `next ${nounOf(world.library)}`;
  const title = next === 'more' ? headingAhead(visit, world) : world.library.sections[next]?.title;
  const named = next === 'more' ? `${start}, next: ` : `${start}, `;
  // One column each is for the dot and what is typed.
  const room = Math.min(world.columns, longestPrompt) - 'Enter: '.length - named.length - 2;
  const fitting = title === undefined ? '' : fittingWords(title, room);
  if (fitting === '') return `${start}.`;
  return `${named}${fitting}${/[.!?]$/.test(fitting) ? '' : '.'}`;
}

/** As many whole words as fit, with dots for those that do not. */
function fittingWords(text: SafeText, columns: number): string {
  if (cellWidth(text) <= columns) return text;
  let fitting = '';
  for (const word of text.split(' ')) {
    const longer = fitting === '' ? word : `${fitting} ${word}`;
    if (cellWidth(safeText(longer)) > columns - more.length) break;
    fitting = longer;
  }
  return fitting.length < leastName ? '' : `${fitting.replace(/[\p{P}]+$/u, '')}${more}`;
}

function talkText({ talk: { deck }, at }: TalkVisit): string {
  if (deck.slides.length === 0) return 'wait for the talk';
  const left = (deck.slides[at.slide]?.lastStep ?? 0) - at.step;
  if (left > 0) return `next step, ${left} left`;
  return at.slide + 1 < deck.slides.length ? `slide ${at.slide + 2}` : 'nothing, the talk ends here';
}
