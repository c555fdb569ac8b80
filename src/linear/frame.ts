import type { Block } from '../markdown/document.ts';
import { type Passage, told, toldApart } from './passage.ts';
import { isWritten } from './steps.ts';
import type { Writing } from './writing.ts';

/**
 * What a container holds, between the words that announce its start and its end. These are written at the
 * steps at which its first and its last part come into view.
 *
 * @param writing for the inside of the block
 * @param ending absent if the end need not be announced
 */
export function framed(
  block: Block,
  { steps, step }: Writing,
  opening: string,
  passages: readonly Passage[],
  ending?: string,
): readonly Passage[] {
  const [first, ...others] = passages;
  const isOpened = isWritten(step, steps);
  const isEnded = ending !== undefined && isWritten(steps.last(block), steps);
  return [
    ...(isOpened ? [{ ...toldApart(opening), leads: true as const, block }] : []),
    ...(first ? [isOpened ? closeUp(first) : first, ...others] : []).map(inside => ({
      ...inside,
      within: block,
    })),
    ...(isEnded ? [{ ...told(ending), isEnd: true as const }] : []),
  ];
}

/** Without the blank row before it. */
export function closeUp({ isApart: _, ...passage }: Passage): Passage {
  return passage;
}

/** `1 item`, `2 items`. */
export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
