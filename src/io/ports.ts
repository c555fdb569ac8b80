import open from 'open';
import type { Outcome, Ports, Trouble } from '../app/ports.ts';
import type { MouseModes } from './mouse-modes.ts';

/** What terminals take at the most in one OSC 52, as base64 (xterm's manual; hterm's limit is the least). */
const mostClipboardBytes = 74_000;

/** A relative address would name a file beside ours, and some systems run a program that is opened. */
const opensElsewhere = /^(?:https?|mailto):/i;

async function openAddress(address: string): Promise<Outcome> {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(address))
    return { ok: false, message: 'This leads to another file; dsac-info FILE opens one' };
  if (!opensElsewhere.test(address))
    return { ok: false, message: 'Only web and mail addresses are opened', canCopy: true };
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !env.WSL_DISTRO_NAME) {
    // Without a display the opener would start a text browser in this very terminal.
    return { ok: false, message: 'No desktop to open it on', canCopy: true };
  }
  try {
    await open(address);
    return { ok: true, message: 'Opened in the browser' };
  } catch {
    return { ok: false, message: 'No program here opens links', canCopy: true };
  }
}

/** OSC 52 has no answer, so nobody knows whether the terminal took it. */
function copy(text: string, stdout: NodeJS.WriteStream): Outcome {
  const encoded = Buffer.from(text).toString('base64');
  if (encoded.length > mostClipboardBytes) return { ok: false, message: 'Too long for the clipboard' };
  stdout.write(`\u001b]52;c;${encoded}\u0007`);
  return { ok: true, message: 'Sent to the clipboard' };
}

/**
 * Stops the whole process group, as the terminal's own Ctrl+Z would: under npx, stopping only ourselves
 * would hang the shell. The interval keeps Node alive until the shell says to go on.
 */
function stop(): Promise<void> {
  return new Promise(resolve => {
    const alive = setInterval(() => {}, 60_000);
    process.once('SIGCONT', () => {
      clearInterval(alive);
      resolve();
    });
    process.kill(0, 'SIGTSTP');
  });
}

/** What reading or writing a terminal that is gone answers. */
const lostCodes = new Set(['EIO', 'ENXIO', 'EPIPE', 'EBADF']);

function onTrouble(listener: (trouble: Trouble) => void, { stdout, keyboard }: TerminalStreams): () => void {
  const crash = (cause: unknown) => {
    const error = cause instanceof Error ? cause : new Error(String(cause));
    const isLost = lostCodes.has((error as NodeJS.ErrnoException).code ?? '');
    listener(isLost ? { type: 'terminalLost' } : { type: 'crash', error });
  };
  const lose = () => listener({ type: 'terminalLost' });
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
  mouse: MouseModes,
): Ports {
  return {
    openAddress,
    copy: text => copy(text, stdout),
    setMouse: mouse.set,
    stop,
    onTrouble: listener => onTrouble(listener, { stdout, keyboard }),
    onResize(listener) {
      const tell = () => listener({ columns: stdout.columns, rows: stdout.rows });
      stdout.on('resize', tell);
      return () => stdout.off('resize', tell);
    },
    onContinued(listener) {
      process.on('SIGCONT', listener);
      return () => process.off('SIGCONT', listener);
    },
  };
}
