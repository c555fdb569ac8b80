/** No deck has this many slides: further digits push the first ones out. */
const mostDigits = 6;

/** Adds a digit or a `g` to what was typed before; a `g` alone gives way to a digit. */
export function withTyped(before: string, key: string): string {
  if (key === 'g') return before + key;
  return ((before === 'g' ? '' : before) + key).slice(-mostDigits);
}

/** The slide that was typed, counted from 0: the last one where nothing was; nothing if there is no such slide. */
export function typedSlide(typed: string, slideCount: number): number | undefined {
  const slide = typed === '' || typed === 'g' ? slideCount : Number(typed);
  return slide >= 1 && slide <= slideCount ? slide - 1 : undefined;
}
