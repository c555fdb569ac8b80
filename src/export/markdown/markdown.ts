import type { Deck, Slide, SlideItem } from '../../deck/deck.ts';
import { noteBlocks } from '../../deck/note-blocks.ts';
import type { Block, Document, Link } from '../../markdown/document.ts';
import { References } from '../references.ts';
import { markdownBlocks } from './blocks.ts';
import { escaped, markdownAddress, markdownInlines, type NumberLink } from './inlines.ts';

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
  // What is read on paper has its addresses at the end.
  const references = notes === 'prose' ? new References() : undefined;
  const refer = references && ((link: Link) => references.numberOf(link));
  const { subtitle, authors, event, location, date } = settings;
  for (const [index, slide] of slides.entries()) {
    if (references && slide.isLinks) continue;
    const title = slide.heading ? markdownInlines(slide.heading.children, refer) : escaped(slide.title);
    const occasion = slide.kind === 'title' ? [subtitle, ...authors, event, location, date] : [];
    const parts = [
      `# ${title.replace(/\\?\n/g, ' ')}`,
      ...occasion.flatMap(text => (text === undefined ? [] : [escaped(text)])),
      markdownBlocks(slide.items.flatMap(blocksOf), refer),
      notesText(slide, notes, refer),
    ];
    yield `${index > 0 ? '\n---\n\n' : ''}${parts.filter(part => part !== '').join('\n\n')}\n`;
  }
  const addresses = references?.addresses ?? [];
  if (addresses.length > 0)
    yield `\n${addresses.map((url, index) => `[${index + 1}]: ${markdownAddress(url)}\n`).join('')}`;
}

function notesText(slide: Slide, notes: Notes, refer: NumberLink | undefined): string {
  if (notes === 'none') return '';
  if (notes === 'prose') return markdownBlocks(noteBlocks(slide), refer);
  return slide.notes.map(({ text }) => `<!--\n${text.replaceAll('-->', '-- >')}\n-->`).join('\n\n');
}

function blocksOf(item: SlideItem): readonly Block[] {
  if (item.type === 'columns') return item.columns.flat().flatMap(blocksOf);
  return item.type === 'block' || item.type === 'qr' ? [item.block] : [];
}
