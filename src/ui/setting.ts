import type { Keymaps } from '../app/keymaps.ts';
import type { Pen } from '../terminal/ansi.ts';
import type { Glyphs } from '../terminal/glyphs.ts';

/** What the screen is drawn with. */
export type Setting = {
  /** Another one after the theme has changed: to be read at each drawing. Whether it writes links stays the same. */
  readonly pen: Pen;
  readonly glyphs: Glyphs;
  /** Whether key names too must do without arrows. */
  readonly ascii: boolean;
  /** The keys in force. */
  readonly keys: Keymaps;
};

/** The theme of the screen, which may be changed while it is open. */
export type Looks = {
  /** Puts the next theme on. @returns what it is called, in words for the status line */
  next(): string;
  /** Called once the first frame is drawn. @param redraw draws the same anew, with the pen that is then in the setting */
  opened(redraw: () => void): void;
  /** What must be over before the terminal is handed back; nothing where nothing must. Never rejects. */
  settled(): Promise<void> | undefined;
};
