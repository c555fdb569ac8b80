/** A number that begins a text, as people write one: `$1,234.5`, `−3 %`, `12 million people`. */
export type WrittenNumber = {
  /** With its sign and its scale: 12 million is 12,000,000. Infinite where it is too large. */
  readonly value: number;
  /** As written, from the sign or currency to the last digit. */
  readonly digits: string;
  /** The word or letter that multiplies it, such as `million` or `K`, and by how much; empty and 1 where there is none. */
  readonly scale: string;
  readonly factor: number;
  /** What it is measured in as far as two numbers can differ in that: `$`, `€`, `%`, or nothing. */
  readonly measure: string;
  /** Where in the text its decimal mark is, or would be, and where the number ends. UTF-16 code units. */
  readonly markAt: number;
  readonly endAt: number;
};

// Thousands are parted by commas or by spaces that do not break.
const written =
  /^\s*(?:(?<sign>[-+\u2212\u2013])\s?)?(?<currency>[$\u20ac\u00a3\u00a5])?(?<whole>\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+|\d+)(?<fraction>\.\d+)?/u;
/** A digit may go on behind these: a date, a version, a range or a time is no number. */
const goesOn = /^(?:[.,:/\u2013\u2212-]?\d|[./-][^\s\d]*\d)/u;
const scaled =
  /^[ \u00a0\u202f]?(?<word>thousands?|millions?|billions?|trillions?|[kKMB])(?![a-zA-Z\d\u00c0-\u024f])/u;
const percent = /^[ \u00a0\u202f]?(?:%|percent\b)/u;

/** What is written where a computer had no number to give. */
const noNumber = /^\s*[-+\u2212]?\s*(?:nan|inf|infinity|\u221e)(?![a-z\u00c0-\u024f])/iu;

const factors: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  b: 1e9,
  trillion: 1e12,
};

const signs: Readonly<Record<number, string>> = { 1e3: 'K', 1e6: 'M', 1e9: 'B' };

function factorOf(scale: string): number {
  return factors[scale.toLowerCase().replace(/s$/, '')] ?? 1;
}

/** The one letter for a scale, as `M` for `million`; the scale as written where there is none. */
export function scaleSign(scale: string): string {
  return signs[factorOf(scale)] ?? scale;
}

/** The number that a text begins with, if it does. */
export function readNumber(text: string): WrittenNumber | undefined {
  const match = written.exec(text);
  const { sign = '', currency = '', whole = '', fraction = '' } = match?.groups ?? {};
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  if (goesOn.test(rest)) return undefined;
  const scale = scaled.exec(rest)?.groups?.word ?? '';
  const factor = factorOf(scale);
  const size = Number(whole.replace(/\D/g, '') + fraction) * factor;
  const isNegative = sign !== '' && sign !== '+';
  return {
    value: isNegative ? -size : size,
    digits: match[0].trim(),
    ...{ scale, factor, measure: percent.test(rest) ? '%' : currency },
    markAt: match[0].length - fraction.length,
    endAt: match[0].length,
  };
}

/** Whether a text says that there is no number, as programs do: `NaN`, `-Infinity`. */
export function isNoNumber(text: string): boolean {
  return noNumber.test(text);
}
