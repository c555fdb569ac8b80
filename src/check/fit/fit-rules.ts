import type { Checked } from '../checked.ts';
import { howMany, listed } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { sizeName } from './fit-setting.ts';
import { fitsOf, type SlideFit } from './fit-slides.ts';

/** One fault a slide, with all sizes at which it is so. */
function* faultsAt(
  checked: Checked,
  isSo: (fit: SlideFit) => boolean,
  say: (slide: string, fits: readonly SlideFit[]) => string,
): Generator<Fault> {
  for (const { slide, fits } of fitsOf(checked)) {
    const found = fits.filter(isSo);
    if (found.length > 0) yield { at: slide.at, message: say(`Slide ${slide.number}`, found) };
  }
}

const sizesOf = (fits: readonly SlideFit[]) => listed(fits.map(({ size }) => sizeName(size)));

export const fitRules: readonly Rule[] = [
  {
    id: 'slide-scrolls',
    family: 'fit',
    title: 'Every slide fits the window',
    why: 'What does not fit must be scrolled for, and an audience cannot scroll.',
    item: 1,
    severity: 'warning',
    fix: 'Split the slide in two, or shorten it.',
    unknown: 'How large the letters in the hall will be, and how large pictures are drawn there.',
    find: checked =>
      faultsAt(
        checked,
        ({ over }) => over > 0,
        (slide, fits) =>
          `${slide} is too long: ${listed(fits.map(({ over, size }) => `${howMany(over, 'row')} at ${sizeName(size)}`))}.`,
      ),
  },
  {
    id: 'title-wraps',
    family: 'fit',
    title: 'The title of a slide is one row',
    why: 'A title over several rows is read last, and takes the room of what is below it.',
    severity: 'advice',
    fix: 'Say it in fewer words.',
    unknown: 'Which of its words matter.',
    find: checked =>
      faultsAt(
        checked,
        ({ titleRows }) => titleRows > 1,
        (slide, fits) =>
          `The title of ${lower(slide)} takes ${rowsOf(fits, fit => fit.titleRows)} at ${sizesOf(fits)}.`,
      ),
  },
  {
    id: 'table-becomes-list',
    family: 'fit',
    title: 'A table stays a table',
    why: 'Where its columns do not fit, a table is shown as a list of records, and its columns can no longer be compared.',
    severity: 'advice',
    fix: 'Use fewer columns or shorter cells.',
    unknown: 'Whether the columns are there to be compared.',
    find: checked =>
      faultsAt(
        checked,
        ({ hasRecords }) => hasRecords,
        (slide, fits) => `The table on ${lower(slide)} becomes a list at ${sizesOf(fits)}.`,
      ),
  },
  {
    id: 'code-wraps',
    family: 'fit',
    title: 'Lines of code fit',
    why: 'A line of code that continues in the next row is easily read as two.',
    severity: 'advice',
    fix: 'Break the line where the language allows it, or show less of the code.',
    unknown: 'Whether the end of the line matters.',
    find: checked =>
      faultsAt(
        checked,
        ({ cutRows }) => cutRows > 0,
        (slide, fits) => `Code on ${lower(slide)} is wider than the window at ${sizesOf(fits)}.`,
      ),
  },
];

const lower = (slide: string) => slide.toLowerCase();

function rowsOf(fits: readonly SlideFit[], rows: (fit: SlideFit) => number): string {
  return howMany(Math.max(...fits.map(rows)), 'row');
}
