import open from 'open';
import { commandName } from '../command-name.ts';
import type { Outcome, Ports, Trouble } from '../screens/ports.ts';
import { letGoOfTerminal } from './let-go-of-terminal.ts';
import type { MouseModes } from './mouse-modes.ts';
import type { ScreenOutput } from './terminal-output.ts';
import { windowSize } from './window-size.ts';
import type { WindowTitle } from './window-title.ts';

/** What terminals take at most in one OSC 52, as base64 (xterm's manual; hterm's limit is the least). */
const mostClipboardBytes = 74_000;

/** A relative address would name a file beside ours, and some systems run a program that is opened. */
const opensElsewhere = /^(?:https?|mailto):/i;

export async function openAddress(address: string): Promise<Outcome> {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address))
    return { ok: false, message: `This leads to another file; ${commandName()} FILE opens one` };
  if (!opensElsewhere.test(address))
    return { ok: false, message: 'Only web and mail addresses can be opened', canCopy: true };
  if (!hasDesktop()) return { ok: false, message: 'No desktop to open it on', canCopy: true };
  try {
    await open(address);
    return { ok: true, message: 'Opened in the browser' };
  } catch {
    return { ok: false, message: 'No program here opens links', canCopy: true };
  }
}

/** Opens a file with the program that the system has for it. @param path absolute */
export async function openFileElsewhere(path: string): Promise<Outcome> {
  if (!hasDesktop()) return { ok: false, message: 'No desktop to open it on' };
  try {
    await open(path);
    return { ok: true, message: 'Opened in another program' };
  } catch {
    return { ok: false, message: 'No program here opens it' };
  }
}

/** Without a display the opener would start a text browser in this very terminal. */
function hasDesktop(): boolean {
  const { platform, env } = process;
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY || env.WSL_DISTRO_NAME);
}

/** OSC 52 has no answer, so no program knows whether the terminal took it. */
function copy(text: string, stdout: NodeJS.WriteStream): Outcome {
  const encoded = Buffer.from(text).toString('base64');
  if (encoded.length > mostClipboardBytes) return { ok: false, message: 'Too long for the clipboard' };
  stdout.write(`\u001b]52;c;${encoded}\u0007`);
  return { ok: true, message: 'Sent to the clipboard' };
}

/**
 * A shell's `kill %1` sends SIGCONT too, so that the process handles SIGTERM, and the two come in any order. SIGTERM is to
 * end the program first: taking the terminal from behind a shell would only stop it again. Milliseconds.
 */
const pauseBeforeGoingOn = 100;

/**
 * Stops the whole process group, as the terminal's own Ctrl+Z would: under npx, stopping only ourselves
 * would hang the shell. The interval keeps Node alive until the shell says to go on.
 */
function stop(): Promise<void> {
  return new Promise(resolve => {
    const alive = setInterval(() => {}, 60_000);
    process.once('SIGCONT', () => {
      setTimeout(() => {
        clearInterval(alive);
        resolve();
      }, pauseBeforeGoingOn);
    });
    process.kill(0, 'SIGTSTP');
  });
}

/** What reading or writing a terminal that is gone answers. */
const lostCodes = new Set(['EIO', 'ENXIO', 'EPIPE', 'EBADF']);

function onTrouble(listener: (trouble: Trouble) => void, { stdout, keyboard }: TerminalStreams): () => void {
  let isLost = false;
  const lose = () => {
    // Leaving a terminal that is gone fails too, and would come back here.
    if (isLost) return;
    isLost = true;
    process.once('exit', letGoOfTerminal);
    listener({ type: 'terminalLost' });
  };
  const crash = (cause: unknown) => {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    if (lostCodes.has((error as NodeJS.ErrnoException).code ?? '')) lose();
    else listener({ type: 'crash', error });
  };
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
  stdout.on('error', crash);
  keyboard.on('error', crash).on('end', lose);
  return () => {
    process.off('uncaughtException', crash).off('unhandledRejection', crash);
    stdout.off('error', crash);
    keyboard.off('error', crash).off('end', lose);
  };
}

type TerminalStreams = { readonly stdout: NodeJS.WriteStream; readonly keyboard: NodeJS.ReadStream };

/** The real world, behind the terminal that is written to and the one that keys come from. */
export function createPorts(
  stdout: NodeJS.WriteStream,
  keyboard: NodeJS.ReadStream,
  title: WindowTitle,
  mouse: MouseModes,
  output: Pick<ScreenOutput, 'showCursor' | 'endDrawing'>,
): Ports {
  return {
    openAddress,
    copy: text => copy(text, stdout),
    showTitle: text => title.show(text),
    showCursor: output.showCursor,
    endDrawing: output.endDrawing,
    now: () => performance.now(),
    later(milliseconds, callback) {
      const timer = setTimeout(callback, milliseconds);
      return () => clearTimeout(timer);
    },
    setMouse: mouse.set,
    stop,
    onTrouble: listener => onTrouble(listener, { stdout, keyboard }),
    onResize(listener) {
      const tell = () => listener(windowSize(stdout));
      stdout.on('resize', tell);
      return () => stdout.off('resize', tell);
    },
    onContinued(listener) {
      const tell = () => setTimeout(listener, pauseBeforeGoingOn);
      process.on('SIGCONT', tell);
      return () => process.off('SIGCONT', tell);
    },
  };
}
