import type { SafeText } from '../terminal/safe-text.ts';

/** The stack of titles (xterm, XTWINOPS): the one that is there is kept, and brought back. */
const save = '\u001b[22;2t';
const restore = '\u001b[23;2t';

const titleSequence = (title: string) => `\u001b]2;${title}\u0007`;

/** The title of the terminal's window, ours while the screen is. */
export type WindowTitle = {
  /** What to write as the screen opens, and as it closes. */
  open(): string;
  close(): string;
  /** Gives the window a title; while the screen is closed it waits for it to open. */
  show(title: SafeText): void;
};

/**
 * Makes the title of a window. A terminal without a stack of titles is left with an empty one, in place of which
 * most show their own: one of ours would be untrue.
 *
 * @param canTitle whether the terminal takes a title; else nothing is ever written
 */
export function createWindowTitle(write: (text: string) => void, canTitle: boolean): WindowTitle {
  let isOpen = false;
  let shown: SafeText | undefined;
  return {
    open() {
      isOpen = true;
      if (!canTitle) return '';
      return shown === undefined ? save : save + titleSequence(shown);
    },
    close() {
      // Of two ends only the first brings a title back: the next one on the stack is someone else's.
      const isFirst = isOpen && canTitle;
      isOpen = false;
      return isFirst ? titleSequence('') + restore : '';
    },
    show(title) {
      if (title === shown) return;
      shown = title;
      if (isOpen && canTitle) write(titleSequence(title));
    },
  };
}
