import type { DeckSettings, Slide } from '../deck/deck.ts';
import { layoutSlide, type SlideOptions } from './slide.ts';
import type { Area } from './slide-items.ts';
import type { SlideLayout } from './slide-spread.ts';

/** A picture with fewer rows shows nothing. */
const leastRows = 4;
/** The rows around and between the parts of a slide, which a picture does not take. */
const air = 2;

/** Lays a slide out so that its pictures are as large as leaves room for its text. */
export function layoutSlideWithPictures(
  slide: Slide,
  settings: DeckSettings,
  area: Area,
  options: SlideOptions,
): SlideLayout {
  const laidOut = (pictureRows: number, rows: number) =>
    layoutSlide(slide, settings, { ...area, rows }, { ...options, pictureRows });
  const smallest = laidOut(leastRows, area.rows);
  if (!options.findPicture || !hasPicture(smallest, slide)) return smallest;
  const room = Math.max(1, area.rows - air);
  const fits = (pictureRows: number) => laidOut(pictureRows, room).rows <= room;
  let [least, most] = [leastRows, area.rows];
  while (least < most) {
    const middle = Math.ceil((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle - 1;
  }
  return laidOut(least, area.rows);
}

function hasPicture(layout: SlideLayout, { lastStep }: Slide): boolean {
  return layout.lines(lastStep).some(line => line.some(({ picture }) => picture !== undefined));
}
