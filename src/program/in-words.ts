import type { Invocation } from '../command-line/invocation.ts';
import { wantsWords } from '../terminal/accessible.ts';

/** Whether what is printed is said in words: asked for by option, or at a terminal by the environment. */
export function isInWords({ accessible }: Invocation): boolean {
  const { env, stdout } = process;
  return accessible || (stdout.isTTY === true && wantsWords(env));
}
