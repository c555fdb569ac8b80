import type { Deck } from '../../deck/deck.ts';
import type { SavedPlace } from '../../deck/deck-state.ts';
import { formatElapsed } from '../../deck/pace.ts';
import type { Keymaps } from '../../keys/keymaps.ts';
import { wrap } from '../../layout/wrap.ts';
import { decoration, type Line, span } from '../../terminal/line.ts';
import { joinSafe, safeText } from '../../terminal/safe-text.ts';

/** Asks whether to resume a talk that was interrupted. In few rows, the answers matter more than the question. */
export function questionLines(
  { slide, elapsed }: SavedPlace,
  { slides }: Deck,
  columns: number,
  rows: number,
  { talk }: Keymaps,
): readonly Line[] {
  const at = Math.min(slide, slides.length - 1);
  const where = joinSafe([
    safeText(`You left this talk at slide ${at + 1} of ${slides.length}, `),
    slides[at]?.title ?? safeText(''),
    safeText(`, after ${formatElapsed(elapsed)}.`),
  ]);
  const asked = wrap([span(where, ['strong'])], columns);
  const onward = talk.label('next', 'space');
  const answers = [
    ...wrap(
      [decoration(`${talk.label('accept')} or ${onward}`, 'hint.key'), span(safeText(': continue there'))],
      columns,
    ),
    ...wrap([decoration(talk.label('nextHit'), 'hint.key'), span(safeText(': start over'))], columns),
  ];
  const room = rows - answers.length;
  return asked.length < room
    ? [...asked, [], ...answers]
    : [...asked.slice(0, Math.max(0, room)), ...answers];
}
