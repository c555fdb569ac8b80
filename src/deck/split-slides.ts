import { splitAtHeadings } from './heading-level.ts';
import type { Part } from './part.ts';

/**
 * Splits a deck into slides: at thematic breaks and `end_slide` comments or, where it has neither, at the headings
 * of the level that splits it best. What separates them is in none of them. Slides may be empty.
 */
export function splitSlides(parts: readonly Part[]): readonly (readonly Part[])[] {
  if (!parts.some(isEnd)) return splitAtHeadings(parts);
  const slides: Part[][] = [];
  let slide: Part[] = [];
  for (const part of parts) {
    if (isEnd(part)) {
      slides.push(slide);
      slide = [];
    } else slide.push(part);
  }
  return [...slides, slide];
}

function isEnd({ block, command }: Part): boolean {
  return block.type === 'thematicBreak' || command?.type === 'endSlide';
}
