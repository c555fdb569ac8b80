import { parseComment } from '../deck/comment-command.ts';
import type { Deck } from '../deck/deck.ts';
import type { Document } from '../markdown/document.ts';

/** Keys of the front matter that only a talk has. */
const talkKeys = [
  'marp',
  'subtitle',
  'sub_title',
  'minutes',
  'event',
  'transition',
  'progress',
  'footer',
  'header',
  'logo',
];
/** Lines between this many slides make a talk, if all of them begin with a heading. */
const leastSlides = 3;
/** How many headings a slide has on average, at most. */
const mostHeadings = 1.5;

/** No page has the marks by which these are known, and headings or settings part their slides. */
const sureDialects: ReadonlySet<string | undefined> = new Set(['patat', 'lookatme', 'kyma']);

/** Whether what looks like a deck of another program is one: its front matter alone may be that of a page on a site. */
export function isForeignTalk({ slides, dialect }: Deck, { blocks }: Document): boolean {
  if (sureDialects.has(dialect)) return slides.length >= leastSlides;
  const headings = blocks.filter(({ type }) => type === 'heading').length;
  const lines = blocks.filter(({ type }) => type === 'thematicBreak').length;
  return lines > 1 && slides.length >= leastSlides && headings <= slides.length * mostHeadings;
}

/**
 * Whether a document is a talk: its front matter or its comments ask for what only slides have, or lines split it into parts
 * that all begin with a heading.
 */
export function isTalk({ frontMatter, blocks }: Document): boolean {
  if (talkKeys.some(key => frontMatter.values.has(key))) return true;
  const shown = blocks.filter(({ type }) => type !== 'comment');
  const hasCommand = blocks.some(block => {
    if (block.type !== 'comment') return false;
    const { type } = parseComment(block);
    return type !== 'nothing' && type !== 'speakerNote' && type !== 'wrong' && type !== 'include';
  });
  if (hasCommand) return true;
  const starts = shown.flatMap((block, index) => (block.type === 'thematicBreak' ? [shown[index + 1]] : []));
  const headings = shown.filter(({ type }) => type === 'heading').length;
  const slides = starts.length + 1;
  // A long page has lines between its chapters, too.
  const isShort = headings <= slides * mostHeadings;
  return (
    slides >= leastSlides && isShort && starts.every(block => block === undefined || block.type === 'heading')
  );
}
