import type { Deck, Slide, SlideItem } from '../../deck/deck.ts';
import { noteBlocks } from '../../deck/note-blocks.ts';
import type { Block, Document } from '../../markdown/document.ts';
import { markdownBlocks } from './blocks.ts';
import { escaped, markdownInlines } from './inlines.ts';

/** A document as Markdown that GitHub shows as the same. */
export function documentMarkdown({ blocks }: Document): string {
  return `${markdownBlocks(blocks)}\n`;
}

/** Which notes go where. */
type Notes = 'none' | 'comments' | 'prose';

/**
 * A talk as Markdown, slide by slide: all fragments, columns below each other.
 *
 * @param notes what the speaker says: left out, as comments, which a talk reads as notes again, or as prose
 */
export function* deckMarkdown({ slides, settings }: Deck, notes: Notes): Generator<string> {
  const { subtitle, authors, event, location, date } = settings;
  for (const [index, slide] of slides.entries()) {
    const title = slide.heading ? markdownInlines(slide.heading.children) : escaped(slide.title);
    const occasion = slide.kind === 'title' ? [subtitle, ...authors, event, location, date] : [];
    const parts = [
      `# ${title.replace(/\\?\n/g, ' ')}`,
      ...occasion.flatMap(text => (text === undefined ? [] : [escaped(text)])),
      markdownBlocks(slide.items.flatMap(blocksOf)),
      notesText(slide, notes),
    ];
    yield `${index > 0 ? '\n---\n\n' : ''}${parts.filter(part => part !== '').join('\n\n')}\n`;
  }
}

function notesText(slide: Slide, notes: Notes): string {
  if (notes === 'none') return '';
  if (notes === 'prose') return markdownBlocks(noteBlocks(slide));
  return slide.notes.map(({ text }) => `<!--\n${text.replaceAll('-->', '-- >')}\n-->`).join('\n\n');
}

function blocksOf(item: SlideItem): readonly Block[] {
  if (item.type === 'columns') return item.columns.flat().flatMap(blocksOf);
  return item.type === 'block' || item.type === 'qr' ? [item.block] : [];
}
