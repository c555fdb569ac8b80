import { toldSlides } from '../../deck/links-slides.ts';
import { formatElapsed, paceWords, remaining, talkPace } from '../../deck/pace.ts';
import { decoration, type Line, lineWidth, type Role, type Span, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { elapsedNow, type FollowedTalk, type SpeakerState } from './speaker-state.ts';

/** Narrower rows have no room for labels. */
const leastForWords = 64;

/** The time, the pace against the plan, and the slide. In a narrow row, the last ones are left out. */
export function speakerStatus({ timeOfDay, now }: SpeakerState, talk: FollowedTalk, columns: number): Line {
  const { deck, timings, isRunning } = talk;
  // The deck may be shorter now, and the new place of the talk may not have arrived yet.
  const slide = Math.min(talk.slide, deck.slides.length - 1);
  const { minutes } = deck.settings;
  const elapsed = elapsedNow(talk, now);
  const lastStep = deck.slides[slide]?.lastStep ?? 0;
  const step = Math.min(talk.step, lastStep);
  // The links at the end are for questions, which no plan has.
  const slideCount = toldSlides(deck);
  const isTold = slide < slideCount;
  const found = talkPace({
    ...{ elapsed, minutes, slideCount, jumpedAt: talk.jumpedAt },
    ...(isTold ? { slide, step, lastStep } : { slide: slideCount - 1, step: 0, lastStep: 0 }),
    timings: timings?.slice(0, slideCount),
  });
  const isOff = found?.type === 'behind' || found?.type === 'ahead';
  const value = (words: string): Span => span(safeText(words), ['console.value']);
  /** A block of color: read from the corner of an eye. */
  const strongest = (words: string, role: Role = 'console.clock'): Span => decoration(` ${words} `, role);
  const label = (words: string): Span => decoration(words, 'console.label');
  const steps = lastStep === 0 ? [] : [label(', step '), value(`${step + 1}/${lastStep + 1}`)];
  const isTight = columns < leastForWords;
  const clock = isRunning || elapsed > 0 ? (isRunning ? 'elapsed' : 'elapsed, stopped') : 'not started';
  const parts: readonly Line[] = [
    [strongest(formatElapsed(elapsed)), ...(isTight ? [] : [label(` ${clock}`)])],
    ...(talk.isRehearsal ? [[label('Rehearsal')]] : []),
    ...(minutes === undefined ? [] : [[value(remaining(elapsed, minutes))]]),
    ...(found && elapsed > 0 ? [[strongest(paceWords(found), isOff ? 'banner' : 'console.clock')]] : []),
    [
      ...(isTight ? [] : [label('Slide ')]),
      value(`${slide + 1}/${deck.slides.length}`),
      ...(isTight ? [] : steps),
    ],
    [span(timeOfDay, ['console.value'])],
  ];
  const gap = isTight ? 2 : 3;
  const line: Span[] = [];
  let width = 0;
  for (const part of parts) {
    const before = line.length === 0 ? 0 : gap;
    if (width + before + lineWidth(part) > columns) break;
    if (before > 0) line.push(decoration(' '.repeat(before)));
    line.push(...part);
    width += before + lineWidth(part);
  }
  return line;
}
