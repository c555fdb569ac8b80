import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packed } from './packed.ts';
import { type Command, startTerminal, type Terminal, type TerminalOptions } from './terminal.ts';

const { bin } = packed();

/** A place of its own to give talks: a folder for the deck, and folders for sockets and state that nobody else uses. */
export type Stage = {
  /** The path of the deck. */
  readonly deck: string;
  readonly folder: string;
  readonly runtime: string;
  readonly state: string;
  /** Opens a terminal that runs the program with these arguments; it is ended with the test. */
  open(words: readonly string[], options?: TerminalOptions): Terminal;
  /** The same for any command, of which the program is a part. */
  start(command: Command, options: TerminalOptions): Terminal;
  /** The same for a line of the shell, in which `$PROGRAM` is the program. */
  openShell(line: string): Terminal;
};

export function createStage(t: { after(end: () => Promise<void>): void }, text: string): Stage {
  // Short: the path of a socket has its limit.
  const folder = mkdtempSync(join(tmpdir(), 'ds-'));
  const terminals: Terminal[] = [];
  const [runtime, state, deck] = ['run', 'state', 'talk.md'].map(name => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(runtime, { mode: 0o700 });
  writeFileSync(deck, text);
  t.after(async () => {
    await Promise.all(terminals.map(terminal => terminal.stop()));
    rmSync(folder, { recursive: true, force: true });
  });
  function start(command: Command, options: TerminalOptions): Terminal {
    // A speaker view looks for decks in the temporary folder too.
    const own = { XDG_RUNTIME_DIR: runtime, XDG_STATE_HOME: state, TMPDIR: folder, PROGRAM: bin };
    const env = { ...own, ...options.env };
    const terminal = startTerminal(command, { ...options, env });
    terminals.push(terminal);
    return terminal;
  }
  return {
    ...{ deck, folder, runtime, state },
    open: (words, options = {}) => start([bin, ...words], options),
    start,
    openShell: line => start(['/bin/sh', '-c', line], {}),
  };
}

/** The ways in which programs save a file. */
export const savings: Readonly<Record<string, (path: string, text: string) => void>> = {
  'truncate and write': (path, text) => {
    writeFileSync(path, '');
    writeFileSync(path, text);
  },
  'rename over': (path, text) => {
    writeFileSync(`${path}.new`, text);
    renameSync(`${path}.new`, path);
  },
  'delete and create': (path, text) => {
    unlinkSync(path);
    writeFileSync(path, text);
  },
  'point a symlink elsewhere': (path, text) => {
    const target = `${path}.${text.length}`;
    writeFileSync(target, text);
    unlinkSync(path);
    symlinkSync(target, path);
  },
  'write through the symlink': (path, text) => writeFileSync(path, text),
};
