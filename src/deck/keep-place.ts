import { blockText } from '../markdown/block-text.ts';
import type { Deck, Slide, SlideItem } from './deck.ts';

/** A slide, its step and the rows it is scrolled by. All count from 0. */
export type ShownPlace = { readonly slide: number; readonly step: number; readonly row: number };

function itemText(item: SlideItem): string {
  switch (item.type) {
    case 'block':
    case 'qr':
      return blockText(item.block);
    case 'columns':
      return item.columns.map(itemsText).join('\t');
    case 'blankRows':
    case 'middle':
      return '';
  }
}

const itemsText = (items: readonly SlideItem[]): string => items.map(itemText).join('\n');

/** The words that the audience sees. Without any (a slide of pictures), the title has to tell slides apart. */
function words({ heading, items, title }: Slide): string {
  const text = itemsText(items);
  const head = heading ? blockText(heading) : '';
  return head + text === '' ? title : `${head}\n${text}`;
}

/** Whether two slides can have the same words at all: far cheaper than to compare them. */
function mayBeSame(one: Slide, other: Slide): boolean {
  return (
    one.kind === other.kind &&
    one.items.length === other.items.length &&
    (one.heading === undefined) === (other.heading === undefined) &&
    // A slide with a heading has its title from there.
    (one.heading === undefined || one.title === other.title)
  );
}

/** Where a slide should be after one change of its deck, by the titles before it and behind it. */
function expectedIndex(before: readonly Slide[], after: readonly Slide[], slide: number): number {
  const isKept = (one: number, other: number) => before[one]?.title === after[other]?.title;
  const moved = slide + after.length - before.length;
  let kept = 0;
  while (kept < slide && isKept(kept, kept)) kept++;
  let behind = before.length - 1;
  while (behind > slide && isKept(behind, behind - slide + moved)) behind--;
  const places = [...(kept === slide ? [slide] : []), ...(behind === slide ? [moved] : [])];
  return places.find(place => isKept(slide, place)) ?? places[0] ?? slide;
}

/** The slide nearest to an index that is as wanted. */
function nearest(
  slides: readonly Slide[],
  from: number,
  isWanted: (slide: Slide) => boolean,
): number | undefined {
  for (let distance = 0; distance <= Math.max(from, slides.length); distance++) {
    for (const index of [from + distance, from - distance]) {
      const slide = slides[index];
      if (slide && isWanted(slide)) return index;
    }
  }
  return undefined;
}

/**
 * Where the audience stays when a deck is read again: at the slide with the same words, else with the same title,
 * in both cases the nearest to where it should be by what is around it; else at that place itself. The step is
 * one that the slide has. How far the slide can be scrolled only its layout knows: the row stays as it is.
 */
export function keepSlide(before: Deck, after: Deck, at: ShownPlace): ShownPlace {
  const shown = before.slides[at.slide];
  const expected = expectedIndex(before.slides, after.slides, at.slide);
  const text = shown && words(shown);
  const slide =
    (shown && nearest(after.slides, expected, other => mayBeSame(shown, other) && words(other) === text)) ??
    (shown && nearest(after.slides, expected, other => other.title === shown.title)) ??
    expected;
  return { ...findSlide(after, { slide, step: at.step }), row: at.row };
}

/**
 * The place of a talk that ended earlier, in the deck as it is now.
 *
 * @param title of the slide, as it was: the nearest slide of that title is taken, else the same index
 */
export function findSlide(
  { slides }: Deck,
  { slide, step, title }: { readonly slide: number; readonly step: number; readonly title?: string },
): { readonly slide: number; readonly step: number } {
  const clamped = Math.max(0, Math.min(slide, slides.length - 1));
  const index =
    title === undefined ? clamped : (nearest(slides, clamped, other => other.title === title) ?? clamped);
  return { slide: index, step: Math.max(0, Math.min(step, slides[index]?.lastStep ?? 0)) };
}
