import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import type { RemoteAction } from '../deck/deck-action.ts';
import {
  type DeckMessage,
  decodeSpeakerMessage,
  encodeMessage,
  type SourceMessage,
  type SpeakerMessage,
  type StateMessage,
} from '../deck/messages.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { newDeckAddress } from './deck-address.ts';
import { createLineSplitter } from './line-splitter.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { readRuntimeSetting, type SocketSetting } from './runtime-folder.ts';

/** What is sent goes to every speaker view that is connected, and the newest of each to those that come later. */
export type DeckServer = {
  publishSource(message: SourceMessage): void;
  publishState(message: StateMessage): void;
  /** Ends all connections and removes the socket. */
  close(): void;
};

export type DeckServerOptions = {
  /** The talk's name, by which speaker views know it again. */
  readonly name: SafeText;
  /** Called for what speaker views ask, in their order. */
  onAction(action: RemoteAction): void;
  readonly setting?: SocketSetting;
  /** How long a connection has to say that it is a speaker view. Milliseconds. */
  readonly greetingTime?: number;
};

/** The longest name that is sent, well below what speaker views drop. Characters. */
const longestName = 200;
/** More speaker views at once than anyone needs, those that only look among them. */
const mostSpeakers = 16;
/** As many may wait for their greeting: then the oldest of them goes. */
const mostSilent = 16;
/** The longest line from a speaker view. Bytes. */
const longestLine = 4096;
/** More lines in one piece are a flood, not a key held down: the rest of them is dropped. */
const mostLines = 256;
/** How long a flood is not read from then. Milliseconds. */
const floodPause = 50;
/** How long a speaker view may read nothing. Milliseconds. */
const patience = 30_000;

/**
 * Listens for speaker views of the same user on a socket file that is theirs alone (mode 0600, in a folder
 * of 0700), never on a port. It does not keep the program running.
 *
 * @returns nothing if no socket can be made: the talk goes on without speaker views
 */
export async function startDeckServer(options: DeckServerOptions): Promise<DeckServer | undefined> {
  const { name, onAction, setting = readRuntimeSetting(), greetingTime = 2000 } = options;
  const address = newDeckAddress(setting);
  if (address === undefined) return undefined;
  const outboxes = new Map<Socket, Outbox>();
  /** What is connected and has not said yet that it is a speaker view, the oldest first. */
  const silent = new Map<Socket, NodeJS.Timeout>();
  const hello = encode({ type: 'hello', version: 1, name: shortName(name), pid: process.pid });
  let source: Uint8Array | undefined;
  let state: Uint8Array | undefined;

  /** Idle connections must not keep a speaker view out. */
  function awaitGreeting(socket: Socket): void {
    const [oldest] = silent.keys();
    if (oldest && silent.size >= mostSilent) oldest.destroy();
    silent.set(socket, setTimeout(() => socket.destroy(), greetingTime).unref());
  }
  function endWaiting(socket: Socket): void {
    clearTimeout(silent.get(socket));
    silent.delete(socket);
  }

  const server = createServer(socket => {
    if (outboxes.size - silent.size >= mostSpeakers) {
      socket.destroy();
      return;
    }
    awaitGreeting(socket);
    const outbox = createOutbox(socket, patience);
    outboxes.set(socket, outbox);
    socket
      .unref()
      .on('error', () => {}) // 'close' follows
      .on('close', () => {
        endWaiting(socket);
        outboxes.delete(socket);
      })
      .on(
        'data',
        readFrom(socket, message => {
          endWaiting(socket);
          if (message.type === 'action') onAction(message.action);
        }),
      )
      .write(hello);
    if (source) outbox.put('source', source);
    if (state) outbox.put('state', state);
  });
  if (!(await listen(server, address, setting))) return undefined;

  return {
    publishSource(message) {
      source = encode(message);
      for (const outbox of outboxes.values()) outbox.put('source', source);
    },
    publishState(message) {
      state = encode(message);
      for (const outbox of outboxes.values()) outbox.put('state', state);
    },
    close() {
      server.close();
      for (const socket of outboxes.keys()) socket.destroy();
      if (setting.platform !== 'win32') rmSync(address, { force: true });
    },
  };
}

const encode = (message: DeckMessage): Uint8Array => Buffer.from(encodeMessage(message));

/** The title of a talk may be of any length. */
function shortName(name: SafeText): SafeText {
  return safeRow(Array.from(name).slice(0, longestName).join(''));
}

/** Gives on what is a message, a bounded number of lines at a time, and drops all else. */
function readFrom(socket: Socket, onMessage: (message: SpeakerMessage) => void): (chunk: Uint8Array) => void {
  const split = createLineSplitter(longestLine);
  return chunk => {
    const lines = split(chunk);
    for (const line of lines.slice(0, mostLines)) {
      const message = decodeSpeakerMessage(line);
      if (message) onMessage(message);
    }
    if (lines.length <= mostLines) return;
    socket.pause();
    setTimeout(() => socket.resume(), floodPause).unref();
  };
}

/** @returns whether it listens now */
function listen(server: Server, address: string, { platform }: SocketSetting): Promise<boolean> {
  return new Promise(resolve => {
    server.unref();
    // Later ones are about single connections (too many open files), which then do not come about.
    server.on('error', () => resolve(false));
    server.on('listening', () => resolve(true));
    if (platform === 'win32') {
      server.listen(address);
      return;
    }
    // The file is made while `listen` runs.
    const before = process.umask(0o177);
    try {
      server.listen(address);
      chmodSync(address, 0o600);
    } catch {
      server.close();
      resolve(false);
    } finally {
      process.umask(before);
    }
  });
}
