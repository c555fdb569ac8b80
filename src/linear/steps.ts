import type { Slide } from '../deck/deck.ts';
import type { Block, Code, Revealed } from '../markdown/document.ts';
import { blocksWithin } from '../markdown/walk.ts';

/** Which steps of a slide are written. Those of a document are all one: 0. */
export type SlideSteps = {
  readonly from: number;
  readonly to: number;
  /** The step at which a block, an item or a row comes into view. @param outer the step of its container */
  of(node: Revealed, outer: number): number;
  /** The step of the first group of lines of a code block; nothing where it is not shown group by group. */
  firstGroup(code: Code): number | undefined;
  /** The step at which the last of a block comes into view. */
  last(block: Block): number;
};

/** For text without steps: all of it. */
export const allAtOnce: SlideSteps = {
  from: 0,
  to: 0,
  of: () => 0,
  firstGroup: () => undefined,
  last: () => 0,
};

/** The steps of a slide from one to another, both counted from 0 and both written. */
export function stepsOf({ reveals, emphases }: Slide, from: number, to: number): SlideSteps {
  const own = (node: Revealed) => reveals.get(node) ?? 0;
  return {
    from,
    to,
    of: (node, outer) => Math.max(own(node), outer),
    firstGroup: code => emphases?.get(code),
    last(block) {
      let last = own(block);
      for (const inner of blocksWithin(block)) {
        last = Math.max(last, own(inner));
        const parts = inner.type === 'list' ? inner.children : inner.type === 'table' ? inner.rows : [];
        for (const part of parts) last = Math.max(last, own(part));
      }
      return last;
    },
  };
}

/** Whether what comes into view at a step is written. */
export function isWritten(step: number, { from, to }: SlideSteps): boolean {
  return step >= from && step <= to;
}
