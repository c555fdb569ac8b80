import { buildDeck } from '../../src/deck/build-deck.ts';
import type { Deck, Slide, SlideItem } from '../../src/deck/deck.ts';
import type { ReadInclude } from '../../src/deck/include.ts';
import { noteBlocks } from '../../src/deck/note-blocks.ts';
import { blockText } from '../../src/markdown/block-text.ts';
import type { Block, ListItem } from '../../src/markdown/document.ts';
import { parseMarkdown } from '../../src/markdown/read.ts';

/** Files beside a deck, by the paths with which it includes them. */
export type Beside = Readonly<Record<string, string>>;

export function deckOf(source: string, beside: Beside = {}): Deck {
  const readInclude: ReadInclude = path => {
    const text = beside[path];
    return text === undefined
      ? { type: 'refused', reason: `${path} is not there` }
      : { type: 'text', key: `/deck/${path}`, file: path, text };
  };
  return buildDeck(parseMarkdown(source, 'deck.md'), 'deck.md', readInclude);
}

/** What is to be fixed, as `file:line:column message`. */
export const told = ({ diagnostics }: Deck): readonly string[] =>
  diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column} ${message}`);

/** Each slide as `kind title`, with the number of its later steps where it has any. */
export const names = ({ slides }: Deck): readonly string[] =>
  slides.map(({ kind, title, lastStep }) => `${kind} ${title}${lastStep > 0 ? ` +${lastStep}` : ''}`);

export const noteTexts = (slide: Slide): string => noteBlocks(slide).map(blockText).join('|');

/**
 * What a slide shows, row by row: the step at which it comes into view, and its words. List items have a bullet
 * or their number; what is in another block is indented.
 */
export function picture(slide: Slide): readonly string[] {
  const rows: string[] = [];
  const stepOf = (node: Block | ListItem, outer: number) => slide.reveals.get(node) ?? outer;

  function drawBlocks(blocks: readonly Block[], indent: string, outer: number): void {
    for (const block of blocks) draw(block, indent, stepOf(block, outer));
  }
  function draw(block: Block, indent: string, step: number): void {
    const row = (text: string) => rows.push(`${indent}${step} ${text}`);
    switch (block.type) {
      case 'list':
        for (const [index, item] of block.children.entries()) {
          const own = stepOf(item, step);
          const mark = block.start === undefined ? '-' : `${block.start + index}.`;
          const [first, ...others] = item.children;
          const isText = first?.type === 'paragraph' && stepOf(first, own) === own;
          rows.push(`${indent}${own} ${mark} ${isText ? blockText(first) : ''}`.trimEnd());
          drawBlocks(isText ? others : item.children, `${indent}  `, own);
        }
        return;
      case 'blockquote':
      case 'alert':
      case 'details':
        row(block.type);
        drawBlocks(block.children, `${indent}  `, step);
        return;
      case 'definitionList':
        row('terms');
        for (const part of block.children)
          if (part.type === 'definitionDescription') drawBlocks(part.children, `${indent}  `, step);
        return;
      case 'footnotes':
        for (const [index, note] of block.children.entries())
          row(`[${block.numbers?.[index] ?? index + 1}] ${note.children.map(blockText).join(' ')}`);
        return;
      case 'comment':
        return;
      case 'heading':
        row(`${'#'.repeat(block.depth)} ${blockText(block)}`);
        return;
      case 'paragraph':
      case 'thematicBreak':
      case 'code':
      case 'table':
        row(block.type === 'thematicBreak' ? '---' : blockText(block));
    }
  }
  function drawItems(items: readonly SlideItem[], indent: string): void {
    for (const item of items) {
      switch (item.type) {
        case 'block':
          if (item.align) rows.push(`${indent}${item.align}:`);
          drawBlocks([item.block], indent, 0);
          break;
        case 'qr':
          rows.push(`${indent}qr ${item.address}`);
          drawBlocks([item.block], indent, 0);
          break;
        case 'columns':
          for (const [index, column] of item.columns.entries()) {
            rows.push(`${indent}column ${item.weights[index]}`);
            drawItems(column, `${indent}  `);
          }
          break;
        case 'blankRows':
          rows.push(`${indent}blank ${item.rows}`);
          break;
        case 'middle':
          rows.push(`${indent}middle`);
      }
    }
  }
  if (slide.heading) drawBlocks([slide.heading], '', 0);
  drawItems(slide.items, '');
  return rows;
}
