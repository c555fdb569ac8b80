import type { Terminal as Emulator } from '@xterm/headless';

/** What a program did to its terminal besides drawing, in the order in which it did it. */
export interface TerminalEvents {
  /** Window titles (OSC 0 and 2), and those brought back by `CSI 23 t`. */
  readonly titles: string[];
  /** Texts put on the clipboard (OSC 52), decoded. */
  readonly clipboard: string[];
  /** Addresses of the links opened (OSC 8). */
  readonly links: string[];
  /** What the terminal answered to questions; it also went to the program. */
  readonly replies: string[];
  bells: number;
}

/** The modes that a program can leave behind. */
export interface TerminalModes {
  readonly alternateBuffer: boolean;
  readonly cursorVisible: boolean;
  readonly bracketedPaste: boolean;
  readonly mouseTracking: 'none' | 'x10' | 'vt200' | 'drag' | 'any';
  readonly focusReporting: boolean;
  readonly synchronizedOutput: boolean;
  /** How many sets of Kitty keyboard flags are pushed. */
  readonly kittyKeyboard: number;
  /** Every other DEC private mode that was changed and not changed back. */
  readonly others: readonly number[];
}

/** The modes of a terminal that nobody has touched, or that was restored. */
export const untouchedModes: TerminalModes = {
  alternateBuffer: false,
  cursorVisible: true,
  bracketedPaste: false,
  mouseTracking: 'none',
  focusReporting: false,
  synchronizedOutput: false,
  kittyKeyboard: 0,
  others: [],
};

const onFromTheStart = new Set([7, 25]);
/** Modes with a name in `TerminalModes`. */
const named = new Set([25, 47, 1047, 1048, 1049, 2004, 9, 1000, 1002, 1003, 1004, 2026]);

/** Listens to the emulator; returns what happened so far, kept up to date, and a reader of the modes. */
export function record(emulator: Emulator): { events: TerminalEvents; readModes: () => TerminalModes } {
  const changed = new Set<number>();
  let kittyKeyboard = 0;
  const events: TerminalEvents = { titles: [], clipboard: [], links: [], replies: [], bells: 0 };

  emulator.onTitleChange(title => events.titles.push(title));
  emulator.onBell(() => events.bells++);
  emulator.onData(reply => events.replies.push(reply));

  // Each of these returns false, so that the emulator itself also acts on what it reads.
  const { parser } = emulator;
  const setMode = (on: boolean) => (params: (number | number[])[]) => {
    for (const mode of params.flat()) {
      if (on === onFromTheStart.has(mode)) changed.delete(mode);
      else changed.add(mode);
    }
    return false;
  };
  parser.registerCsiHandler({ prefix: '?', final: 'h' }, setMode(true));
  parser.registerCsiHandler({ prefix: '?', final: 'l' }, setMode(false));
  parser.registerCsiHandler({ prefix: '>', final: 'u' }, () => {
    kittyKeyboard++;
    return false;
  });
  parser.registerCsiHandler({ prefix: '<', final: 'u' }, ([count]) => {
    kittyKeyboard -= Math.min(kittyKeyboard, Number(count) || 1);
    return false;
  });
  parser.registerEscHandler({ final: 'c' }, () => {
    changed.clear();
    kittyKeyboard = 0;
    return false;
  });
  parser.registerOscHandler(52, data => {
    const [, text = ''] = data.split(';');
    if (text !== '?') events.clipboard.push(Buffer.from(text, 'base64').toString());
    return false;
  });
  parser.registerOscHandler(8, data => {
    const address = data.slice(data.indexOf(';') + 1);
    if (address) events.links.push(address);
    return false;
  });

  const readModes = (): TerminalModes => ({
    alternateBuffer: emulator.buffer.active.type === 'alternate',
    cursorVisible: !changed.has(25),
    bracketedPaste: emulator.modes.bracketedPasteMode,
    mouseTracking: emulator.modes.mouseTrackingMode,
    focusReporting: emulator.modes.sendFocusMode,
    synchronizedOutput: emulator.modes.synchronizedOutputMode,
    kittyKeyboard,
    others: [...changed].filter(mode => !named.has(mode)).sort((a, b) => a - b),
  });
  return { events, readModes };
}
