import type { Answer, Session } from './session.ts';

/** How to go on and on. */
export type Walk = {
  readonly key: string;
  /** The way back to the start, where the key changes nothing any more. */
  readonly back: string;
  /** After how many keys that is, where it is known. */
  readonly length?: number;
};

/** A program that has not answered by then has nothing to write. Milliseconds. */
const patience = 3000;

/**
 * Goes on by one key, `count` times. The ways back do not count.
 *
 * @throws where the key never changes anything
 */
export async function walk(session: Session, way: Walk, count: number): Promise<readonly Answer[]> {
  const { key, back, length = Number.POSITIVE_INFINITY } = way;
  const answers: Answer[] = [];
  let made = 0;
  let isBack = false;
  while (answers.length < count) {
    const answer = made < length ? await session.press(key, patience) : undefined;
    if (answer) {
      answers.push(answer);
      made += 1;
      isBack = false;
    } else {
      // Where it begins may be the end already, but the start is not.
      if (isBack) throw new Error(`${JSON.stringify(key)} changes nothing`);
      await session.press(back, patience);
      made = 0;
      isBack = true;
    }
  }
  return answers;
}

/** The next slide, and home. */
export const slides: Walk = { key: '\u001b[C', back: '\u001b[H' };
/** The next of the six sections, and the first one. */
export const sections: Walk = { key: ']', back: '1', length: 5 };
/** One entry of the menu down, and to the top. */
export const entries: Walk = { key: 'j', back: 'g', length: 5 };
/** One row down, and to the top. */
export const rows: Walk = { key: 'j', back: 'g' };
