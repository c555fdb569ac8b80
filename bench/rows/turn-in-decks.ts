import { deckSizes, writeDeck } from '../decks.ts';
import { rivals, whyNot } from '../rivals.ts';
import type { Bench, Measured, Row } from '../row.ts';
import { type Speaker, speak, speakAs, takenBy, turn } from '../speakers.ts';

const size = { columns: 120, rows: 40 };
const warmUp = 20;
const bound = { of: 'ratio', atMost: 1.3 } as const;
const figure = (slides: number) => slides.toLocaleString('en');

/** A deck of ten slides is soon known by heart; so the others go round and round among ten slides too. */
async function round(speaker: Speaker, run: number): Promise<void> {
  const { slides, session } = speaker;
  if (run % 9 === 0) await session.press(slides === 10 ? '\u001b[H' : `${slides / 2}G`, 10_000);
}

/** Among ten slides that were shown before: as soon in a large deck as in a small one. */
async function turnKnown(speakers: readonly Speaker[], count: number): Promise<readonly Measured[]> {
  const turned = await turn(speakers, warmUp, count, round);
  const small = { name: 'of 10 slides', taken: takenBy(turned, 'milliseconds', 10) };
  return [1000, 10_000].map(slides => {
    const ours = takenBy(turned, 'milliseconds', slides);
    return { what: `turn a slide in ${figure(slides)}`, unit: 'ms', ours, rival: small, bounds: [bound] };
  });
}

/** To slides that were not shown before: what a slide costs must not depend on how many there are. */
async function turnNew(speakers: readonly Speaker[], count: number): Promise<readonly Measured[]> {
  const turned = await turn(speakers, warmUp, count);
  const what = 'turn to a new slide in';
  const smaller = { name: 'of 1,000 slides', taken: takenBy(turned, 'milliseconds', 1000) };
  const large = takenBy(turned, 'milliseconds', 10_000);
  const ofRivals = [1000, 10_000].flatMap(slides =>
    rivals.flatMap(({ name, ...rival }) =>
      (['milliseconds', 'bytes'] as const).map(
        (unit): Measured => ({
          what: `${unit === 'bytes' ? 'bytes: ' : ''}${what} ${figure(slides)}`,
          unit: unit === 'bytes' ? 'bytes' : 'ms',
          ours: takenBy(turned, unit, slides),
          rival: { name, taken: whyNot({ name, ...rival }, slides) ?? takenBy(turned, unit, slides, name) },
        }),
      ),
    ),
  );
  return [{ what: `${what} 10,000`, unit: 'ms', ours: large, rival: smaller, bounds: [bound] }, ...ofRivals];
}

async function beginAll(bench: Bench, speakers: Speaker[]): Promise<void> {
  for (const slides of deckSizes) {
    const deck = writeDeck(bench.folder.path, slides);
    speakers.push(await speak(bench, slides, deck, size));
    for (const rival of rivals.filter(rival => slides > 10 && !whyNot(rival, slides))) {
      speakers.push(await speakAs(bench, rival, slides, deck, size));
    }
  }
}

/** To the next slide, in decks of all sizes: ours in the middle of them, the rivals at their beginning. */
export const turnInDecks: Row = {
  name: 'turn-in-decks',
  async measure(bench) {
    const count = bench.runs ?? 60;
    const speakers: Speaker[] = [];
    try {
      await beginAll(bench, speakers);
      const known = await turnKnown(
        speakers.filter(({ rival }) => rival === undefined),
        count,
      );
      for (const { session, slides, rival } of speakers) {
        if (!rival && slides > 10) await session.press(`${slides / 2 + 20}G`, 10_000);
      }
      return [
        ...known,
        ...(await turnNew(
          speakers.filter(({ slides }) => slides > 10),
          count,
        )),
      ];
    } finally {
      for (const { session } of speakers) await session.stop();
    }
  },
};
