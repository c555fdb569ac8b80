/** How large an author wants a picture: in pixels, or as a part of the columns that there are. */
export type ImageLength = { readonly unit: 'percent' | 'pixels'; readonly value: number };

const written = /^\s*(\d{1,5}(?:\.\d+)?)\s*(%|px)?\s*$/;

/** Reads `50%`, `300` and `300px`; nothing for anything else, and for nothing at all of a picture. */
export function readImageLength(text: string | undefined): ImageLength | undefined {
  const [, number, unit] = written.exec(text ?? '') ?? [];
  const value = Number(number);
  if (!(value > 0)) return undefined;
  return unit === '%' ? { unit: 'percent', value: Math.min(100, value) } : { unit: 'pixels', value };
}

const inWords = /^\s*image:(?:width|w):\s*(\d{1,5}(?:\.\d+)?(?:%|px)?)(?:[\s,;]+|$)/i;

/** What presenterm has an author write at the start of the description: `image:width:50%`. The rest is the description. */
export function readSizeInWords(alt: string): { readonly alt: string; readonly width?: ImageLength } {
  const [whole = '', length] = inWords.exec(alt) ?? [];
  const width = readImageLength(length);
  return width ? { alt: alt.slice(whole.length), width } : { alt };
}
