import type { Block, Heading } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { inlineRuns } from '../markdown/walk.ts';
import { type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';

/** A name longer than this is cut. UTF-16 code units. */
const mostTitle = 60;

/**
 * The name of a slide: the words of its heading, else its first words.
 *
 * @returns '' where it has no words
 */
export function slideTitle(heading: Heading | undefined, blocks: readonly Block[]): SafeText {
  const named = heading ? row(inlineText(heading.children)) : safeText('');
  return named === '' ? shortened(firstWords(blocks)) : named;
}

function row(text: SafeText): SafeText {
  return safeRow(text.replace(/\s+/g, ' ').trim());
}

function firstWords(blocks: readonly Block[]): SafeText {
  for (const block of blocks) {
    for (const run of inlineRuns(block)) {
      const words = row(inlineText(run));
      if (words !== '') return words;
    }
  }
  return safeText('');
}

function shortened(text: SafeText): SafeText {
  if (text.length <= mostTitle) return text;
  const cut = text.slice(0, mostTitle);
  const space = cut.lastIndexOf(' ');
  return safeText(`${space > 0 ? cut.slice(0, space) : wholeCharacters(text)}…`);
}

/** The beginning of a text without spaces, as in Chinese, which is cut between two characters. */
function wholeCharacters(text: SafeText): string {
  const segments = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    text.slice(0, 2 * mostTitle),
  );
  let end = 0;
  for (const { index, segment } of segments) {
    if (index + segment.length > mostTitle) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
}
