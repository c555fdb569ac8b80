import type { Missing } from './row.ts';
import { type Spread, spreadOf } from './spread.ts';

/** One thing to measure: what it took, in milliseconds or bytes. It may throw where it cannot be done. */
export type Side = () => Promise<number> | number;

/** What takes longer than this is measured three times only. Milliseconds. */
const slow = 8000;

/**
 * Measures several things in turns, so that what else the machine does meets them all: each once to warm up, then
 * `runs` times. One that throws drops out with its message.
 *
 * @example
 * const { ours, node } = await interleave(10, { ours: openProgram, node: startNode });
 */
export async function interleave<Name extends string>(
  runs: number,
  sides: Readonly<Record<Name, Side>>,
): Promise<Readonly<Record<Name, Spread | Missing>>> {
  const names = Object.keys(sides) as Name[];
  const values = new Map<Name, number[]>();
  const wanted = new Map<Name, number>();
  const missing = new Map<Name, Missing>();
  async function measure(name: Name): Promise<number | undefined> {
    try {
      return await sides[name]();
    } catch (error) {
      missing.set(name, { missing: error instanceof Error ? error.message : String(error) });
      return undefined;
    }
  }
  for (const name of names) {
    const start = performance.now();
    await measure(name);
    values.set(name, []);
    wanted.set(name, performance.now() - start > slow ? Math.min(3, runs) : runs);
  }
  for (let run = 0; run < runs; run += 1) {
    // Forwards and backwards in turn, so that none always comes after the same one.
    for (const name of run % 2 === 0 ? names : names.toReversed()) {
      if (missing.has(name) || run >= (wanted.get(name) ?? 0)) continue;
      const value = await measure(name);
      if (value !== undefined) values.get(name)?.push(value);
    }
  }
  const taken = names.map(name => [name, missing.get(name) ?? spreadOf(values.get(name) ?? [])] as const);
  return Object.fromEntries(taken) as Record<Name, Spread | Missing>;
}
