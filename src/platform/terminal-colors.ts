import { isScaling, scaleQuestion } from '../terminal/scaled-text.ts';
import { readReply } from '../terminal/terminal-reply.ts';
import type { TerminalInput } from './terminal-input.ts';

/** What the terminal said: its background, each part 0 to 255, or only whether that is dark or light. */
export type Background = readonly [number, number, number] | 'dark' | 'light';

/** Tell of changes from now on (mode 2031); dark or light (DSR 996); which color (OSC 11). */
const backgroundQuestion = '\u001b]11;?\u001b\\';
const beginReports = '\u001b[?2031h';
const questions = `${beginReports}\u001b[?996n${backgroundQuestion}`;
/** Device attributes, which every terminal reports: with the answer, all that was asked before is answered. */
const lastQuestion = '\u001b[c';
const endReports = '\u001b[?2031l';

/** A terminal that has not answered by then will not. Milliseconds. */
const longestWait = 150;

type Answered = (replies: readonly string[]) => void;
/** Of colors, each reply says what it says by itself. */
const nothingMore: Answered = () => {};

/**
 * Asks the terminal for its background, and follows changes; and whether it scales text. Nothing waits for the answer but the end of the program.
 * `onChange` gets nothing once the terminal has answered, but not that.
 */
export class TerminalColors {
  readonly #write: (bytes: string) => void;
  readonly #input: TerminalInput;
  #isOn = false;
  #isAnswered = false;
  #done: (() => void) | undefined;
  #waiting: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** What is to be done with the replies to each question that is not answered, in order. */
  #open: Answered[] = [];
  /** What it has said since the last answer was complete. */
  #replies: string[] = [];
  /** Where the cursor was, each time that it was asked for. */
  #places: number[] = [];
  #onScaling: (() => void) | undefined;

  constructor(
    write: (bytes: string) => void,
    input: TerminalInput,
    onChange: (background: Background | undefined) => void,
  ) {
    this.#write = write;
    this.#input = input;
    input.listen(reply => {
      const read = readReply(reply);
      this.#replies.push(reply);
      if (read?.type === 'cursor') {
        this.#places.push(read.column);
        if (isScaling(this.#places)) this.#onScaling?.();
        return undefined;
      }
      if (read?.type === 'attributes') {
        const answered = this.#open.shift();
        const isOfColors = answered === undefined || answered === nothingMore;
        const isUnknown = isOfColors && this.#isOn && !this.#isAnswered;
        answered?.(this.#replies.splice(0));
        if (this.#open.length === 0) this.#settle();
        if (!isUnknown) return undefined;
        this.#isAnswered = true;
        return onChange(undefined);
      }
      if (!read || !this.#isOn) return;
      this.#isAnswered = true;
      if (read.type === 'background') return onChange(read.rgb);
      // The color itself says more, and comes after it; where this came unasked, ask for the color again.
      const isAnswer = this.#waiting !== undefined;
      onChange(read.scheme);
      if (!isAnswer) this.#ask(backgroundQuestion);
    });
  }

  /** What to write before the terminal is handed over: after that, changes are not reported. */
  leave(): string {
    return this.#isOn ? endReports : '';
  }

  start(): void {
    this.#isOn = true;
    // Only here: over a slow line, what ends the first answer can come when the color was asked for once more.
    this.#isAnswered = false;
    this.#ask(questions);
  }

  /** Asks whether the terminal scales text. @param onScaling is called if it does */
  askScale(onScaling: () => void): void {
    this.#onScaling = onScaling;
    this.#places = [];
    this.#ask(scaleQuestion);
  }

  /** Asks anything. @returns all that the terminal says to it, its attributes too, as far as it comes in time. Never rejects */
  ask(question: string): Promise<readonly string[]> {
    return new Promise(resolve => this.#ask(question, resolve));
  }

  /** The terminal is ours again. It is not asked again: a late answer would be typed into the shell. */
  resume(): void {
    if (this.#isOn) this.#write(beginReports);
  }

  stop(): void {
    if (this.#isOn) this.#write(endReports);
    this.#isOn = false;
  }

  /** What is still to come would be typed into the shell: nothing if nothing is to come. Never rejects. */
  settled(): Promise<void> | undefined {
    return this.#waiting;
  }

  #ask(bytes: string, answered: Answered = nothingMore): void {
    this.#settle();
    this.#open.push(answered);
    this.#waiting = new Promise(resolve => {
      this.#done = resolve;
    });
    this.#input.isAwaiting = true;
    // The input goes on to know a late answer as such.
    this.#timer = setTimeout(() => {
      for (const late of this.#open.splice(0)) late(this.#replies);
      this.#settle();
    }, longestWait);
    this.#write(bytes + lastQuestion);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#input.isAwaiting = false;
    this.#waiting = undefined;
    this.#done?.();
  }
}
