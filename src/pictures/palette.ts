import type { Pixels } from './pixels.ts';

/** The colors of a picture, and which one each pixel has: 0 where it has none, else counted from 1. */
export type Palette = {
  readonly colors: readonly (readonly [number, number, number])[];
  readonly indexes: Uint8Array;
};

const opaque = 128;
/** Colors are told apart by their upper five bits: 32,768 at most, so that the work is bounded. */
const kept = 3;

type Bucket = {
  readonly key: number;
  readonly count: number;
  readonly sum: readonly [number, number, number];
};

/** Finds colors that a picture can do with (Heckbert's median cut). @param most at least 2, at most 255 */
export function reduceColors({ rgba }: Pixels, most: number): Palette {
  const sums = new Map<number, [number, number, number, number]>();
  for (let at = 0; at < rgba.length; at += 4) {
    if ((rgba[at + 3] ?? 0) < opaque) continue;
    const key = keyAt(rgba, at);
    const sum = sums.get(key) ?? [0, 0, 0, 0];
    for (let part = 0; part < 3; part += 1) sum[part] = (sum[part] ?? 0) + (rgba[at + part] ?? 0);
    sum[3] += 1;
    sums.set(key, sum);
  }
  const buckets = [...sums].map(
    ([key, [red, green, blue, count]]): Bucket => ({ key, count, sum: [red, green, blue] }),
  );
  const boxes = buckets.length === 0 ? [] : cut(buckets, most);
  const indexOfKey = new Map<number, number>();
  const colors = boxes.map((box, index) => {
    for (const { key } of box) indexOfKey.set(key, index + 1);
    const count = box.reduce((all, bucket) => all + bucket.count, 0);
    const part = (which: 0 | 1 | 2) => Math.round(box.reduce((all, { sum }) => all + sum[which], 0) / count);
    return [part(0), part(1), part(2)] as const;
  });
  const indexes = new Uint8Array(rgba.length / 4);
  for (let at = 0; at < rgba.length; at += 4)
    if ((rgba[at + 3] ?? 0) >= opaque) indexes[at / 4] = indexOfKey.get(keyAt(rgba, at)) ?? 0;
  return { colors, indexes };
}

function keyAt(rgba: Uint8Array, at: number): number {
  return (
    (((rgba[at] ?? 0) >> kept) << 10) | (((rgba[at + 1] ?? 0) >> kept) << 5) | ((rgba[at + 2] ?? 0) >> kept)
  );
}

const partOf = (key: number, part: number) => (key >> (10 - 5 * part)) & 31;

/** Halves the box that is widest, by how many pixels it has, until there are as many as may be. */
function cut(all: readonly Bucket[], most: number): readonly (readonly Bucket[])[] {
  const boxes: { readonly buckets: readonly Bucket[]; readonly part: number; readonly worth: number }[] = [
    boxOf(all),
  ];
  while (boxes.length < most) {
    const widest = boxes.reduce(
      (best, { worth }, index) => (worth > (boxes[best]?.worth ?? 0) ? index : best),
      0,
    );
    const box = boxes[widest];
    if (!box || box.worth === 0) break;
    const sorted = [...box.buckets].sort(
      (one, other) => partOf(one.key, box.part) - partOf(other.key, box.part),
    );
    const half = sorted.reduce((sum, { count }) => sum + count, 0) / 2;
    let [end, sum] = [0, 0];
    while (end < sorted.length - 1 && (end === 0 || sum < half)) sum += sorted[end++]?.count ?? 0;
    boxes.splice(widest, 1, boxOf(sorted.slice(0, end)), boxOf(sorted.slice(end)));
  }
  return boxes.map(({ buckets }) => buckets);
}

function boxOf(buckets: readonly Bucket[]) {
  const widths = [0, 1, 2].map(part => {
    let [low, high] = [31, 0];
    for (const { key } of buckets) {
      low = Math.min(low, partOf(key, part));
      high = Math.max(high, partOf(key, part));
    }
    return high - low;
  });
  const width = Math.max(...widths);
  const count = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  return { buckets, part: widths.indexOf(width), worth: width * Math.sqrt(count) };
}
