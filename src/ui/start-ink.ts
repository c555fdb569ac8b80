import { render, type useApp } from 'ink';
import type { ReactNode } from 'react';
import type { Ports } from '../app/ports.ts';
import type { Size } from '../app/screen.ts';
import type { Looks } from './setting.ts';

/** The terminal that a screen is drawn on, and the world around it. */
export type InkSetting = {
  readonly ports: Pick<Ports, 'showTitle' | 'stop' | 'onTrouble' | 'onResize' | 'onContinued'>;
  readonly looks: Looks;
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
};

export type InkRun = {
  /** Ends with an exit code. */
  exit(code: number): Promise<void>;
  /** Gives the terminal back until the shell lets the program go on, and has everything drawn anew. */
  suspend(): Promise<void>;
  /** The exit code; rejects with what went wrong in a component, the terminal being restored by then. */
  readonly ended: Promise<number>;
};

/** The exit code where the terminal is gone: it failed, but nobody is left to be told why. */
const lostTerminal = 1;

/**
 * Draws full screen until the end.
 *
 * @param element makes the root, which must call back with Ink's own means
 * @param onResize told of each new size, before anything is drawn in it
 */
export function startInk(
  element: (onReady: (app: ReturnType<typeof useApp>) => void) => ReactNode,
  { ports, looks, stdin, stdout }: InkSetting,
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
  /** Keys are read before all is drawn anew: whoever asks by then is not overheard. */
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
  let crash: Error | undefined;
  /** What breaks on a terminal that is gone is no crash of ours. */
  let isLost = false;
  let giveUp: ((error: Error) => void) | undefined;
  const brokenDown = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const endWatching = ports.onTrouble(trouble => {
    if (trouble.type !== 'crash') {
      isLost = true;
      return ink?.exit(lostTerminal);
    }
    crash ??= trouble.error;
    try {
      // Ink's own way to end with an error is for components alone.
      instance.unmount();
    } catch {
      // It draws once more as it goes: what broke may break again.
    }
    // Nor is it sure to say that it has gone: where drawing broke in the middle of a commit, it never does.
    if (!isLost) giveUp?.(crash);
  });
  async function untilEnd(): Promise<number> {
    try {
      const code = await Promise.race([instance.waitUntilExit(), brokenDown]);
      if (crash) throw crash;
      // Every end of ours has a code: without one, a signal took the screen away.
      return typeof code === 'number' ? code : lostTerminal;
    } finally {
      endListening();
      endResizing();
      // What is left of a broken renderer goes on throwing, to nobody.
      if (!crash) endWatching();
    }
  }
  return {
    async exit(code) {
      await looks.settled();
      ink?.exit(code);
    },
    async suspend() {
      await looks.settled();
      await suspendNext();
    },
    ended: untilEnd(),
  };
}
