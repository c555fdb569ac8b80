import { buildDeck } from '../../src/deck/build-deck.ts';
import type { Slide, SlideItem } from '../../src/deck/deck.ts';
import { toldSlides } from '../../src/deck/links-slides.ts';
import { noteBlocks } from '../../src/deck/note-blocks.ts';
import type { Block, Inline, Table } from '../../src/markdown/document.ts';
import { inlineText } from '../../src/markdown/plain-text.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';
import { blocksWithin, inlineRuns } from '../../src/markdown/walk.ts';
import { readRepositoryFile } from '../support/setting.ts';

const file = 'content/talk.md';
export const source = readRepositoryFile(file);
export const document = parseMarkdown(source, file);

/** The front matter as written. */
export const settings: Readonly<Record<string, unknown>> = Object.fromEntries(
  [...document.frontMatter.values].map(([key, { value }]) => [key, value]),
);

export const deck = buildDeck(document, file, () => ({ type: 'refused', reason: 'the talk is one file' }));

/** The title slide first; without the links that are listed at the end. */
export const slides = deck.slides.slice(0, toldSlides(deck));

/** The slide with that title; throws where there is none. */
export function slideCalled(title: string): Slide {
  const slide = slides.find(each => each.title === title);
  if (slide === undefined) throw new Error(`no slide "${title}"`);
  return slide;
}

/** The blocks that the audience sees, in reading order. */
export function blocksOf({ heading, items }: Slide): readonly Block[] {
  return [...(heading ? [heading] : []), ...items.flatMap(blocksOfItem)];
}

function blocksOfItem(item: SlideItem): readonly Block[] {
  switch (item.type) {
    case 'block':
    case 'qr':
      return [item.block];
    case 'columns':
      return item.columns.flat().flatMap(blocksOfItem);
    case 'blankRows':
    case 'middle':
      return [];
  }
}

/** A line for each line of the author's, without Markdown's marks. */
export function linesOfBlocks(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(block => [...inlineRuns(block)]).flatMap(linesOf);
}

/** What the audience reads. */
export function wordsOf(slide: Slide): string {
  return linesOfBlocks(blocksOf(slide)).join('\n');
}

/** A note in italics is for the speaker alone: how long the slide takes, and what to do. */
function isDirection(block: Block): boolean {
  return block.type === 'paragraph' && block.children.every(({ type }) => type === 'emphasis');
}

/** What the speaker says. */
export function notesOf(slide: Slide): string {
  return linesOfBlocks(noteBlocks(slide).filter(block => !isDirection(block))).join('\n');
}

/** What the speaker is to do, and in how many minutes. */
function directionsOf(slide: Slide): string {
  return linesOfBlocks(noteBlocks(slide).filter(isDirection)).join('\n');
}

const spans: Readonly<Record<string, number>> = { 'Half a minute': 0.5, '1 minute': 1 };

/** How long a slide takes, as its directions begin; `NaN` where they do not say. */
export function minutesOf(slide: Slide): number {
  const [span = ''] = /^[^.,]*/.exec(directionsOf(slide)) ?? [];
  return spans[span] ?? Number.NaN;
}

/** Inline content cut at its hard breaks. */
function linesOf(run: readonly Inline[]): readonly string[] {
  const breaks = run.flatMap((inline, at) => (inline.type === 'break' ? [at] : []));
  return [-1, ...breaks].map((from, index) =>
    inlineText(run.slice(from + 1, breaks[index] ?? run.length))
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

/** The list items of a slide, nested ones too: the lines of each, without those of items inside it. */
export function bulletsOf(slide: Slide): readonly (readonly string[])[] {
  return blocksOf(slide)
    .flatMap(block => [...blocksWithin(block)])
    .flatMap(block => (block.type === 'list' ? block.children : []))
    .map(item => linesOfBlocks(item.children.filter(block => block.type !== 'list')));
}

export function tablesOf(slide: Slide): readonly Table[] {
  return blocksOf(slide).filter(block => block.type === 'table');
}

/** All that the speaker says. */
export const spoken = slides.map(notesOf).join('\n');

/** All that anyone reads: title slide, slides and notes. */
export const told = [
  ...Object.values(settings).filter(value => typeof value === 'string'),
  ...slides.map(wordsOf),
  spoken,
].join('\n');
