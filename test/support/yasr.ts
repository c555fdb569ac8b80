import { execFileSync } from 'node:child_process';
import {
  closeSync,
  constants,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Condition } from './screen-condition.ts';
import { startTerminal, type Terminal } from './terminal.ts';

// yasr is a screen reader that needs no more than a pseudo-terminal: it runs a program in one, and says what is written
// there. Here what it says goes to a speech server that only writes it down.

const settings = '/etc/yasr/yasr.conf';

/** Why tests with yasr are left out; nothing where it is installed. */
export const withoutYasr: string | false =
  existsSync(settings) &&
  (process.env.PATH ?? '').split(delimiter).some(path => existsSync(join(path, 'yasr')))
    ? false
    : 'left out: yasr is not installed (Debian: apt-get install yasr)';

/** What a step brings: what the screen reader says, each piece that is more than blanks, and the row of the cursor. */
export type Heard = { readonly said: readonly string[]; readonly line: string };

export type Yasr = {
  readonly terminal: Terminal;
  /** Presses keys, waits until the screen is as wanted, and until all of that has been said. */
  hear(keys: string, condition: Condition): Promise<Heard>;
};

/** Starts a program in yasr. A test that ends stops it. */
export function startYasr(
  t: TestContext,
  command: readonly string[],
  options: {
    readonly columns?: number;
    readonly rows?: number;
    readonly env?: Readonly<Record<string, string>>;
  },
): Yasr {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-yasr-'));
  const [fifo, server, program, own, pid, tty] = [
    'speech',
    'server',
    'program',
    'yasr.conf',
    'pid',
    'tty',
  ].map(name => join(folder, name)) as [string, string, string, string, string, string];
  execFileSync('mkfifo', [fifo]);
  const script = (line: string, before = '') => `#!/bin/sh\n${before}exec ${line}\n`;
  writeFileSync(server, script(`cat > '${fifo}'`), { mode: 0o755 });
  // Options of the program itself would be read as those of yasr.
  const words = command.map(word => `'${word}'`).join(' ');
  writeFileSync(program, script(words, `echo $$ > '${pid}'\ntty > '${tty}'\n`), { mode: 0o755 });
  writeFileSync(
    own,
    readFileSync(settings, 'utf8')
      .replace(/^synthesizer=.*/m, 'synthesizer=emacspeak server')
      .replace(/^synthesizer port=.*/m, `synthesizer port=|${server}`),
  );
  let log = '';
  let steps = 0;
  const listeners = new Set<() => void>();
  // A stream of a file would keep a thread, and the test from ending.
  const speech = new Socket({
    fd: openSync(fifo, constants.O_RDWR | constants.O_NONBLOCK),
    readable: true,
    writable: false,
  });
  speech.setEncoding('utf8');
  speech.on('data', piece => {
    log += piece;
    for (const listener of listeners) listener();
  });
  const env = { XDG_STATE_HOME: folder, ...options.env };
  const terminal = startTerminal(['yasr', '-C', own, program], { ...options, env, isMute: true });
  t.after(async () => {
    // The speech server keeps the terminal of the program open, and the program what the server reads: neither would end.
    endProcess(pid);
    await terminal.stop();
    speech.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Resolves once something is found in what has been said. */
  function until<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        clearTimeout(timer);
        listeners.delete(look);
        resolve(found);
      };
      const timer = setTimeout(() => reject(new Error(`not said in 30 s; it said\n${log}`)), 30_000);
      listeners.add(look);
      look();
    });
  }
  return {
    terminal,
    async hear(keys, condition) {
      const from = log.length;
      terminal.press(keys);
      await terminal.until(condition);
      steps += 1;
      const end = `step ${steps} ends`;
      writeTo(readFileSync(tty, 'utf8').trim(), `\u001b]2;${end}\u0007`);
      // It knows no OSC and says the title: behind all that it has to say of what was written before.
      const heard = await until(() => {
        const said = saidIn(log.slice(from)).join('\n');
        const at = said.indexOf(end);
        return at === -1 ? undefined : said.slice(0, at);
      });
      const said = heard.split('\n').filter(piece => piece !== '' && piece !== '2;');
      return {
        said: said.filter(piece => !isQuestion(piece)),
        line: (terminal.screen()[terminal.cursor.row] ?? '').trim(),
      };
    },
  };
}

/** Writes to a terminal as one of its programs does. */
function writeTo(tty: string, text: string): void {
  const descriptor = openSync(tty, constants.O_WRONLY | constants.O_NOCTTY);
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Ends the process whose number is in a file, unless it has ended. */
function endProcess(file: string): void {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 'SIGTERM');
  } catch {
    // It is gone, or never began.
  }
}

/** It reads out what the terminal is asked at the start, since it knows no OSC. */
function isQuestion(piece: string): boolean {
  return /^(?:11|66);/.test(piece);
}

/** What the server was asked to say, where it is more than blanks. */
function saidIn(commands: string): readonly string[] {
  return [...commands.matchAll(/^q \{(.*)\}\nd\n/gm)].map(([, text = '']) => text.trim()).filter(Boolean);
}
