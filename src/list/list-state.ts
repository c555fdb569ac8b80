/** A list as the user left it: what is typed narrows it, and one of the entries that are left is chosen. */
export type ListState = {
  readonly query: string;
  /** The entry under the cursor, among those that the query leaves. */
  readonly chosen: number;
  /** Something was typed, and nothing chosen since: the cursor is behind what is typed. */
  readonly isTyping?: true;
  /** Enter was pressed before anything was found: it counts once something is. */
  readonly isAccepting?: true;
};

/** A list that has just been opened. @param chosen the entry under the cursor, counted from 0 */
export function openedList(chosen = 0): ListState {
  return { query: '', chosen: Math.max(0, chosen) };
}

/** The entry under the cursor of a list that may have become shorter since: what it is made from was read again. */
export function chosenOf({ chosen }: Pick<ListState, 'chosen'>, count: number): number {
  return Math.max(0, Math.min(chosen, count - 1));
}
