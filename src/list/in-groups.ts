/**
 * Entries with those of one group next to each other. A group is where its first entry was, so the group of the best
 * comes first; within a group, entries keep their order.
 */
export function inGroups<Entry>(
  entries: readonly Entry[],
  groupOf: (entry: Entry) => unknown,
): readonly Entry[] {
  const groups = new Map<unknown, Entry[]>();
  for (const entry of entries) {
    const group = groupOf(entry);
    const known = groups.get(group);
    if (known) known.push(entry);
    else groups.set(group, [entry]);
  }
  return [...groups.values()].flat();
}
