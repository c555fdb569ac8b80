import type { Diagnostic } from '../../diagnostic.ts';
import type { Keymaps } from '../../keys/keymaps.ts';
import type { FindPicture } from '../../layout/options.ts';
import type { SlideChange } from '../../slide-change.ts';
import type { Pen } from '../../terminal/ansi.ts';
import type { Glyphs } from '../../terminal/glyphs.ts';

/** What the screen is drawn with. */
export type Setting = {
  /** It changes with the theme, so read it at each drawing. Whether it writes links stays the same. */
  readonly pen: Pen;
  /** Finds pictures; another function whenever one turned out to be broken, absent where none are shown. */
  readonly findPicture?: FindPicture | undefined;
  readonly glyphs: Glyphs;
  /** Whether key names must do without arrows, too. */
  readonly ascii: boolean;
  /** Whether words are never drawn as pictures of letters; where nothing is said, only ASCII's are not. */
  readonly hasNoLetters?: boolean;
  /** Whether the terminal is known to draw text twice as large. It may be known only later, so read it at each drawing. */
  readonly scalesText?: boolean;
  /** The current keys. */
  readonly keys: Keymaps;
  /** How the user wants slides to follow one another; `auto` as the talk says. */
  readonly slideChange: 'auto' | SlideChange;
  /** Whether there are colors for something between two slides. */
  readonly canFade: boolean;
};

/** The theme of the screen, which may be changed while it is open. */
export type Looks = {
  /** Switches to the next theme. @returns its name, as a message for the status line */
  next(): string;
  /** Called once the first frame is drawn. @param redraw draws the same again, with the current pen */
  opened(redraw: () => void): void;
  /** What must finish before the terminal is handed back; nothing if it can be at once. Never rejects. */
  settled(): Promise<void> | undefined;
};

/** The pictures of a screen. */
export type ScreenPictures = {
  /** Begins with what the last frame asked for: to be called once that is drawn. */
  work(): void;
  /** Called once there is a screen. @param redraw draws the same again @param say says what an author should fix */
  opened(redraw: () => void, say: (diagnostic: Diagnostic) => void): void;
};
