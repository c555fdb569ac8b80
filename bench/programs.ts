import type { Bench } from './row.ts';
import { Session } from './session.ts';

/** The window of a row, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

/** Starts our program in a terminal. @param words what stands after its name */
export function open(
  bench: Bench,
  words: readonly string[],
  size: Size,
  env: Record<string, string> = bench.folder.environment(),
): Session {
  return new Session([bench.node, bench.launcher, ...words], { ...size, env, frameEnd: 'synchronized' });
}

/** Milliseconds from the start of our program to its first frame with a text. */
export async function timeToFrame(session: Session, text: string, deadline?: number): Promise<number> {
  try {
    return await session.firstFrame(text, deadline);
  } finally {
    await session.quit();
  }
}

/** Milliseconds that Node takes to start and do nothing, in the same kind of terminal. */
export async function timeOfBareNode(bench: Bench, size: Size): Promise<number> {
  const env = bench.folder.environment();
  const session = new Session([bench.node, '-e', '0'], { ...size, env, frameEnd: 'quiet' });
  const time = await session.untilEnd();
  await session.stop();
  return time;
}

/** A text of the first frame of the browser, and of the hints that it ends with. */
export const browserText = '? keys';
