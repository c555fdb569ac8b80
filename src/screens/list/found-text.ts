/** Narrower rows have no room for both in words, and the narrowest have no room for any word next to a hint. */
const leastForWords = 56;
const leastForWord = 30;

/**
 * How much a search found. Slides are counted separately: `n` and `N` go through the hits in sections, and in a talk
 * through the slides.
 *
 * @param first what is listed first
 */
export function foundText(
  { hits, slides }: { readonly hits: number; readonly slides: number },
  first: 'hits' | 'slides',
  columns: number,
): string {
  const inSections = hits === 1 ? '1 hit' : `${hits} hits`;
  const onSlides = slides === 1 ? '1 slide' : `${slides} slides`;
  if (slides === 0) return inSections;
  if (hits === 0) return onSlides;
  const [one, other] = first === 'hits' ? [inSections, onSlides] : [onSlides, inSections];
  if (columns >= leastForWords) return `${one}, ${other}`;
  const sum = first === 'hits' ? `${hits}+${slides}` : `${slides}+${hits}`;
  return columns >= leastForWord ? `${sum} hits` : sum;
}
