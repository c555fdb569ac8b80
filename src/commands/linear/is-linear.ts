import { printsOnTerminal } from '../../platform/output.ts';
import { prefersLinear } from '../../terminal/accessible.ts';
import type { Invocation } from '../invocation.ts';

/** Whether to print in plain words for screen readers: by option, or on a terminal by the environment. */
export function printsLinear({ accessible }: Invocation): boolean {
  return accessible || (printsOnTerminal() && prefersLinear(process.env));
}
