import type { Slide } from '../deck/deck.ts';
import type { Block, Code, ListItem } from '../markdown/document.ts';
import { blocksWithin } from '../markdown/walk.ts';

/** Which steps of a slide are written. Those of a document are all one: 0. */
export type SlideSteps = {
  readonly from: number;
  readonly to: number;
  /** The step at which a block or item comes into view. @param outer the step of its container */
  of(node: Block | ListItem, outer: number): number;
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
  const own = (node: Block | ListItem) => reveals.get(node) ?? 0;
  return {
    from,
    to,
    of: (node, outer) => Math.max(own(node), outer),
    firstGroup: code => emphases?.get(code),
    last(block) {
      let last = own(block);
      for (const inner of blocksWithin(block)) {
        last = Math.max(last, own(inner));
        if (inner.type === 'list') for (const item of inner.children) last = Math.max(last, own(item));
      }
      return last;
    },
  };
}

/** Whether what comes into view at a step is written. */
export function isWritten(step: number, { from, to }: SlideSteps): boolean {
  return step >= from && step <= to;
}
