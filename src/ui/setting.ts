import type { Keymaps } from '../app/keymaps.ts';
import type { Pen } from '../terminal/ansi.ts';
import type { Glyphs } from '../terminal/glyphs.ts';

/** What stays the same while the program runs: the content and what the terminal can show. */
export type Setting = {
  readonly pen: Pen;
  readonly glyphs: Glyphs;
  /** Whether key names too must do without arrows. */
  readonly ascii: boolean;
  /** The keys in force. */
  readonly keys: Keymaps;
};
