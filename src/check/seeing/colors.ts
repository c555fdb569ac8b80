import { unreadable, unreadableInPalettes } from '../../theme/unreadable.ts';
import type { Checked } from '../checked.ts';
import { proseIn, quotedWords } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { placeOfKey, placeOfWords, proseLines } from '../written-place.ts';

function* lowContrast(checked: Checked): Generator<Fault> {
  const { theme } = checked;
  if (!theme) return;
  for (const { role, ratio, least, on } of unreadable(theme))
    yield {
      at: placeOfKey(checked, 'theme'),
      message: `In the theme ${theme.name}, ${role} has a contrast of ${cut(ratio)}:1 on the ${on}, and needs ${least}:1.`,
    };
}

/** Cut, not rounded: 4.49 must not read as enough. */
function cut(ratio: number): number {
  return Math.floor(ratio * 100) / 100;
}

function* lowInPalettes(checked: Checked): Generator<Fault> {
  const { theme } = checked;
  if (!theme) return;
  const known = new Set<string>(unreadable(theme).map(({ role }) => role));
  for (const { role, ratio, least, depth, palette } of unreadableInPalettes(theme))
    if (!known.has(role))
      yield {
        at: placeOfKey(checked, 'theme'),
        message: `In the theme ${theme.name}, ${role} has a contrast of ${cut(ratio)}:1 with ${depth} colors in the palette ${palette}, and needs ${least}:1.`,
      };
}

function* ownColors(checked: Checked): Generator<Fault> {
  const color =
    /<(?:font\b[^>]*\bcolor|[a-z]\w*\b[^>]*\bstyle\s*=\s*["'][^"']*\b(?:background-)?color\s*:)[^>]*>/i;
  for (const { text, at } of proseLines(checked)) {
    const found = color.exec(text);
    if (found) yield { at: { ...at, column: found.index + 1 }, message: 'A color is set by hand.' };
  }
}

const names = 'red|green|blue|yellow|orange|purple|pink|gray|grey';
const things =
  'ones?|items?|rows?|columns?|cells?|bars?|lines?|boxes|box|texts?|parts?|figures?|areas?|dots?|arrows?|slices?|fields?|numbers?|words?';
/** A thing known by its color alone: "the red ones", "marked in green". A name has a capital: the Green Line. */
const byColor = new RegExp(
  `\\b(?:[Tt]he (?:${names}) (?:${things})|(?:[Ss]hown|[Mm]arked|[Ww]ritten|[Dd]rawn|[Hh]ighlighted|[Pp]rinted|[Ff]lagged) (?:in |as )?(?:${names}))\\b`,
);

function* colorOnly(checked: Checked): Generator<Fault> {
  const read = [...checked.passages, ...checked.slides.map(({ file, notes }) => ({ file, blocks: notes }))];
  for (const [index, { file, blocks }] of read.entries())
    for (const { text, position } of proseIn(blocks)) {
      const found = byColor.exec(text)?.[0];
      if (found === undefined) continue;
      const start = checked.slides[index - checked.passages.length]?.at ?? position;
      yield {
        at: placeOfWords(checked, file, { line: start.line, column: 1 }, found),
        message: `${quotedWords(found)} points by color.`,
      };
    }
}

export const colorRules: readonly Rule[] = [
  {
    id: 'theme-contrast',
    family: 'seeing',
    title: 'Every role of the theme has enough contrast',
    why: 'Text needs 4.5:1 to be read with low vision or on a pale projector, marks need 3:1.',
    wcag: '1.4.3',
    item: 2,
    severity: 'error',
    fix: 'Choose a lighter or darker color in the theme, or another theme.',
    unknown: 'The projector, the light in the hall, and the colors of a terminal that no theme sets.',
    find: lowContrast,
  },
  {
    id: 'theme-palette',
    family: 'seeing',
    title: 'The theme has enough contrast with 256 and 16 colors',
    why: 'In a terminal with few colors, the theme is shown in those, and the terminal decides how the first 16 look.',
    wcag: '1.4.3',
    item: 2,
    severity: 'warning',
    fix: 'Write the color as #rrggbb: then the nearest one that can be read takes its place.',
    unknown: 'How your terminal shows its first 16 colors: five common palettes are tried.',
    find: lowInPalettes,
  },
  {
    id: 'color-set',
    family: 'seeing',
    title: 'No text has a color set by hand',
    why: 'A terminal and many readers do not show such a color, so what it says is lost.',
    wcag: '1.4.1',
    item: 3,
    severity: 'warning',
    fix: 'Use **bold** or words for what the color is to say.',
    unknown: 'Whether the color says anything.',
    find: ownColors,
  },
  {
    id: 'color-only',
    family: 'seeing',
    title: 'Nothing is named by its color alone',
    why: 'One in twelve men does not see the difference between red and green, and a screen reader says no colors.',
    wcag: '1.4.1',
    item: 3,
    severity: 'warning',
    fix: 'Name the thing as well: "the red bar, Medicare".',
    unknown: 'Whether the same is said in words elsewhere.',
    find: colorOnly,
  },
];
