import type { ReadStream } from 'node:tty';
import type { Keymaps } from '../../keys/keymaps.ts';
import { loadDiagrams } from '../../layout/diagrams.ts';
import { loadHighlight } from '../../layout/highlight.ts';
import { createPacedHighlight, type PacedHighlight } from '../../layout/paced-highlight.ts';
import { createMouseModes } from '../../platform/mouse-modes.ts';
import { createPorts } from '../../platform/ports.ts';
import { createTurns } from '../../platform/slices.ts';
import { TerminalInput } from '../../platform/terminal-input.ts';
import { windowSize } from '../../platform/window-size.ts';
import { createWindowTitle } from '../../platform/window-title.ts';
import { createWithinTime } from '../../platform/within-time.ts';
import type { Ports } from '../../screens/ports.ts';
import type { Setting } from '../../screens/runtime/setting.ts';
import type { Size } from '../../screens/window-size.ts';
import type { SlideChange } from '../../slide-change.ts';
import {
  type ColorChoice,
  colorDepth,
  followsLinks,
  type ImagesChoice,
  showsPictures,
  takesTitle,
} from '../../terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../terminal/glyphs.ts';
import type { Theme } from '../../theme/theme.ts';
import type { DocumentPlace } from './picture-board.ts';
import { createTerminalPictures, type TerminalPictures } from './pictures.ts';
import { createStyles, type ScreenStyles } from './screen-styles.ts';

/** The terminal to draw on, and how. */
export type TerminalChoice = DocumentPlace & {
  readonly keyboard: ReadStream;
  readonly color: ColorChoice;
  readonly ascii: boolean;
  /** Whether links are written for the terminal to follow; `auto` if it is known to support them. */
  readonly hyperlinks: ColorChoice;
  readonly theme: Theme;
  /** Whether the user chose the theme: then talks cannot change it. */
  readonly hasChosenTheme: boolean;
  /** The name of the theme of a talk. */
  readonly suggestedTheme?: string | undefined;
  readonly keys: Keymaps;
  /** How pictures are shown, and from which folders besides that of the document. */
  readonly images: ImagesChoice;
  readonly allowedFolders: readonly string[];
  /** For a document that is known later only. */
  readonly documentPlace?: () => DocumentPlace;
  /** Whether words are never drawn as pictures of letters. */
  readonly hasNoLetters: boolean;
  /** The user's wish for how slides follow one another. */
  readonly slideChange: 'auto' | SlideChange;
};

/** A terminal that is ready to be drawn on. */
export type ReadyTerminal = {
  readonly size: Size;
  readonly setting: Setting;
  readonly styles: ScreenStyles;
  readonly ports: Ports;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  /** Absent where none are shown. */
  readonly pictures: TerminalPictures | undefined;
  /** Makes what highlights code, and calls back when more is highlighted. */
  readonly createHighlight: (onMore: () => void) => PacedHighlight;
};

/** Takes the terminal, runs what draws on it, and gives it back. @returns what `run` resolves to */
export async function onTerminal(
  {
    keyboard,
    color,
    ascii,
    hyperlinks,
    theme,
    hasChosenTheme,
    suggestedTheme,
    keys,
    hasNoLetters,
    slideChange,
    ...shown
  }: TerminalChoice,
  run: (terminal: ReadyTerminal) => Promise<number>,
): Promise<number> {
  const { stdout, env } = process;
  const depth = colorDepth(env, { isTerminal: true }, color);
  const title = createWindowTitle(text => void stdout.write(text), takesTitle(env));
  const input = new TerminalInput(keyboard);
  const mouse = createMouseModes(stdout);
  const { images: choice, allowedFolders: folders, documentPlace = () => shown } = shown;
  const pictures = showsPictures(choice, { ascii, depth })
    ? createTerminalPictures({
        ...{ choice, folders, documentPlace, stdout },
        colors: depth === 'true' ? 'true' : '256',
        ask: question => styles.ask(question),
      })
    : undefined;
  const styles = createStyles(stdout, {
    ...{ theme, hasChosenTheme, depth, input, title, mouse, pictures },
    hyperlinks: followsLinks(env, hyperlinks),
  });
  styles.suggest(suggestedTheme);
  const setting: Setting = {
    get pen() {
      return styles.pen;
    },
    get findPicture() {
      return pictures?.findPicture;
    },
    glyphs: ascii ? asciiGlyphs : unicodeGlyphs,
    ascii,
    hasNoLetters,
    get scalesText() {
      return styles.scalesText;
    },
    keys,
    slideChange,
    canFade: depth !== 'none',
  };
  const turns = createTurns();
  // Ink sets raw mode only after its first frame; a key pressed before that would be echoed into it.
  input.setRawMode(true);
  try {
    return await run({
      size: windowSize(stdout),
      setting,
      styles,
      pictures,
      ports: createPorts(stdout, keyboard, title, mouse, styles.output),
      stdin: input as unknown as NodeJS.ReadStream,
      stdout: styles.output.stream,
      createHighlight: onMore =>
        createPacedHighlight(
          kind =>
            kind === 'code' ? loadHighlight(createWithinTime()) : loadDiagrams(createWithinTime(), ascii),
          onMore,
          turns,
        ),
    });
  } finally {
    turns.stop();
    pictures?.close();
    styles.output.close();
    mouse.set(false);
    input.release();
  }
}
