import { render, type useApp } from 'ink';
import type { ReactNode } from 'react';
import type { Ports } from '../ports.ts';
import type { Size } from '../window-size.ts';
import type { Looks } from './setting.ts';

/** The terminal that a screen is drawn on, and the world around it. */
export type InkSetting = {
  readonly ports: Pick<
    Ports,
    'showTitle' | 'showCursor' | 'endDrawing' | 'now' | 'stop' | 'onTrouble' | 'onResize' | 'onContinued'
  >;
  readonly styles: Looks;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
};

export type InkRun = {
  /** Ends with an exit code. */
  exit(code: number): Promise<void>;
  /** Gives the terminal back until the shell continues the program, then redraws everything. */
  suspend(): Promise<void>;
  /** The exit code; rejects with what went wrong in a component, the terminal being restored by then. */
  readonly ended: Promise<number>;
};

/** The exit code when the terminal is gone: a failure that can no longer be reported. */
const lostTerminal = 1;

/**
 * Draws full screen until the end.
 *
 * @param element makes the root, which must call back with Ink's own means
 * @param onResize called with each new size, before anything is drawn in it
 */
export function startInk(
  element: (onReady: (app: ReturnType<typeof useApp>) => void) => ReactNode,
  { ports, styles, stdin, stdout }: InkSetting,
  onResize: (size: Size) => void,
): InkRun {
  let ink: ReturnType<typeof useApp> | undefined;
  let suspension: Promise<void> | undefined;
  function suspend(meanwhile: () => Promise<void>): Promise<void> {
    suspension = ink?.suspendTerminal(meanwhile).finally(() => {
      suspension = undefined;
    });
    return suspension ?? Promise.resolve();
  }
  /** Keys are read before everything is redrawn, so a request that comes meanwhile is not lost. */
  async function suspendNext(): Promise<void> {
    while (suspension) await suspension;
    await suspend(ports.stop);
  }
  const endListening = ports.onContinued(() => {
    if (!suspension) void suspend(async () => {});
  });
  const endResizing = ports.onResize(onResize);
  const instance = render(
    element(app => {
      ink = app;
    }),
    {
      stdin,
      stdout,
      alternateScreen: true,
      incrementalRendering: true,
      interactive: true,
      isScreenReaderEnabled: false,
      exitOnCtrlC: false,
      maxFps: 120,
    },
  );
  /** What the terminal has still to answer would be typed into the shell, however we end. */
  const settled = async (): Promise<void> => {
    // Meanwhile it may be asked for something else.
    for (let waiting = styles.settled(); waiting; waiting = styles.settled()) await waiting;
  };
  let crash: Error | undefined;
  /** Errors on a terminal that is gone are no crash of ours. */
  let isLost = false;
  let giveUp: ((error: Error) => void) | undefined;
  const brokenDown = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const endWatching = ports.onTrouble(trouble => {
    if (trouble.type !== 'crash') {
      isLost = true;
      return void settled().then(() => ink?.exit(lostTerminal));
    }
    const { error } = trouble;
    crash ??= error;
    void settled().then(() => breakDown(error));
  });
  function breakDown(error: Error): void {
    try {
      // Ink's own way to end with an error is for components alone.
      instance.unmount();
    } catch {
      // It draws once more as it goes: what broke may break again.
    }
    // Nor is it sure to report its end: if drawing broke in the middle of a commit, it never does.
    if (!isLost) giveUp?.(crash ?? error);
  }
  async function untilEnd(): Promise<number> {
    try {
      const code = await Promise.race([instance.waitUntilExit(), brokenDown]);
      if (crash) throw crash;
      // We always end with a code. Without one, a signal took the screen away.
      return typeof code === 'number' ? code : lostTerminal;
    } finally {
      endListening();
      endResizing();
      // The rest of a broken renderer keeps throwing, so keep listening.
      if (!crash) endWatching();
    }
  }
  return {
    async exit(code) {
      await settled();
      ink?.exit(code);
    },
    async suspend() {
      await settled();
      await suspendNext();
    },
    ended: untilEnd(),
  };
}
