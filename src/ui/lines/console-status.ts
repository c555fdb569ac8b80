import { type ConsoleState, elapsedNow, type FollowedTalk } from '../../app/console-state.ts';
import { formatElapsed, pace, paceWords, remaining } from '../../deck/pace.ts';
import { decoration, type Line, lineWidth, type Span, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';

/** Parts of a row are set apart by so many columns. */
const gap = 3;

/** The time, where the talk stands against its plan, and the slide; the last ones go where the row is tight. */
export function consoleStatus({ timeOfDay, now }: ConsoleState, talk: FollowedTalk, columns: number): Line {
  const { deck, slide, step, timings, isRunning } = talk;
  const { minutes } = deck.settings;
  const elapsed = elapsedNow(talk, now);
  const lastStep = deck.slides[slide]?.lastStep ?? 0;
  const found = pace({ elapsed, slide, step, lastStep, slideCount: deck.slides.length, minutes, timings });
  const isOff = found?.type === 'behind' || found?.type === 'ahead';
  const value = (words: string): Span => span(safeText(words), ['console.value']);
  const label = (words: string): Span => decoration(words, 'console.label');
  const steps = lastStep === 0 ? [] : [label(', step '), value(`${step + 1}/${lastStep + 1}`)];
  const parts: readonly Line[] = [
    [value(formatElapsed(elapsed)), label(isRunning ? ' elapsed' : ' elapsed, stopped')],
    ...(minutes === undefined ? [] : [[value(remaining(elapsed, minutes))]]),
    ...(found && elapsed > 0
      ? [[span(paceWords(found), [isOff ? 'console.warning' : 'console.value'])]]
      : []),
    [label('Slide '), value(`${slide + 1}/${deck.slides.length}`), ...steps],
    [label('at '), span(timeOfDay, ['console.value'])],
  ];
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
