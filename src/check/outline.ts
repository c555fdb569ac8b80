import { blockText } from '../markdown/block-text.ts';
import { inlineText } from '../markdown/plain-text.ts';
import type { Checked } from './checked.ts';
import { foundBlocks, inlinesWithin } from './walk-passage.ts';

/** A row of an outline. @param depth how far it is indented, from 0 */
export type OutlineRow = { readonly depth: number; readonly text: string };

/** What a screen reader finds its way by: titles, headings, lists, tables, pictures and links, in the order in which they are read. */
export function outlineOf({ kind, passages, slides, language }: Checked): readonly OutlineRow[] {
  const rows: OutlineRow[] = [{ depth: 0, text: `Language: ${language ?? 'not given'}` }];
  for (const [index, { blocks }] of passages.entries()) {
    const slide = slides[index];
    if (slide) rows.push({ depth: 0, text: `Slide ${slide.number}: ${slide.slide.title}` });
    rows.push(...blockRows(blocks, slide?.slide.heading, kind === 'talk' ? 1 : 0));
    if (slide) rows.push({ depth: 1, text: slide.notes.length > 0 ? `Notes` : 'No notes' });
  }
  return rows;
}

function* blockRows(
  blocks: Checked['passages'][number]['blocks'],
  title: object | undefined,
  depth: number,
): Generator<OutlineRow> {
  for (const { block, isInItem, isInTable } of foundBlocks(blocks)) {
    if (block === title) {
      yield* inlineRows(block, depth);
      continue;
    }
    switch (block.type) {
      case 'heading':
        yield { depth, text: `Heading ${block.depth}: ${inlineText(block.children)}` };
        break;
      case 'list':
        yield { depth, text: `List of ${block.children.length}` };
        break;
      case 'table':
        yield {
          depth,
          text: `${block.chart === undefined ? 'Table' : 'Chart'} of ${block.rows.length} rows: ${
            block.header
              .flat()
              .flatMap(place =>
                place.type === 'cell' ? [place.children.map(blockText).join(' ') || 'no header'] : [],
              )
              .join(', ') || 'no headers'
          }`,
        };
        break;
      case 'code':
        yield { depth, text: `Code${block.lang === undefined ? '' : ` in ${block.lang}`}` };
        break;
      case 'paragraph':
        if (!isInItem && !isInTable) yield { depth, text: 'Text' };
        break;
      default:
    }
    yield* inlineRows(block, depth + 1);
  }
}

function* inlineRows(
  block: Checked['passages'][number]['blocks'][number],
  depth: number,
): Generator<OutlineRow> {
  if (block.type !== 'paragraph' && block.type !== 'heading') return;
  for (const inline of inlinesWithin(block.children)) {
    if (inline.type === 'link') yield { depth, text: `Link: ${inlineText(inline.children)}` };
    if (inline.type === 'image' && inline.alt !== '')
      yield { depth, text: `Picture: ${inline.alt ?? 'no description'}` };
  }
}
