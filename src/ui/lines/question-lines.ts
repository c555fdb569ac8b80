import type { Deck } from '../../deck/deck.ts';
import type { SavedPlace } from '../../deck/deck-state.ts';
import { formatElapsed } from '../../deck/pace.ts';
import { wrap } from '../../layout/wrap.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { joinSafe, safeText } from '../../terminal/safe-text.ts';

/** Asks whether to go on where a talk broke off. */
export function questionLines(
  { slide, elapsed }: SavedPlace,
  { slides }: Deck,
  columns: number,
): readonly Line[] {
  const at = Math.min(slide, slides.length - 1);
  const where = joinSafe([
    safeText(`This talk broke off at slide ${at + 1} of ${slides.length}, `),
    slides[at]?.title ?? safeText(''),
    safeText(`, ${formatElapsed(elapsed)} after it began.`),
  ]);
  return [
    ...wrap([span(where, ['strong'])], columns),
    [],
    ...wrap([decoration('Enter', 'hint.key'), decoration(' goes on there.')], columns),
    ...wrap([decoration('Any other key', 'hint.key'), decoration(' begins anew.')], columns),
  ];
}
