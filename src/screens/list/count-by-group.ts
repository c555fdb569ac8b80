import type { SafeText } from '../../terminal/safe-text.ts';
import type { ListEntry } from '../browser/list-entry.ts';

const knownCounts = new WeakMap<readonly ListEntry[], ReadonlyMap<SafeText, number>>();

/** How many entries the groups of a list have, in the order of the groups; kept, as every row asks for it. */
export function countByGroup(entries: readonly ListEntry[]): ReadonlyMap<SafeText, number> {
  const known = knownCounts.get(entries);
  if (known) return known;
  const counts = new Map<SafeText, number>();
  for (const { group } of entries) if (group) counts.set(group.name, (counts.get(group.name) ?? 0) + 1);
  knownCounts.set(entries, counts);
  return counts;
}
