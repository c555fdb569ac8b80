import xterm from '@xterm/headless';
import { environment } from './environment.ts';
import { UnicodeGraphemesAddon } from './graphemes-addon.ts';
import { type Command, type Ending, PseudoTerminal } from './pseudo-terminal.ts';
import { type Condition, framed, holds } from './screen-condition.ts';
import { record, type TerminalEvents, type TerminalModes } from './terminal-record.ts';

export type { Command, Ending } from './pseudo-terminal.ts';

export interface TerminalOptions {
  /** 80 cells unless told. */
  readonly columns?: number;
  /** 24 cells unless told. */
  readonly rows?: number;
  readonly cwd?: string;
  /** Added to the clean environment of `environment()`. */
  readonly env?: Readonly<Record<string, string>>;
  /** It answers no question: what it is to say, `press` says. */
  readonly isMute?: boolean;
}

/**
 * Starts a program in a terminal: a real pseudo-terminal, whose output a real emulator draws and whose
 * questions it answers. Whoever starts it also stops it: `t.after(() => terminal.stop())`.
 *
 * @example
 * const terminal = startTerminal(['dsac-info', 'stats'], { columns: 40, rows: 12 });
 * await terminal.until('Medicare');
 * terminal.press('q');
 * assert.deepEqual(await terminal.ended, { code: 0, signal: null });
 */
export function startTerminal(command: Command, options: TerminalOptions = {}): Terminal {
  return new Terminal(command, options);
}

export class Terminal {
  /** For what the methods here do not tell, such as the colors of a cell. */
  readonly emulator: InstanceType<typeof xterm.Terminal>;
  readonly events: TerminalEvents;
  /** How the program ended; settles when all that it wrote is on the screen. */
  readonly ended: Promise<Ending>;
  readonly #pty: PseudoTerminal;
  readonly #readModes: () => TerminalModes;
  readonly #output: Buffer[] = [];
  readonly #watchers = new Set<() => void>();
  #drawn: Promise<void> = Promise.resolve();
  #ending: Ending | undefined;

  constructor(command: Command, options: TerminalOptions) {
    const { columns: cols = 80, rows = 24, cwd = process.cwd(), env, isMute } = options;
    this.emulator = new xterm.Terminal({
      cols,
      rows,
      allowProposedApi: true,
      windowOptions: { pushTitle: true, popTitle: true },
    });
    this.emulator.loadAddon(new UnicodeGraphemesAddon());
    const { events, readModes } = record(this.emulator);
    this.events = events;
    this.#readModes = readModes;
    this.#pty = new PseudoTerminal(command, { cols, rows, cwd, env: environment(env) }, chunk =>
      this.#draw(chunk),
    );
    if (!isMute) this.emulator.onData(reply => this.press(reply));
    this.ended = this.#pty.ended.then(async ending => {
      await this.#drawn;
      this.#ending = ending;
      this.#look();
      return ending;
    });
  }

  /** The rows of the screen as text, without the blanks at their ends. */
  screen(): string[] {
    const { active } = this.emulator.buffer;
    return Array.from({ length: this.emulator.rows }, (_, row) =>
      (active.getLine(active.baseY + row)?.translateToString() ?? '').trimEnd(),
    );
  }

  /** Where the cursor is, counted from the top left cell, which is 0, 0. */
  get cursor(): { column: number; row: number } {
    const { cursorX, cursorY } = this.emulator.buffer.active;
    return { column: cursorX, row: cursorY };
  }

  get modes(): TerminalModes {
    return this.#readModes();
  }

  /** All that the program wrote so far. `bytes.length` marks a place in it, `bytes.subarray(mark)` is the rest. */
  get bytes(): Buffer {
    return Buffer.concat(this.#output);
  }

  /** Sends what a keyboard, or a paste, would send. */
  press(keys: string): void {
    this.#pty.write(keys);
  }

  resize(columns: number, rows: number): void {
    this.emulator.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /**
   * Waits until the screen is as wanted, which may be at once. It looks after each piece of output, but
   * not in the middle of a synchronized update, as no eye would see that either.
   *
   * @throws when `deadline` milliseconds pass or the program ends first; the message shows the last screen.
   */
  async until(condition: Condition, deadline = 30_000): Promise<void> {
    const why = await this.#watch(() => holds(condition, this.screen()), deadline);
    if (why) throw new Error(`${why} before ${condition}; the screen was\n${framed(this.screen())}`);
  }

  /** Signals the program, and what it started in its process group. */
  kill(signal: NodeJS.Signals): void {
    if (!this.#ending) this.#pty.kill(signal);
  }

  /** Takes the terminal away from the program, as when a window is closed or a connection breaks. */
  hangUp(): void {
    this.#pty.close();
  }

  /** Ends the program, if it still runs, and lets go of the terminal. */
  async stop(): Promise<void> {
    this.kill('SIGKILL');
    await this.ended;
    this.#pty.close();
    this.emulator.dispose();
  }

  /**
   * Draws one piece of output after the other, and looks after each: so whoever waited until the screen
   * was as wanted finds it so, before anything later is drawn over it.
   */
  #draw(chunk: Buffer): void {
    this.#output.push(chunk);
    this.#drawn = this.#drawn
      .then(() => new Promise<void>(resolve => this.emulator.write(chunk, resolve)))
      .then(() => this.#look());
  }

  #look(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Resolves to nothing when `seen`, or to the reason why that will not happen any more. */
  #watch(seen: () => boolean, deadline: number): Promise<string | undefined> {
    return new Promise((resolve, reject) => {
      const settle = (act: () => void) => {
        clearTimeout(timer);
        this.#watchers.delete(look);
        act();
      };
      const look = () => {
        try {
          if (!this.#midUpdate && seen()) settle(() => resolve(undefined));
          else if (this.#ending)
            settle(() => resolve(`the program ended with ${JSON.stringify(this.#ending)}`));
        } catch (error) {
          settle(() => reject(error));
        }
      };
      const timer = setTimeout(() => settle(() => resolve(`${deadline} ms passed`)), deadline);
      this.#watchers.add(look);
      look();
    });
  }

  get #midUpdate(): boolean {
    return this.modes.synchronizedOutput && !this.#ending;
  }
}
