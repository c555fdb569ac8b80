import { openSync } from 'node:fs';
import { PassThrough } from 'node:stream';
import { ReadStream } from 'node:tty';
import { continuesReply, cutReply, filterInput, withoutEscape } from '../terminal/input-filter.ts';

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
  /** What is pending is the start of a reply whose end did not come in time. */
  #isCut = false;
  #onReply: (reply: string) => void = () => {};
  /** Whether the terminal was asked something and has not said all yet. */
  isAwaiting = false;
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
    const before = this.#isCut && !continuesReply(chunk) ? '' : this.#pending;
    this.#isCut = false;
    const rest = before === '' ? withoutEscape(chunk) : undefined;
    const { text, pending, replies } = filterInput(before + chunk.slice(rest?.length ?? 0));
    for (const reply of replies) this.#onReply(reply);
    // A lone Esc is a key at once, but for the moment in which it may be the first of a reply.
    const isHeld = this.isAwaiting && pending === '' && text.endsWith('\u001b') && before === '';
    this.#pending = isHeld ? '\u001b' : pending;
    const typed = isHeld ? text.slice(0, -1) : text;
    if (typed !== '') this.write(typed);
    // A paste has an end of its own; anything else that never ends was typed.
    if (this.#pending !== '' && !pending.startsWith('\u001b[200~'))
      this.#timer = setTimeout(() => this.#giveUp(), longestPause);
  }

  #giveUp(): void {
    const cut = cutReply(this.#pending, this.isAwaiting);
    this.#isCut = cut !== undefined;
    const typed = cut?.typed ?? this.#pending;
    this.#pending = cut?.reply ?? '';
    if (typed !== '') this.write(typed);
  }

  /** Reports each whole reply of the terminal. */
  listen(onReply: (reply: string) => void): void {
    this.#onReply = onReply;
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
