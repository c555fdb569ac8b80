/** What must be true of the rows of the screen: a text or pattern in one of them, or a predicate. */
export type Condition = string | RegExp | ((screen: readonly string[]) => boolean);

/** Whether the rows of a screen are as wanted. */
export function holds(condition: Condition, screen: readonly string[]): boolean {
  if (typeof condition === 'function') return condition(screen);
  return screen.some(row => (typeof condition === 'string' ? row.includes(condition) : condition.test(row)));
}

/** The rows of a screen for an error message, with its edge to see them by. */
export function framed(screen: readonly string[]): string {
  return screen.map(row => `| ${row}`.trimEnd()).join('\n');
}
