import { closeSync, constants as flags, openSync, write } from 'node:fs';
import { constants } from 'node:os';
import type { ReadStream } from 'node:tty';
import { type IPty, spawn } from '@lydell/node-pty';

/** A program and its arguments. */
export type Command = readonly [program: string, ...args: string[]];

export interface Ending {
  readonly code: number | null;
  readonly signal: string | null;
}

/** What of node-pty its types leave out. */
interface Innards {
  readonly ptsName: string;
  readonly _socket: ReadStream;
  _emittedClose: boolean;
}

/** Goes out when the program has ended. A terminal would swallow it, but it never gets that far. */
const endMark = Buffer.from('\x1b_end of the program\x1b\\');

/**
 * A program in a pseudo-terminal.
 *
 * Left to itself, node-pty loses the last words of a program now and then: the kernel tells of the
 * hang-up before the output before it has arrived, and libuv takes a short read and a hang-up for the
 * end. So this side keeps the tty open too, where nothing hangs up, and knows by a mark when it has read
 * everything.
 */
export class PseudoTerminal {
  /** How the program ended; settles when `onOutput` got all that it wrote. */
  readonly ended: Promise<Ending>;
  readonly #pty: IPty & Innards;
  readonly #tty: number;
  #closed = false;

  constructor(
    [program, ...args]: Command,
    options: { cols: number; rows: number; cwd: string; env: Record<string, string> },
    onOutput: (chunk: Buffer) => void,
  ) {
    // With no encoding the output comes as bytes, whatever the type says.
    this.#pty = spawn(program, args, { ...options, encoding: null }) as IPty & Innards;
    // Otherwise it would not tell of the end before a hang-up, nor 200 ms without one, and then stop reading.
    this.#pty._emittedClose = true;
    this.#tty = openSync(this.#pty.ptsName, flags.O_RDWR | flags.O_NOCTTY);
    this.ended = new Promise((resolve, reject) => {
      let ending: Ending | undefined;
      let last = Buffer.alloc(0);
      this.#pty.onExit(({ exitCode, signal }) => {
        ending = signal ? { code: null, signal: signalName(signal) } : { code: exitCode, signal: null };
        if (this.#closed) resolve(ending);
        else write(this.#tty, endMark, error => error && reject(error));
      });
      this.#pty.onData(chunk => {
        if (!ending) return onOutput(Buffer.from(chunk));
        last = Buffer.concat([last, Buffer.from(chunk)]);
        const end = last.indexOf(endMark);
        if (end < 0) return;
        onOutput(last.subarray(0, end));
        resolve(ending);
      });
    });
  }

  /** The id of the program that was started. */
  get pid(): number {
    return this.#pty.pid;
  }

  write(keys: string): void {
    if (!this.#closed) this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.#pty.resize(columns, rows);
  }

  /** Signals the program, and what it started in its process group. */
  kill(signal: NodeJS.Signals): void {
    // A program that was only just started has no group yet, and one that just ended has none any more.
    for (const pid of [-this.#pty.pid, this.#pty.pid]) {
      try {
        process.kill(pid, signal);
        return;
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
      }
    }
  }

  /** Lets go of both sides; a program that still runs has lost its terminal. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    closeSync(this.#tty);
    this.#pty._socket.destroy();
  }
}

function signalName(number: number): string {
  const names = Object.entries(constants.signals);
  return names.find(([, value]) => value === number)?.[0] ?? String(number);
}
