import { printsOnTerminal } from '../../platform/output.ts';
import { wantsWords } from '../../terminal/accessible.ts';
import type { Invocation } from '../invocation.ts';

/** Whether to print in plain words for screen readers: by option, or on a terminal by the environment. */
export function isInWords({ accessible }: Invocation): boolean {
  return accessible || (printsOnTerminal() && wantsWords(process.env));
}
