import type { Command, Invocation } from './invocation.ts';

/**
 * Does what a command asks for.
 *
 * @param root the folder that holds `content`
 * @returns the exit code
 * @throws UsageError and InputError for the user's mistakes
 */
export type Runner<Type extends Command['type']> = (
  command: Extract<Command, { type: Type }>,
  invocation: Invocation,
  root: URL,
) => Promise<number>;

/**
 * The exit code of success. Failures add others (`platform/tell-failure.ts`), Ctrl+C adds 130 (`screens/reduce.ts`), a
 * signal what the shell makes of it.
 */
export const success = 0;
