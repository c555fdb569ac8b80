import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { SocketSetting } from '../../src/platform/runtime-folder.ts';

/**
 * A user's runtime folder of its own for one test. Decks and speaker views do not keep a program running, so that
 * a test that waits for them does.
 */
export function runtimeSetting(context: TestContext): SocketSetting & { readonly runtimeFolder: string } {
  // A short name: the path of a socket has little room, and macOS' temporary folder takes half of it.
  const runtimeFolder = mkdtempSync(join(tmpdir(), 'd-'));
  const alive = setInterval(() => {}, 60_000);
  context.after(() => {
    clearInterval(alive);
    rmSync(runtimeFolder, { recursive: true, force: true });
  });
  return {
    platform: process.platform,
    runtimeFolder,
    // None: a deck of someone else's test must not be found.
    temporaryFolder: join(runtimeFolder, 'none'),
    userId: process.getuid?.(),
    userName: 'someone',
  };
}

/** What was told, in order, and a way to wait for what comes next. */
export type Told<Event> = {
  readonly events: readonly Event[];
  tell(event: Event): void;
  /** The next event that fits, after the one waited for last; all between are passed over. */
  next(fits: (event: Event) => boolean): Promise<Event>;
};

export function createTold<Event>(): Told<Event> {
  const events: Event[] = [];
  let passed = 0;
  let wake = () => {};
  return {
    events,
    tell(event) {
      events.push(event);
      wake();
    },
    async next(fits) {
      for (;;) {
        while (passed < events.length) {
          const event = events[passed++] as Event;
          if (fits(event)) return event;
        }
        await new Promise<void>(resolve => {
          wake = resolve;
        });
      }
    },
  };
}

/** A bare connection: what the deck says, line by line, and whatever we say. */
export type RawSpeaker = Told<unknown> & { readonly socket: Socket };

export function rawSpeaker(context: TestContext, address: string): RawSpeaker {
  const told = createTold<unknown>();
  const socket = connect(address).on('error', () => {});
  context.after(() => socket.destroy());
  let rest = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) told.tell(JSON.parse(line));
  });
  return { ...told, socket };
}
