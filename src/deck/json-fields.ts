/** A JSON object as it came in: nothing about its fields is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; nothing for all else. `JSON.parse` gives it no prototype but the usual one. */
export function fieldsOf(value: unknown): Fields | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Fields) : undefined;
}

/** The value of a line of JSON, or nothing if it is none. */
export function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** More slides, steps or rows than this are a mistake, or made up. */
const mostCounted = 1_000_000;

/** Whether it is a whole number that can count slides, steps or rows from 0. */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && isBetween(value, 0, mostCounted);
}

/** Whether it is a finite number within bounds, both included. */
export function isBetween(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && value >= least && value <= most;
}

/** Whether it is a text of at most this many UTF-16 code units. */
export function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most;
}

/** Each item as it is read; nothing if one cannot be read, or where it is no list of at most so many. */
export function readList<Item>(
  value: unknown,
  most: number,
  read: (item: unknown) => Item | undefined,
): readonly Item[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  const items: Item[] = [];
  for (const each of value) {
    const item = read(each);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}
