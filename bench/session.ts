import { setTimeout as wait } from 'node:timers/promises';
import { type Command, type Ending, PseudoTerminal } from '../test/support/pseudo-terminal.ts';
import { hasProcFiles, processorTime } from './proc-files.ts';

export type SessionOptions = {
  readonly columns: number;
  readonly rows: number;
  readonly env: Record<string, string>;
  /**
   * How the end of a frame is known: by the end of synchronized output, or, where a program has none, by what it
   * writes and the quiet after it.
   */
  readonly frameEnd: 'synchronized' | 'quiet';
};

/** What a key brought: milliseconds until the last byte of the frame, and of each frame if it had several; all bytes written. */
export type Answer = {
  readonly milliseconds: number;
  readonly frames: readonly number[];
  readonly bytes: number;
};

/** How long nothing must be written for a frame to be over, in milliseconds. It is not part of any figure. */
const quiet = 40;
const endOfFrame = '\u001b[?2026l';
const controlSequences = /\u001b\[[0-9;:?]*[A-Za-z]/g;

/** A program in a pseudo-terminal that is not drawn: what it writes is timed and counted, and nothing else. */
export class Session {
  /** How the program ended. */
  readonly ended: Promise<Ending>;
  readonly #pty: PseudoTerminal;
  readonly #options: SessionOptions;
  readonly #start = performance.now();
  /** When the last output came, by the clock of `performance.now()`. */
  #last = 0;
  /** What came since the last key; each byte is one character. */
  #output = '';
  #bytes = 0;
  /** When frames ended since the last key. */
  #ends: number[] = [];
  #onOutput = () => {};

  constructor(command: Command, options: SessionOptions) {
    this.#options = options;
    const { columns: cols, rows, env } = options;
    this.#pty = new PseudoTerminal(command, { cols, rows, cwd: process.cwd(), env }, chunk => {
      this.#last = performance.now();
      this.#output += chunk.toString('latin1');
      this.#bytes += chunk.length;
      if (this.#output.endsWith(endOfFrame)) this.#ends.push(this.#last);
      this.#onOutput();
    });
    this.ended = this.#pty.ended;
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** All bytes written so far. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Milliseconds from the start to the end of the program. */
  async untilEnd(): Promise<number> {
    await this.ended;
    return performance.now() - this.#start;
  }

  /**
   * Milliseconds from the start to the last byte of the first frame in which a text stands.
   *
   * @param text in ASCII, in one style
   * @throws when `deadline` milliseconds pass first
   */
  async firstFrame(text: string, deadline = 30_000): Promise<number> {
    const isSeen = () => this.#frames.replace(controlSequences, '').includes(text);
    if (!(await this.#until(isSeen, deadline))) {
      throw new Error(`no frame in ${deadline / 1000} s`);
    }
    // A program with synchronized output says where the frame ends; what it writes later is another.
    if (this.#options.frameEnd === 'quiet') await this.#untilQuiet();
    return this.#last - this.#start;
  }

  /**
   * Presses a key and waits for the frame; nothing if it changes nothing.
   *
   * @param rest how long nothing must be written for the answer to be whole, in milliseconds
   */
  async press(keys: string, deadline = 2000, rest = quiet): Promise<Answer | undefined> {
    this.#output = '';
    this.#ends = [];
    const before = this.#bytes;
    const start = performance.now();
    this.#pty.write(keys);
    if (!(await this.#until(() => this.#frames !== '', deadline))) return undefined;
    // A second frame for the same key would count.
    await this.#untilQuiet(rest);
    const frames = this.#ends.map(end => end - start);
    return { milliseconds: this.#last - start, frames, bytes: this.#bytes - before };
  }

  /** Waits until the program has nothing to do any more. */
  async settle(): Promise<void> {
    let still = 0;
    while (still < 5) {
      const before = { bytes: this.#bytes, time: hasProcFiles ? processorTime(this.pid) : 0 };
      await wait(100);
      const worked = hasProcFiles && processorTime(this.pid) - before.time > 3;
      still = worked || this.#bytes !== before.bytes ? 0 : still + 1;
    }
  }

  /** Quits as a user does, so that the program can keep what it keeps for its next start. */
  async quit(deadline = 2000): Promise<void> {
    this.#pty.write('q');
    await Promise.race([this.ended, wait(deadline, undefined, { ref: false })]);
    await this.stop();
  }

  async stop(): Promise<void> {
    this.#pty.kill('SIGKILL');
    await this.ended;
    this.#pty.close();
  }

  /** What came since the last key, up to the end of its last frame. */
  get #frames(): string {
    const isEnded = this.#options.frameEnd === 'synchronized';
    return isEnded ? this.#output.slice(0, this.#output.lastIndexOf(endOfFrame) + 1) : this.#output;
  }

  /** Whether something became true, looking at every piece of output, before `deadline` milliseconds passed. */
  #until(isSo: () => boolean, deadline: number): Promise<boolean> {
    return new Promise(resolve => {
      const end = (came: boolean) => {
        clearTimeout(timer);
        this.#onOutput = () => {};
        resolve(came);
      };
      const timer = setTimeout(() => end(false), deadline);
      this.#onOutput = () => isSo() && end(true);
      this.#onOutput();
    });
  }

  async #untilQuiet(rest = quiet): Promise<void> {
    let left = rest;
    while (left > 0) {
      await wait(left);
      left = rest - (performance.now() - this.#last);
    }
  }
}
