import type { Deck, Slide, SlideItem } from '../deck/deck.ts';
import { noteBlocks } from '../deck/note-blocks.ts';
import { blocksOfItems } from '../deck/slide-links.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { counted } from './frame.ts';
import { type Passage, told, toldApart } from './passage.ts';
import { isWritten, type SlideSteps, stepsOf } from './steps.ts';
import { wholeText, writeBlocks } from './write-blocks.ts';
import { type LinkNaming, writeInlines } from './write-inlines.ts';

/** `Slide 3 of 14, What DSAC does, 2 more steps.` @param slide and `step` count from 0 */
export function slideName({ slides }: Deck, slide: number, step: number): Passage {
  if (slides.length === 0) return told('No talk yet.');
  const { title = '', lastStep = 0 } = slides[slide] ?? {};
  const more = lastStep > step ? `, ${counted(lastStep - step, 'more step')}` : '';
  const name = `Slide ${slide + 1} of ${slides.length}, ${title}${more}`;
  return told(/[.!?]$/.test(name) ? name : `${name}.`);
}

/**
 * What comes into view on a slide from one step to another, both counted from 0 and both included. Its title is not
 * repeated, and columns follow one another.
 */
export function writeSlide(
  deck: Deck,
  slide: Slide,
  [from, to]: readonly [from: number, to: number],
  naming: LinkNaming,
): readonly Passage[] {
  const steps = stepsOf(slide, from, to);
  return [
    ...(from === 0 ? writeTitle(deck, slide, naming) : []),
    ...slide.items.flatMap(item => writeItem(item, steps, naming)),
  ];
}

/** The heading if it says more than the name of the slide, and the occasion of the talk. */
function writeTitle({ settings }: Deck, slide: Slide, naming: LinkNaming): readonly Passage[] {
  const { subtitle, authors, event, location, date } = settings;
  const occasion = [subtitle, ...authors, event, location, date].filter(text => text !== undefined);
  const heading = slide.heading && safeRow(writeInlines(slide.heading.children, naming));
  return [
    ...(heading !== undefined && heading !== slide.title ? [toldApart(heading)] : []),
    ...(slide.kind === 'title' ? occasion.map(told) : []),
  ];
}

function writeItem(item: SlideItem, steps: SlideSteps, naming: LinkNaming): readonly Passage[] {
  const writing = { steps, step: 0, lists: 0, naming, write: writeBlocks };
  switch (item.type) {
    case 'block':
      return writeBlocks([item.block], writing);
    case 'qr': {
      const code = toldApart(`QR code of ${item.address}`);
      const isShown = isWritten(steps.of(item.block, 0), steps);
      return isShown ? [code, ...writeBlocks([item.block], writing)] : [];
    }
    case 'columns': {
      const passages = item.columns.flatMap((column, index) => {
        const inside = column.flatMap(inner => writeItem(inner, steps, naming));
        const name = toldApart(`Column ${index + 1} of ${item.columns.length}`);
        return inside.length === 0 ? [] : [name, ...inside];
      });
      const last = Math.max(0, ...item.columns.flatMap(blocksOfItems).map(block => steps.last(block)));
      const isEnded = passages.length > 0 && isWritten(last, steps);
      return isEnded ? [...passages, { ...told('End of columns'), isEnd: true }] : passages;
    }
    case 'blankRows':
    case 'middle':
      return [];
  }
}

/** The speaker notes, or a sentence that there are none. */
export function writeNotes(slide: Slide, naming: LinkNaming): readonly Passage[] {
  const passages = writeBlocks(noteBlocks(slide), wholeText(naming));
  if (passages.length === 0) return [told('This slide has no notes.')];
  return [toldApart('Notes:'), ...passages, toldApart('End of notes.')];
}
