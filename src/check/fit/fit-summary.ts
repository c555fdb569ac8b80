import type { Checked } from '../checked.ts';
import { listed } from '../plain-words.ts';
import { sizeName } from './fit-setting.ts';
import { fitsOf, smallestFit } from './fit-slides.ts';

/** How a talk fits as a whole, a sentence a row: `At 80 × 24, all slides fit but 6 and 11.` */
export function fitSummary(checked: Checked): readonly string[] {
  const fits = fitsOf(checked);
  const { fit } = checked;
  if (!fit || fits.length === 0) return [];
  const rows = fit.sizes.map((size, index) => {
    const long = fits.filter(each => (each.fits[index]?.over ?? 0) > 0).map(({ slide }) => slide.number);
    if (long.length === 0) return `At ${sizeName(size)}, all slides fit.`;
    return long.length === fits.length
      ? `At ${sizeName(size)}, no slide fits.`
      : `At ${sizeName(size)}, all slides fit but ${listed(long)}.`;
  });
  const smallest = smallestFit(checked);
  const last =
    smallest === undefined
      ? 'No usual size shows every slide whole.'
      : `The largest letters that show every slide whole: those of a window of ${sizeName(smallest)}.`;
  return [...rows, last];
}
