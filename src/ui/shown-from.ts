/** The first entry on the screen, where so many fit: the chosen one stands in their middle, as far as there are others. */
export function shownFrom(chosen: number, count: number, capacity: number): number {
  return Math.max(0, Math.min(chosen - Math.floor(capacity / 2), count - capacity));
}
