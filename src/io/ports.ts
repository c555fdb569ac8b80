import open from 'open';
import type { Outcome, Ports } from '../app/ports.ts';

/** What terminals take at the most in one OSC 52, as base64 (xterm's manual; hterm's limit is the least). */
const mostClipboardBytes = 74_000;

async function openAddress(address: string): Promise<Outcome> {
  const { platform, env } = process;
  if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY && !env.WSL_DISTRO_NAME) {
    // Without a display the opener would start a text browser in this very terminal.
    return { ok: false, message: 'No desktop to open it on; y copies the address' };
  }
  try {
    await open(address);
    return { ok: true, message: 'Opened in the browser' };
  } catch {
    return { ok: false, message: 'No program here opens links; y copies the address' };
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

/** The real world. */
export function createPorts(stdout: NodeJS.WriteStream): Ports {
  return {
    openAddress,
    copy: text => copy(text, stdout),
    stop,
    onContinued(listener) {
      process.on('SIGCONT', listener);
      return () => process.off('SIGCONT', listener);
    },
  };
}
