import { passagesOf } from './library-text.ts';
import { namingOf } from './numbered-links.ts';
import type { Passage } from './passage.ts';
import type { LinearState, LinearWorld } from './state.ts';
import { writeSlide } from './write-slide.ts';

/** The passages on the page that was read last, or on the slide up to its step; none in the contents. */
export function heardPassages(state: LinearState, { library }: LinearWorld): readonly Passage[] {
  const { visit } = state;
  switch (visit.type) {
    case 'contents':
      return [];
    case 'section':
      return passagesOf(library, visit, state.wholeAddresses).slice(visit.from, visit.to);
    case 'talk': {
      const { deck } = visit.talk;
      const slide = deck.slides[visit.at.slide];
      return slide ? writeSlide(deck, slide, [0, visit.at.step], namingOf(state, library)) : [];
    }
  }
}

/**
 * A block of a type that has come up, such as the table that was just read.
 *
 * @param number which one of the section or slide, from 1; the last one on the page if it is absent
 */
export function heardBlock<Type extends BlockType>(
  state: LinearState,
  type: Type,
  world: LinearWorld,
  number?: number,
): { readonly block: BlockOf<Type>; readonly number: number; readonly count: number } | undefined {
  const { visit } = state;
  const passages = visit.type === 'section' ? passagesOf(world.library, visit) : heardPassages(state, world);
  const found = passages.flatMap(({ block }, at) => (isOf(block, type) ? [{ block, at }] : []));
  const to = visit.type === 'section' ? visit.to : passages.length;
  const before = found.filter(({ at }) => at < to).length;
  // Where nothing of it has come up yet, the first one is meant.
  const index = (number ?? Math.max(before, 1)) - 1;
  const chosen = found[index];
  return chosen && { block: chosen.block, number: index + 1, count: found.length };
}

type BlockType = 'table' | 'code';
type BlockOf<Type extends BlockType> = Extract<NonNullable<Passage['block']>, { type: Type }>;

function isOf<Type extends BlockType>(block: Passage['block'], type: Type): block is BlockOf<Type> {
  return block?.type === type;
}
