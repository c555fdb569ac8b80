import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';
import { packed } from './packed.ts';

// Tries the packed program on this system and this Node: npm run test:smoke
// It stays with what Linux, macOS and Windows have in common; the whole suite runs on Linux.

const isWindows = process.platform === 'win32';
const { folder, bin } = packed();
const program = isWindows ? `${bin}.cmd` : bin;
const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };

/** What a person's environment may bring that changes the output. */
const { NO_COLOR: _, FORCE_COLOR: __, ACCESSIBLE: ___, ...inherited } = process.env;
const env = { ...inherited, TERM: 'xterm-256color', DSAC_INFO_ACCESSIBLE: '0' };

/** No system needs this long. Milliseconds. */
const deadline = 60_000;

type Expected = { readonly code?: number; readonly stdout?: RegExp; readonly stderr?: RegExp };

function run(args: readonly string[], { code = 0, stdout = /^/, stderr = /^$/ }: Expected): void {
  // Windows starts a .cmd only through its shell.
  const ran = spawnSync(isWindows ? `"${program}"` : program, args, {
    encoding: 'utf8',
    shell: isWindows,
    cwd: folder,
    env,
  });
  const isExpected = ran.status === code && stdout.test(ran.stdout) && stderr.test(ran.stderr);
  if (!isExpected) throw new Error(`ended with ${ran.status}, printed\n${ran.stdout}${ran.stderr}`);
}

async function browse(): Promise<void> {
  const emulator = new xterm.Terminal({ cols: 80, rows: 24, allowProposedApi: true });
  const [file, args] = isWindows ? ['cmd.exe', ['/c', program]] : [program, []];
  const pty = spawn(file, args, { cols: 80, rows: 24, cwd: folder, env });
  const screen = () =>
    Array.from({ length: emulator.rows }, (_, row) =>
      emulator.buffer.active.getLine(emulator.buffer.active.baseY + row)?.translateToString(true),
    ).join('\n');
  const ended = new Promise<number>(resolve => pty.onExit(({ exitCode }) => resolve(exitCode)));
  const waiting = new Set<() => void>();
  pty.onData(data => emulator.write(data, () => waiting.forEach(look => look())));
  emulator.onData(reply => pty.write(reply));
  const until = (text: string) =>
    new Promise<void>(resolve => {
      const look = () => {
        if (!screen().includes(text)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  const session = async () => {
    await until('Acknowledgements');
    pty.write('?');
    await until('Keys');
    pty.write('q');
    await until('Acknowledgements');
    pty.write('q');
    return `ended with ${await ended}`;
  };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>(resolve => {
    timer = setTimeout(() => resolve(`stood still for ${deadline} ms`), deadline);
  });
  const ending = await Promise.race([session(), late]);
  clearTimeout(timer);
  if (ending === 'ended with 0') return;
  if (ending.startsWith('stood')) pty.kill();
  throw new Error(`${ending}; the screen was\n${screen()}`);
}

const checks: Readonly<Record<string, () => Promise<void> | void>> = {
  'opens, shows the keys, quits': browse,
  '--version': () => run(['--version'], { stdout: new RegExp(`^dsac-info ${version}\r?\n$`) }),
  'help presents the commands': () => run(['help'], { stdout: /present/ }),
  'show prints a section without escape codes': () =>
    run(['show', 'stats'], { stdout: /^[^\x1b]*Medicare[^\x1b]*\n$/ }),
  'show prints a file with the line endings of Windows': () => {
    writeFileSync(join(folder, 'smoke.md'), '# A title\r\n\r\nSome *words*.\r\n');
    run(['show', 'smoke.md'], { stdout: /^A title\n[^\r]*Some words\.\n$/ });
  },
  'present prints slides': () => run(['present'], { stdout: /Questions|Thank/ }),
  'JSON is JSON': () => run(['news', '--json'], { stdout: /^\{\n {2}"schemaVersion": \d+,/ }),
  'a search without a hit exits with 1': () => run(['search', 'zzyzzx'], { code: 1, stderr: /zzyzzx/ }),
  'an unknown option exits with 2': () => run(['--colr'], { code: 2, stderr: /--colr[\s\S]*--color/ }),
};

for (const [name, check] of Object.entries(checks)) {
  try {
    await check();
    console.log(`ok      ${process.version} ${process.platform}  ${name}`);
  } catch (error) {
    console.log(
      `not ok  ${process.version} ${process.platform}  ${name}\n${error instanceof Error ? error.message : error}`,
    );
    process.exitCode = 1;
  }
}
