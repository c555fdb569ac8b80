import { openSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { ReadStream } from 'node:tty';
import { filterInput } from '../terminal/input-filter.ts';

/** How long the start of a sequence waits for its end before it counts as typed. Milliseconds. */
const longestPause = 50;

/**
 * The keyboard as Ink reads it: the terminal's bytes behind the filter, with what Ink asks of a terminal
 * (raw mode, holding the process) handed through.
 */
export class TerminalInput extends PassThrough {
  readonly isTTY = true;
  readonly #source: ReadStream;
  #pending = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(source: ReadStream) {
    super();
    this.#source = source;
    source.setEncoding('utf8');
    source.on('data', (chunk: string) => this.#take(chunk));
    source.pause();
  }

  #take(chunk: string): void {
    clearTimeout(this.#timer);
    const { text, pending } = filterInput(this.#pending + chunk);
    this.#pending = pending;
    if (text !== '') this.write(text);
    // A paste has an end of its own; anything else that never ends was typed.
    if (pending !== '' && !pending.startsWith('\u001b[200~')) {
      this.#timer = setTimeout(() => {
        this.write(this.#pending);
        this.#pending = '';
      }, longestPause);
    }
  }

  setRawMode(raw: boolean): this {
    this.#source.setRawMode(raw);
    return this;
  }

  /** Lets go of the terminal for good. */
  release(): void {
    try {
      this.setRawMode(false);
    } catch {
      // The terminal may be gone; then there is nothing to leave in order.
    }
    this.unref();
  }

  ref(): this {
    this.#source.ref();
    this.#source.resume();
    return this;
  }

  /** Lets the process end and others read the terminal. */
  unref(): this {
    clearTimeout(this.#timer);
    this.#source.pause();
    this.#source.unref();
    return this;
  }
}

/** The terminal to read keys from: stdin, or the controlling terminal where stdin is a pipe or a file. */
export function findKeyboard(stdin: NodeJS.ReadStream & { fd: 0 }): ReadStream | undefined {
  if (stdin.isTTY) return stdin as ReadStream;
  try {
    return new ReadStream(openSync('/dev/tty', 'r'));
  } catch {
    return undefined;
  }
}
