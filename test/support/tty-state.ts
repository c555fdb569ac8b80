import type { Command } from './terminal.ts';

/** The settings of a tty in the words of stty: `icanon` or `-icanon`, `echo` or `-echo`, … */
export type TtyState = readonly string[];

/**
 * Before and after the program, the state goes out as an application program command, which terminals
 * swallow: so it is in the bytes but not on the screen. The trap lets the shell, which is in the
 * program's process group, outlive the signals that end the program.
 */
const script = `
  trap : HUP INT QUIT TERM
  tell() { printf '\\033_tty %s\\033\\\\' "$(stty -a)"; }
  tell; "$@"; code=$?; tell; exit $code
`;

/** Wraps a command so that `ttyStates` can tell how it found its terminal and how it left it. */
export function tellingTty(command: Command): Command {
  return ['sh', '-c', script, 'sh', ...command];
}

/** Reads the states out of all that a wrapped command wrote. */
export function ttyStates(bytes: Buffer): { before: TtyState; after: TtyState } {
  const [before = [], after = []] = [...bytes.toString().matchAll(/\x1b_tty ([^\x1b]*)\x1b\\/g)].map(
    ([, text = '']) => settings(text),
  );
  return { before, after };
}

/** Only the on-and-off settings: not speed, size and special characters, which end in a semicolon. */
function settings(text: string): TtyState {
  return text
    .replace(/[^;]*;/g, ' ')
    .split(/\s+/)
    .filter(word => /^-?[a-z]+$/.test(word));
}
