import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { cellWidth } from '../terminal/cell-width.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { letGoOfTerminal } from './let-go-of-terminal.ts';
import { createRowEcho } from './row-echo.ts';

/** Lines as they are typed, or come through a pipe. */
export type TypedLines = AsyncIterable<string> & {
  /** What is typed next stands behind a prompt in the same row. @param prompt its last row, which has been written */
  prompted(prompt: SafeText): void;
  /** Ends them, also for a reader that waits for the next one, and lets the process end. */
  close(): void;
};

/** The lines that can be called back with the arrow keys, while the program runs. */
const mostRemembered = 500;

/**
 * Reads lines as the terminal or a pipe gives them: echo, erasing and the end of input are the terminal's, nothing is
 * written, and no key is taken before Enter.
 */
export function readTypedLines(input: NodeJS.ReadStream): TypedLines {
  const lines = createInterface({ input, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  return linesOf(lines, input, () => {});
}

/**
 * Reads lines with an editor: the arrow keys move in the line and call back earlier ones. Only plain signs are echoed, and
 * what has not changed is not written again, so that a screen reader says what was typed and no more.
 *
 * @param output the terminal of the input
 * @param onInterrupt for Ctrl+C
 */
export function editTypedLines(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  onInterrupt: () => void,
): TypedLines {
  const lines = createInterface({
    input,
    // Node's editor draws its row with escape codes. The echo writes in its place.
    output: new Writable({ write: (_chunk, _encoding, done) => done() }),
    terminal: true,
    historySize: mostRemembered,
    removeHistoryDuplicates: true,
    completer: (line: string) => [[], line],
  });
  const echo = createRowEcho(output);
  const show = () => echo.show(lines.line, lines.cursor);
  // After the editor, which listens since it was made.
  input.on('keypress', show);
  lines.on('line', () => echo.end());
  lines.on('SIGINT', onInterrupt);
  lines.on('SIGTSTP', () => {
    input.setRawMode(false);
    // The whole group: under npx, stopping only ourselves would hang the shell.
    process.kill(0, 'SIGTSTP');
  });
  let prompt = safeText('');
  const startRow = () => {
    echo.start(cellWidth(prompt));
    // What was typed while the answer was written.
    show();
  };
  const stopListening = listenForSignals(input, () => {
    output.write(prompt);
    startRow();
  });
  lines.on('close', () => {
    input.off('keypress', show);
    stopListening();
  });
  return linesOf(lines, input, written => {
    prompt = written;
    startRow();
  });
}

function linesOf(lines: Interface, input: NodeJS.ReadStream, prompted: TypedLines['prompted']): TypedLines {
  // From here on no line is lost, however late someone asks for it.
  const iterator = lines[Symbol.asyncIterator]();
  const close = () => {
    lines.close();
    input.pause();
    input.unref?.();
  };
  // A terminal that is gone has no more lines. Some say so with an error, some with the end of the input, which
  // Ctrl+D sends too; as its modes are as they were found, it can be let go of at any end.
  input.on('error', close);
  if (input.isTTY) process.once('exit', letGoOfTerminal);
  return { [Symbol.asyncIterator]: () => iterator, prompted, close };
}

/**
 * Signals that end the program leave the terminal in order; one that continues it takes the keys again.
 *
 * @returns how to stop listening
 */
function listenForSignals(input: NodeJS.ReadStream, onContinue: () => void): () => void {
  const setRawMode = (isRaw: boolean) => {
    try {
      input.setRawMode(isRaw);
    } catch {
      // The terminal may be gone; then there is nothing to leave in order.
    }
  };
  const continued = () => {
    setRawMode(true);
    onContinue();
  };
  process.on('SIGCONT', continued);
  const ends = (['SIGHUP', 'SIGTERM', 'SIGQUIT'] as const).map(signal => {
    const leave = () => {
      setRawMode(false);
      process.kill(process.pid, signal);
    };
    process.once(signal, leave);
    return () => process.off(signal, leave);
  });
  return () => {
    process.off('SIGCONT', continued);
    for (const stop of ends) stop();
  };
}
