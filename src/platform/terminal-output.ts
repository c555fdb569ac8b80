import { type Paint, painted } from '../terminal/painted.ts';
import { writeScaled } from '../terminal/scaled-text.ts';
import type { MouseModes } from './mouse-modes.ts';
import { windowSize } from './window-size.ts';
import type { WindowTitle } from './window-title.ts';

const enterAlternateScreen = '\u001b[?1049h';
const leaveAlternateScreen = '\u001b[?1049l';
const endOfUpdate = '\u001b[?2026l';
const showCursor = '\u001b[?25h';
const endOfPastes = '\u001b[?2004l';
const home = '\u001b[H';
const eraseAll = '\u001b[2J';

/** Nothing but modes that are switched on or off. */
const onlyModes = /^(?:\u001b\[[?<>]\d*[hlu])*$/u;

/** By what Ink and its hooks listen for a new size. */
const listening = new Set<PropertyKey>(['on', 'addListener', 'off', 'removeListener']);

/** More columns than any window has: whatever comes after that is narrower. */
const unheardOf = 10_000;

/** A terminal to draw on, and what it is painted with. */
export type ScreenOutput = {
  /** What Ink writes to. */
  readonly stream: NodeJS.WriteStream;
  /** Draws on these colors from now on; on the terminal's own where there are none. */
  paint(paint: Paint | undefined): void;
  /** Has all rows redrawn, a turn later: by then Ink has the frame to draw. */
  redraw(): void;
  /** Whether a cursor that Ink places is also seen. */
  showCursor(isShown: boolean): void;
  /** Draws nothing more: Ink would write its last frame once more as it goes. What it leaves in order still is. */
  endDrawing(): void;
  /** Leaves in order what Ink, having broken down, did not. */
  close(): void;
};

/** What else belongs to the screen being there. */
export type ScreenSetting = {
  readonly title: WindowTitle;
  readonly mouse: MouseModes;
  /** Whether the terminal erases with the background that is set, as nearly all do. */
  readonly erasesPainted: boolean;
  /** Puts pictures in their places. */
  readonly withStrips: (drawing: string) => string;
  /** What must be written before the screen is left. */
  readonly beforeLeaving: () => string;
  /** Told when it is entered again. */
  readonly onReturn: () => void;
};

/**
 * The terminal as Ink writes to it.
 *
 * The alternate screen opens with the cursor where it was (DEC mode 1049 saves it, and moves nothing), and Ink
 * draws from there: behind a half-written row, its first row would be cut in two. So the cursor goes home first.
 * The window's title comes and goes with it: Ink leaves that screen at every end, and while it is suspended.
 *
 * When the window changes, Ink draws at once, which is the frame of the old size, and only what is different in
 * it; but every terminal does something else with the rows that no longer fit. So it gets a new size a turn
 * later than the program, whose frame is right by then, on an empty screen; and as it redraws all rows only where
 * a window has become narrower, it is made to believe that every window has.
 */
export function screenOutput(stdout: NodeJS.WriteStream, setting: ScreenSetting): ScreenOutput {
  const { title, mouse, erasesPainted, withStrips, beforeLeaving, onReturn } = setting;
  let paint: Paint | undefined;
  let isOpen = false;
  let isCursorShown = true;
  let isEnding = false;
  let wasEntered = false;
  /** Ink shows the cursor where it places it, which is the end of a frame; alone, it is the end of all. */
  function placed(bytes: string): string {
    const isFrame = bytes.length > showCursor.length && bytes.endsWith(showCursor);
    return isFrame && !isCursorShown ? bytes.slice(0, -showCursor.length) : bytes;
  }
  function drawn(frame: string): string {
    if (isEnding && !onlyModes.test(frame)) return '';
    const bytes = placed(frame);
    const colored = paint ? painted(bytes, paint, erasesPainted ? undefined : windowSize(stdout)) : bytes;
    return withStrips(writeScaled(colored));
  }
  function entered(bytes: string): string {
    // It may have been left again by then.
    if (wasEntered) setImmediate(() => isOpen && onReturn());
    wasEntered = true;
    isOpen = true;
    const rest = (paint ? eraseAll : '') + bytes.slice(enterAlternateScreen.length);
    return enterAlternateScreen + title.open() + home + drawn(rest);
  }
  function left(bytes: string): string {
    // Ended while it is suspended: on the shell's screen, this would bring the cursor to where it once was.
    if (!isOpen) return bytes.slice(leaveAlternateScreen.length);
    isOpen = false;
    return beforeLeaving() + title.close() + bytes;
  }
  function changed(bytes: string): string {
    if (bytes.startsWith(leaveAlternateScreen)) return left(bytes);
    return bytes.startsWith(enterAlternateScreen) ? entered(bytes) : drawn(bytes);
  }
  const write = (chunk: string | Uint8Array, ...rest: never[]) =>
    stdout.write(typeof chunk === 'string' ? mouse.around(changed(chunk)) : chunk, ...rest);
  const listeners = new Set<() => void>();
  let isPretending = false;
  const tellAll = () => {
    for (const listener of listeners) listener();
  };
  const onResize = () =>
    setImmediate(() => {
      isPretending = true;
      tellAll();
      isPretending = false;
      if (listeners.size > 0) stdout.write(home + drawn(eraseAll));
      tellAll();
    });
  const listen = (key: PropertyKey) => (event: string, listener: () => void) => {
    if (event !== 'resize') return Reflect.get(stdout, key).call(stdout, event, listener);
    if (key === 'on' || key === 'addListener') listeners.add(listener);
    else listeners.delete(listener);
    stdout.off('resize', onResize);
    if (listeners.size > 0) stdout.on('resize', onResize);
  };
  const stream = new Proxy(stdout, {
    get(target, key) {
      if (key === 'write') return write;
      if (key === 'columns' && isPretending) return unheardOf;
      // What has no size of its own (no terminal) says so to Ink.
      if ((key === 'columns' || key === 'rows') && target[key]) return windowSize(target)[key];
      if (listening.has(key)) return listen(key);
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return {
    stream,
    redraw: onResize,
    paint(colors) {
      paint = colors;
    },
    showCursor(isShown) {
      isCursorShown = isShown;
    },
    endDrawing() {
      isEnding = true;
    },
    close() {
      if (!isOpen) return;
      write(endOfUpdate + showCursor + endOfPastes);
      write(leaveAlternateScreen);
    },
  };
}
