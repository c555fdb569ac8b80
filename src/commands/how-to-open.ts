import type { ReadStream } from 'node:tty';
import { InputError } from '../errors.ts';
import { printsOnTerminal } from '../platform/output.ts';
import { asksForLinear } from '../terminal/accessible.ts';
import { canDrawScreen } from '../terminal/capabilities.ts';
import type { Invocation } from './invocation.ts';

/** Whether a command that can open or print should open: there is a terminal, and no option for printing. */
export function opensBrowser(invocation: Invocation): boolean {
  return opensLinear(invocation) || (!invocation.json && !invocation.plain && hasScreen());
}

/** Whether to open screen-reader mode. */
export function opensLinear({ accessible, json, plain }: Pick<Invocation, 'accessible' | 'json' | 'plain'>) {
  const { env, stdin, stdout } = process;
  return !json && !plain && asksForLinear(accessible, env, stdin.isTTY && stdout.isTTY);
}

function hasScreen(): boolean {
  return canDrawScreen(process.env) && printsOnTerminal();
}

/** The keyboard of a terminal that can be drawn on; nothing if there is none. */
export async function findScreen(): Promise<ReadStream | undefined> {
  if (!hasScreen()) return undefined;
  const { findKeyboard } = await import('../platform/terminal-input.ts');
  return findKeyboard(process.stdin);
}

/** @throws InputError if nothing was piped in */
export function refuseKeyboardAsFile(keyboard: ReadStream | undefined): void {
  if (keyboard !== process.stdin) return;
  throw new InputError('"-" reads standard input, but that is the keyboard', 'Pipe in a file, or name one.');
}
