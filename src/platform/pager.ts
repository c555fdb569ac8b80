import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** What happened with a pager: it was there and has ended, or it could not be started and nothing was shown. */
export type Paged = 'shown' | 'absent';

type Signal = 'SIGTERM' | 'SIGHUP';

/**
 * Shows text through a pager, and resolves when the user has left it. It gets the pieces as it takes them; when it is
 * left early, the rest is never made. No shell is involved.
 *
 * @param environment what is added to that of the process
 */
export async function page(
  [program, ...rest]: readonly [string, ...string[]],
  pieces: Iterable<string>,
  environment: Readonly<Record<string, string>>,
): Promise<Paged> {
  const child = spawn(program, rest, {
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const ended = new Promise<void>(resolve => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const isThere = await Promise.race([once(child, 'spawn').then(() => true), ended.then(() => false)]).catch(
    () => false,
  );
  if (!isThere) return 'absent';
  const release = holdSignals(signal => child.kill(signal));
  try {
    // The pager may be left at any time: that is no failure.
    child.stdin.on('error', () => {});
    for (const piece of pieces) {
      if (child.stdin.destroyed) break;
      if (child.stdin.write(piece)) continue;
      await Promise.race([once(child.stdin, 'drain').catch(() => {}), ended]);
    }
    child.stdin.end();
    await ended;
  } finally {
    release();
  }
  return 'shown';
}

/**
 * While a pager has the terminal, Ctrl+C is for it (less stops what it does, and stays), and what ends us ends it
 * first, so that the terminal is left in order.
 */
function holdSignals(end: (signal: Signal) => void): () => void {
  let received: Signal | undefined;
  const ignore = () => {};
  const pass = (signal: NodeJS.Signals) => {
    received = signal as Signal;
    end(received);
  };
  const ignored = ['SIGINT', 'SIGQUIT'] as const;
  const passed = ['SIGTERM', 'SIGHUP'] as const;
  for (const signal of ignored) process.on(signal, ignore);
  for (const signal of passed) process.on(signal, pass);
  return () => {
    for (const signal of ignored) process.off(signal, ignore);
    for (const signal of passed) process.off(signal, pass);
    if (received) process.kill(process.pid, received);
  };
}

/** What `less --version` prints; nothing if there is none. Milliseconds: it has no reason to take a second. */
export function lessVersion(program: string): string {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 1000 });
  return stdout ?? '';
}
