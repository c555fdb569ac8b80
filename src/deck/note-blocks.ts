import type { Block } from '../markdown/document.ts';
import { parseMarkdown } from '../markdown/read.ts';
import type { Slide } from './deck.ts';

/** Above the links of any deck: a link in the notes is not one of the slide beside it. */
const firstLink = 1_000_000_000;

/** The notes of a slide, read. Nobody looks at most of them, so they are read when someone does. */
export function noteBlocks({ notes }: Slide): readonly Block[] {
  let links = firstLink;
  return notes.flatMap(({ text, file }) => {
    // A newline in front: a rule at the start of a note begins no front matter.
    const note = parseMarkdown(`\n${text}`, file, { links, footnotes: 0 });
    links += note.links.length;
    return note.blocks;
  });
}
