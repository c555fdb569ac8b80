import type { Invocation } from '../command-line/invocation.ts';
import { printsOnTerminal } from '../io/output.ts';
import { wantsWords } from '../terminal/accessible.ts';

/** Whether what is printed is said in words: asked for by option, or at a terminal by the environment. */
export function isInWords({ accessible }: Invocation): boolean {
  return accessible || (printsOnTerminal() && wantsWords(process.env));
}
