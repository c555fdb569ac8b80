import type { WrittenNumber } from '../../markdown/written-number.ts';

/** The scale of a line chart: numbers at equal distances, the least and the greatest of which bound the drawing. */
export type Axis = {
  readonly least: number;
  readonly greatest: number;
  /** From the least to the greatest, each as it is written at the axis. */
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
};

/** About so many steps are seen at a glance. */
const steps = 3;

/** It begins at zero, unless all numbers are so far from it that nothing would be seen of their change. */
export function axisOf(numbers: readonly WrittenNumber[]): Axis {
  const values = numbers.map(({ value }) => value);
  const most = values.reduce((greatest, value) => Math.max(greatest, value), Number.NEGATIVE_INFINITY);
  const fewest = values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const isFar = fewest > most / 2 && fewest < most;
  const from = isFar ? fewest : Math.min(0, fewest);
  const to = Math.max(0, most);
  const step = niceStep(to === from ? 1 : to - from);
  const first = Math.floor(from / step);
  const count = Math.max(1, Math.ceil(to / step) - first);
  const written = writerOf(numbers, step, Math.max(to, -from));
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = (first + index) * step;
    return { value, text: written(value) };
  });
  return { least: first * step, greatest: (first + count) * step, ticks };
}

/** 1, 2 or 5 of some power of ten. */
function niceStep(range: number): number {
  const power = 10 ** Math.floor(Math.log10(range / steps));
  return [1, 2, 5].map(digit => digit * power).find(step => step * steps >= range) ?? 10 * power;
}

const scales = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
] as const;
/** Smaller numbers are short enough. */
const long = 10_000;

/** Writes numbers of an axis: in millions where all of the table are, else with a letter where they are long. */
function writerOf(numbers: readonly WrittenNumber[], step: number, size: number): (value: number) => string {
  const [first] = numbers;
  const shared = first && numbers.every(({ factor }) => factor === first.factor) ? first.factor : 1;
  const isLong = shared === 1 && size >= long;
  const [scale, letter] = (isLong && scales.find(([least]) => size >= least)) || [shared, ''];
  const decimals = Math.min(6, Math.max(0, -Math.floor(Math.log10(step / scale) + 1e-9)));
  const measure = first?.measure ?? '';
  return value => {
    if (value === 0) return '0';
    const digits = (Math.abs(value) / scale).toFixed(decimals).replace(/\B(?=(?:\d{3})+(?:\.|$))/g, ',');
    const sign = value < 0 ? '-' : '';
    return measure === '%' ? `${sign}${digits}${letter}%` : `${sign}${measure}${digits}${letter}`;
  };
}
