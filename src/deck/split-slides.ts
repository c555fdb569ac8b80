import { blockText } from '../markdown/block-text.ts';
import { blocksWithin } from '../markdown/walk.ts';
import type { DeckRules } from './deck-rules.ts';
import { fitSlides, rowsOf } from './fit-slides.ts';
import { screenRows, splitAtHeadings } from './heading-level.ts';
import { headingStarts } from './heading-slides.ts';
import type { Part, Report } from './part.ts';

/** A slide is laid out in one go, so none may be long: Ctrl+C must not wait for it. UTF-16 code units. */
const longestSlide = 32_000;
/** No author puts so much on a slide, in rows. */
const longText = 1.5 * screenRows;

/**
 * Splits a deck into slides: at thematic breaks and `end_slide` comments or, where it has neither, at the headings
 * of the level that splits it best. What separates them is in none of them. Slides may be empty.
 *
 * @param rules whether breaks end slides, and whether headings begin some
 * @param report is called for each slide that is too long to be one
 */
export function* splitSlides(
  parts: readonly Part[],
  report: Report,
  rules: DeckRules,
): Generator<readonly Part[]> {
  for (const slide of splitAsWritten(parts, rules)) yield* splitLong(slide, report);
}

function splitAsWritten(parts: readonly Part[], rules: DeckRules): readonly (readonly Part[])[] {
  const isEnd = ({ block, command }: Part) =>
    command?.type === 'endSlide' || (rules.breaksEndSlides && block.type === 'thematicBreak');
  const hasEnds = parts.some(isEnd);
  const starts = headingStarts(parts, rules.headings, hasEnds);
  if (!hasEnds && rules.headings.type === 'best') return fitSlides(splitAtHeadings(parts));
  const slides: Part[][] = [];
  let slide: Part[] = [];
  for (const [index, part] of parts.entries()) {
    if (starts.has(index)) {
      slides.push(slide);
      slide = [];
    }
    if (isEnd(part)) {
      slides.push(slide);
      slide = [];
    } else slide.push(part);
  }
  const all = [...slides, slide];
  return rules.headings.type === 'best' && parts.every(isOfText) ? all.flatMap(splitText) : all;
}

/** Whether a part is one of any text, and not of a deck alone. */
function isOfText({ command }: Part): boolean {
  return !command || command.type === 'nothing' || command.type === 'speakerNote';
}

/** A README with a rule somewhere is no deck: what is long there, and has headings, is split at them. */
function splitText(slide: readonly Part[]): readonly (readonly Part[])[] {
  const headings = slide.filter(({ block }) => block.type === 'heading').length;
  return headings > 3 && rowsOf(slide) > longText ? fitSlides(splitAtHeadings(slide)) : [slide];
}

/** Continues what no screen could scroll through on slides of its own, block by block. */
function splitLong(slide: readonly Part[], report: Report): readonly (readonly Part[])[] {
  if (slide.some(({ command }) => command?.type === 'skipSlide')) return [slide];
  const pieces: Part[][] = [];
  let piece: Part[] = [];
  let length = 0;
  for (const part of slide) {
    const added = part.command ? 0 : lengthOf(part);
    if (length > 0 && length + added > longestSlide) {
      pieces.push(piece);
      [piece, length] = [[], 0];
    }
    piece.push(part);
    length += added;
  }
  const [first] = slide;
  if (pieces.length > 0 && first)
    report(
      { file: first.file, position: first.block.position },
      `this slide has more than ${longestSlide.toLocaleString('en-US')} characters; it continues on further slides`,
    );
  return [...pieces, piece];
}

/** Blank lines of code are rows, too. */
function lengthOf({ block }: Part): number {
  const code = [...blocksWithin(block)].map(inner => (inner.type === 'code' ? inner.value.length : 0));
  return Math.max(
    blockText(block).length,
    code.reduce((sum, length) => sum + length, 0),
  );
}
