import type { Glyphs } from '../../terminal/glyphs.ts';
import { decoration, type Line, lineWidth, padLine, span, truncateLine } from '../../terminal/line.ts';
import { type SafeText, safeText, sliceSafe } from '../../terminal/safe-text.ts';
import type { Rect } from '../frame.ts';
import { spread } from '../lines/columns.ts';
import { type TypingKeys, typedWords } from '../lines/typed-words.ts';
import type { Setting } from '../runtime/setting.ts';
import type { Talk } from '../state.ts';

/** Narrower footers have no room for a bar next to the words. */
const leastForBar = 60;
const barColumns = 20;

/** Every slide says that this is a rehearsal. */
const rehearsalWord = 'Rehearsal';

/** The row below a slide of a rehearsal that has no footer. */
export function rehearsalFooter(trouble: SafeText | undefined, columns: number, { ellipsis }: Glyphs): Line {
  const words = trouble === undefined ? [] : [span(trouble, ['notice'])];
  return spread(words, [decoration(rehearsalWord, 'footer')], columns, ellipsis);
}

/** The row above a slide: what the deck says there, quiet. */
export function deckHeader({ deck: { settings } }: Talk, columns: number, { ellipsis }: Glyphs): Line {
  const { header, logo } = settings;
  return spread(
    header === undefined ? [] : [span(header, ['footer'])],
    logo === undefined ? [] : [span(logo, ['strong'])],
    columns,
    ellipsis,
  );
}

type FooterSays = {
  readonly notice: SafeText | undefined;
  /** The title of a slide that shows it in letters: a picture, which no screen reader reads. */
  readonly drawnTitle: SafeText | undefined;
};

/**
 * The rows below a slide: what the audience should know at the left, `7/23` at the right, and the progress of the talk: a thin
 * line below both, or a bar between them where there is one row.
 */
export function deckFooter(
  { deck, state, reading, rehearsal }: Talk,
  { notice, drawnTitle }: FooterSays,
  { columns, rows }: Pick<Rect, 'columns' | 'rows'>,
  { glyphs, keys }: Pick<Setting, 'glyphs' | 'keys'>,
): readonly Line[] {
  const { ellipsis } = glyphs;
  const count = deck.slides.length;
  // The same width on every slide, so that nothing moves.
  const at = String(state.slide + 1).padStart(String(count).length);
  const number = decoration(`${at}/${count}`, 'footer');
  const share = count <= 1 ? 1 : state.slide / (count - 1);
  const hasBar =
    rows === 1 &&
    columns >= leastForBar &&
    rehearsal?.trouble === undefined &&
    deck.settings.progress !== 'number';
  const bar = hasBar ? [...progressLine(share, barColumns, glyphs), decoration('  ')] : [];
  const sign = rehearsal ? [decoration(`${rehearsalWord}  `, 'footer')] : [];
  const told = notice ?? rehearsal?.trouble ?? readingWords(reading);
  const right = [...sign, ...bar, number];
  const left =
    saidWords(state.typed, told, keys.talk) ??
    deckWords(deck.settings, drawnTitle, columns - lineWidth(right) - 2, glyphs);
  const line = spread(left, right, columns, ellipsis);
  return rows === 1 ? [line] : [line, progressLine(share, columns, glyphs)];
}

/** What is done is heavier than what is to come, not only of another color. */
function progressLine(share: number, columns: number, { rule, ruleDouble }: Glyphs): Line {
  const done = Math.round(columns * share);
  return [decoration(ruleDouble.repeat(done), 'accent'), decoration(rule.repeat(columns - done), 'quiet')];
}

function readingWords(reading: number | undefined): SafeText | undefined {
  return reading === undefined ? undefined : safeText(`reading, ${Math.floor(reading * 100)}%`);
}

function saidWords(typed: string, notice: SafeText | undefined, keys: TypingKeys): Line | undefined {
  if (typed !== '') return [decoration(typedWords(typed, keys), 'notice')];
  return notice === undefined ? undefined : [span(notice, ['notice'])];
}

/** The words of a drawn title, and the footer of the deck where there is room for both. */
function deckWords(
  { footer, title }: Talk['deck']['settings'],
  drawnTitle: SafeText | undefined,
  columns: number,
  { middot }: Glyphs,
): Line {
  const words = (footer === false ? undefined : footer) ?? title;
  const own: Line = words === undefined ? [] : [span(words, ['footer'])];
  if (drawnTitle === undefined || drawnTitle === words) return own;
  const drawn = span(drawnTitle, ['footer']);
  const both: Line = [drawn, decoration(` ${middot} `, 'footer'), ...own];
  return own.length > 0 && lineWidth(both) <= columns ? both : [drawn];
}

/** What is wrong with the file. It takes the whole row. */
export function bannerLine(text: SafeText, columns: number, { ellipsis }: Glyphs): Line {
  const lineOf = (words: SafeText): Line => [decoration(' ', 'banner'), span(words, ['banner'])];
  const whole = lineOf(text);
  const line = lineWidth(whole) > columns ? lineOf(withoutFolders(text)) : whole;
  return padLine(truncateLine(line, columns, ellipsis), columns, 'banner');
}

/** In `file:line:column message`, the author can do without the folders. */
function withoutFolders(text: SafeText): SafeText {
  const [, path = ''] = /^(.*?):\d+:\d+ /.exec(text) ?? [];
  return sliceSafe(text, path.lastIndexOf('/') + 1);
}
