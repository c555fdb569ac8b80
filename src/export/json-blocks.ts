import { blockText } from '../markdown/block-text.ts';
import type { Block, Inline, Link, TableCell } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import type { Json } from './json-text.ts';

/**
 * Blocks as a simple tree: the words as text, the links beside them. Marks within the text (emphasis, code) and
 * comments are left out.
 */
export function blocksJson(blocks: readonly Block[]): readonly Json[] {
  return blocks.flatMap((block): readonly Json[] => {
    const found = blockJson(block);
    return found === undefined ? [] : [found];
  });
}

function blockJson(block: Block): Json | undefined {
  switch (block.type) {
    case 'heading': {
      const { depth: level, slug: anchor, children } = block;
      return { type: 'heading', level, anchor, text: inlineText(children), links: linksIn(block) };
    }
    case 'paragraph':
      return { type: 'paragraph', text: inlineText(block.children), links: linksIn(block) };
    case 'list': {
      const { start } = block;
      const items = block.children.map(({ checked, children }) => {
        return { ...(checked !== undefined && { checked }), blocks: blocksJson(children) };
      });
      return { type: 'list', ordered: start !== undefined, ...(start !== undefined && { start }), items };
    }
    case 'table':
      return {
        type: 'table',
        ...(block.chart && { chart: block.chart }),
        header: block.header.map(cellText),
        rows: block.rows.map(row => row.map(cellText)),
        links: linksIn(block),
      };
    case 'blockquote':
      return { type: 'quote', blocks: blocksJson(block.children) };
    case 'alert':
      return { type: 'alert', kind: block.kind, blocks: blocksJson(block.children) };
    case 'details':
      return { type: 'details', summary: inlineText(block.summary), blocks: blocksJson(block.children) };
    case 'definitionList':
      return {
        type: 'definitions',
        items: block.children.map(part =>
          part.type === 'definitionTerm'
            ? { term: inlineText(part.children) }
            : { blocks: blocksJson(part.children) },
        ),
      };
    case 'footnotes':
      return {
        type: 'footnotes',
        items: block.children.map(({ children }, index) => {
          return { number: block.numbers?.[index] ?? index + 1, blocks: blocksJson(children) };
        }),
      };
    case 'code':
      return { type: 'code', ...(block.lang !== undefined && { language: block.lang }), text: block.value };
    case 'thematicBreak':
      return { type: 'rule' };
    case 'comment':
      return undefined;
  }
}

function cellText({ children }: TableCell): string {
  return children.map(blockText).join(' ');
}

function linksIn(block: Block): readonly Json[] {
  return [...linksOfBlock(block)].filter(link => !isFootnoteMark(link.children)).map(linkJson);
}

function isFootnoteMark([first]: readonly Inline[]): boolean {
  return first?.type === 'footnoteReference';
}

/** What an address leads to: a site, a mailbox, a place in the same document, or another file. */
function kindOf(url: string): string {
  if (/^https?:/i.test(url)) return 'web';
  if (/^mailto:/i.test(url)) return 'mail';
  return url.startsWith('#') ? 'anchor' : 'file';
}

function linkJson({ url, children }: Link): Json {
  return { kind: kindOf(url), address: url, text: inlineText(children) };
}
