/**
 * Shares whole units out in proportion, so that all are given: those that lost most by rounding down get one more.
 *
 * @param least what a part above zero gets at the least, as long as there are enough units
 */
export function shareOut(parts: readonly number[], units: number, least: number): readonly number[] {
  const greatest = parts.reduce((most, part) => Math.max(most, part), 0);
  if (greatest === 0) return parts.map(() => 0);
  // Large numbers would add up to infinity.
  const weights = parts.map(part => part / greatest);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map(weight => (weight / whole) * units);
  const given = exact.map(share => (share > 0 ? Math.max(least, Math.floor(share)) : 0));
  const order = exact
    .map((share, part) => ({ part, lost: share - (given[part] ?? 0) }))
    .sort((one, other) => other.lost - one.lost);
  let left = units - given.reduce((sum, share) => sum + share, 0);
  for (const { part } of order) {
    if (left <= 0) break;
    given[part] = (given[part] ?? 0) + 1;
    left -= 1;
  }
  // The least of the small parts is taken from the largest.
  while (left < 0) {
    const largest = given.indexOf(given.reduce((most, share) => Math.max(most, share), 0));
    if ((given[largest] ?? 0) <= least) break;
    given[largest] = (given[largest] ?? 0) - 1;
    left += 1;
  }
  return given;
}
