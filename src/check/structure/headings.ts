import { titleOf } from '../../library/document-title.ts';
import type { Block, Heading, Inline } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked, CheckedSlide } from '../checked.ts';
import { listed, quotedWords, wordsOf } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundBlocks } from '../walk-passage.ts';
import { proseLines } from '../written-place.ts';

/** Behind commands or a picture, the heading of a slide is one of its blocks. */
function isNamedByFirst(first: CheckedSlide | undefined): boolean {
  const heading = first?.blocks.find(({ type }) => type === 'heading');
  return heading?.type === 'heading' && heading.depth === 1;
}

function* missingTitle({ kind, file, document, deck, slides }: Checked): Generator<Fault> {
  const at = { file, line: 1, column: 1 };
  if (kind === 'page') {
    if (document.blocks.length > 0 && titleOf(document) === undefined)
      yield {
        at,
        message: 'The page has no title.',
        fix: 'Begin it with a heading of level 1.',
        severity: 'warning',
      };
  } else if (deck && deck.settings.title === undefined)
    yield {
      at,
      message: 'The talk has no title.',
      fix: 'Add title: to the front matter.',
      // What its first slide is called is taken for it.
      ...(isNamedByFirst(slides[0]) && { severity: 'advice' as const }),
    };
}

function* untitledSlides({ slides }: Checked): Generator<Fault> {
  // Behind a picture, or in the middle, a heading names the slide as well.
  for (const { slide, blocks, number, at } of slides)
    if (slide.kind === 'content' && !blocks.some(({ type }) => type === 'heading'))
      yield { at, message: `Slide ${number} has no title.` };
}

/** More numbers say no more. */
const mostListed = 6;

function* repeatedTitles({ slides }: Checked): Generator<Fault> {
  const numbers = new Map<string, number[]>();
  for (const { slide, number } of slides) {
    const key = slide.title.toLowerCase();
    if (slide.heading || slide.kind === 'title') numbers.set(key, [...(numbers.get(key) ?? []), number]);
  }
  for (const { slide, number, at } of slides) {
    const same = numbers.get(slide.title.toLowerCase()) ?? [];
    // Once for all of them, where it comes up again.
    if (same[1] !== number) continue;
    const more = same.length - mostListed;
    const shown = more > 1 ? [...same.slice(0, mostListed), `${more} more`] : same;
    yield { at, message: `${quotedWords(slide.title)} is the title of slides ${listed(shown)}.` };
  }
}

function* skippedLevels({ passages }: Checked): Generator<Fault> {
  for (const { file, blocks } of passages) {
    let before: Heading | undefined;
    for (const { block, isInTable } of foundBlocks(blocks)) {
      if (block.type !== 'heading' || isInTable) continue;
      if (before && block.depth > before.depth + 1)
        yield {
          at: { file, ...block.position },
          message: `${quotedWords(inlineText(block.children))} is of level ${block.depth}, below one of level ${before.depth}.`,
          fix: `Make it level ${before.depth + 1}.`,
        };
      before = block;
    }
  }
}

function* emptyHeadings(checked: Checked): Generator<Fault> {
  for (const { text, at } of proseLines(checked))
    if (/^ {0,3}#{1,6}\s*$/.test(text)) yield { at, message: 'A heading has no words.' };
}

/** A heading is short, and no sentence. */
const mostWords = 8;

function looksLikeHeading(inlines: readonly Inline[]): string | undefined {
  const [first, second] = inlines;
  if (first?.type !== 'strong') return undefined;
  if (second !== undefined && second.type !== 'break' && !isLineEnd(second)) return undefined;
  const words = inlineText(first.children);
  const most = second ? mostWords / 2 : mostWords;
  return wordsOf(words).length <= most && !/[.!?,;…]["”’)]*$/.test(words) ? words : undefined;
}

const isLineEnd = (inline: Inline) => inline.type === 'text' && inline.value.startsWith('\n');

function* boldHeadings({ passages }: Checked): Generator<Fault> {
  for (const { file, blocks } of passages) {
    const shown = blocks.filter(({ type }) => type !== 'comment');
    for (const [index, block] of shown.entries()) {
      if (block.type !== 'paragraph') continue;
      const words = looksLikeHeading(block.children);
      const isAbove = block.children.length > 1 || isBelowHeading(shown[index + 1]);
      if (words !== undefined && isAbove)
        yield {
          at: { file, ...block.position },
          message: `${quotedWords(words)} looks like a heading, but is bold text.`,
          fix: `Write ## ${words.replace(/:$/, '')}, or make it part of a sentence.`,
        };
    }
  }
}

function isBelowHeading(block: Block | undefined): boolean {
  return block !== undefined && block.type !== 'heading' && block.type !== 'thematicBreak';
}

export const headingRules: readonly Rule[] = [
  {
    id: 'title-missing',
    family: 'structure',
    title: 'The document has a title',
    why: 'The title is what people hear first, and how they find the document again.',
    wcag: '2.4.2',
    item: 1,
    severity: 'error',
    fix: 'Add a title.',
    unknown: 'Whether the title says what the document is about.',
    find: missingTitle,
  },
  {
    id: 'slide-title-missing',
    family: 'structure',
    title: 'Every slide has a title',
    why: 'Screen readers and lists of slides name a slide by its title.',
    wcag: '2.4.6',
    item: 1,
    severity: 'error',
    fix: 'Begin the slide with a heading.',
    unknown: 'Whether the title says what the slide says.',
    find: untitledSlides,
  },
  {
    id: 'slide-title-repeated',
    family: 'structure',
    title: 'No two slides have the same title',
    why: 'Slides with the same title sound the same in a list.',
    wcag: '2.4.6',
    item: 1,
    severity: 'warning',
    fix: 'Say in each title what that slide adds.',
    unknown: 'Whether two titles mean the same in other words.',
    find: repeatedTitles,
  },
  {
    id: 'heading-skips',
    family: 'structure',
    title: 'No level of headings is skipped',
    why: 'The levels of headings are the outline that a screen reader reads; a gap sounds like something missing.',
    wcag: '1.3.1',
    item: 1,
    severity: 'warning',
    fix: 'Use the next level.',
    unknown: 'Whether the outline is the one you mean.',
    find: skippedLevels,
  },
  {
    id: 'heading-empty',
    family: 'structure',
    title: 'Every heading has words',
    why: 'A screen reader stops at an empty heading and has nothing to say.',
    wcag: '2.4.6',
    item: 1,
    severity: 'error',
    fix: 'Give it words, or take it out.',
    unknown: 'Nothing.',
    find: emptyHeadings,
  },
  {
    id: 'heading-by-style',
    family: 'structure',
    title: 'Headings are headings, not bold text',
    why: 'A screen reader does not treat bold text as a heading: it is in no outline, and no key leads to it.',
    wcag: '1.3.1',
    item: 1,
    severity: 'warning',
    fix: 'Write it as a heading.',
    unknown: 'Whether the words are emphasized for another reason.',
    find: boldHeadings,
  },
];
