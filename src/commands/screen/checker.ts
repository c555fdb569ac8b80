import type { Checker, CheckRequest, ListedFinding } from '../../check/checked-on-screen.ts';
import { runInSlices } from '../../platform/slices.ts';

/**
 * Checks what is open between the keys. The rules are loaded at the first check.
 *
 * @param onChecked called with what was found, once for each check that nothing stops
 * @param folder the folder that is open, if any: how rules weigh may be said there
 */
export function createChecker(
  onChecked: (request: CheckRequest, findings: readonly ListedFinding[]) => void,
  folder?: string,
): Checker {
  let last: CheckRequest | undefined;
  let stopSteps = () => {};
  function stop(): void {
    last = undefined;
    stopSteps();
  }
  async function check(request: CheckRequest): Promise<void> {
    stop();
    last = request;
    const { checkingOf } = await import('../check/check-on-screen.ts');
    const steps = await checkingOf(request, folder);
    if (last !== request) return;
    stopSteps = runInSlices(steps, findings => onChecked(request, findings));
  }
  return { check: request => void check(request), stop };
}
