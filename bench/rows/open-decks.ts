import { deckSizes, textOfFirstSlide, writeDeck } from '../decks.ts';
import { interleave, type Side } from '../interleave.ts';
import { open, timeToFrame } from '../programs.ts';
import { openRival, rivals, whyNot } from '../rivals.ts';
import type { Bound, Measured, Missing, Row } from '../row.ts';
import type { Spread } from '../spread.ts';

const size = { columns: 100, rows: 30 };
const figure = (slides: number) => slides.toLocaleString('en');

const bounds: Readonly<Record<number, readonly Bound[]>> = {
  1000: [{ of: 'ratio', atMost: 1.5, stretch: 1.2 }],
  10000: [{ of: 'ratio', atMost: 4, stretch: 2 }],
};

/** From nothing to the first slide, in decks of all sizes. */
export const openDecks: Row = {
  name: 'open-decks',
  async measure(bench) {
    const sides: Record<string, Side> = {};
    for (const slides of deckSizes) {
      const deck = writeDeck(bench.folder.path, slides);
      sides[slides] = () => timeToFrame(open(bench, ['present', deck], size), textOfFirstSlide);
      for (const rival of rivals.filter(rival => !whyNot(rival, slides))) {
        sides[`${rival.name} ${slides}`] = () =>
          timeToFrame(openRival(bench, rival, deck, size), textOfFirstSlide);
      }
    }
    const taken: Readonly<Record<string, Spread | Missing>> = await interleave(bench.runs ?? 10, sides);
    const of = (name: string | number): Spread | Missing => taken[name] ?? { missing: 'not measured' };
    return deckSizes.flatMap((slides): readonly Measured[] => {
      const line = { what: `open ${figure(slides)} slides`, unit: 'ms', ours: of(slides) } as const;
      const small = { name: 'of 10 slides', taken: of(10) };
      return [
        ...(slides === 10 ? [] : [{ ...line, rival: small, bounds: bounds[slides] ?? [] }]),
        ...rivals.map(rival => {
          const its = whyNot(rival, slides) ?? of(`${rival.name} ${slides}`);
          return { ...line, rival: { name: rival.name, taken: its } };
        }),
      ];
    });
  },
};
