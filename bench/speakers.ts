import { type DeckSize, textOfFirstSlide } from './decks.ts';
import { type Walk, walk } from './keys.ts';
import { open, type Size } from './programs.ts';
import { openRival, type Rival } from './rivals.ts';
import type { Bench, Missing } from './row.ts';
import type { Answer, Session } from './session.ts';
import { type Spread, spreadOf } from './spread.ts';

/** A program that shows a deck of this many slides. */
export type Speaker = {
  /** The name of a rival; absent for ours. */
  readonly rival?: string;
  readonly slides: DeckSize;
  readonly session: Session;
  readonly way: Walk;
};

/** What the slides of a speaker took. */
export type Turned = { readonly speaker: Speaker; readonly answers: readonly Answer[] };

const right = '\u001b[C';

/** Opens a deck with our program, and waits until it has been read to its end. */
export async function speak(bench: Bench, slides: DeckSize, deck: string, size: Size): Promise<Speaker> {
  const session = open(bench, ['present', deck], size);
  await session.firstFrame(textOfFirstSlide);
  await session.settle();
  return { slides, session, way: { key: right, back: '' } };
}

/** Opens a deck with a rival. */
export async function speakAs(
  bench: Bench,
  rival: Rival,
  slides: DeckSize,
  deck: string,
  size: Size,
): Promise<Speaker> {
  const session = openRival(bench, rival, deck, size);
  await session.firstFrame(textOfFirstSlide);
  return { rival: rival.name, slides, session, way: { key: rival.next, back: '' } };
}

/** Each speaker turns one slide, then each the next: `warmUp` times, and `count` times that are measured. */
export async function turn(
  speakers: readonly Speaker[],
  warmUp: number,
  count: number,
  before: (speaker: Speaker, run: number) => Promise<void> = async () => {},
): Promise<readonly Turned[]> {
  const turned = speakers.map(speaker => ({ speaker, answers: [] as Answer[] }));
  for (let run = 0; run < warmUp + count; run += 1) {
    for (const { speaker, answers } of turned) {
      await before(speaker, run);
      const answer = await walk(speaker.session, speaker.way, 1);
      if (run >= warmUp) answers.push(...answer);
    }
  }
  return turned;
}

/** The milliseconds or the bytes of a speaker's slides. */
export function takenBy(
  turned: readonly Turned[],
  figure: 'milliseconds' | 'bytes',
  slides: number,
  rival?: string,
): Spread | Missing {
  const found = turned.find(({ speaker }) => speaker.slides === slides && speaker.rival === rival);
  return found ? spreadOf(found.answers.map(answer => answer[figure])) : { missing: 'not measured' };
}
