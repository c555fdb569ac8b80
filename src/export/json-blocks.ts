import type { LineGroup } from '../markdown/code-info.ts';
import type { Block, Inline, Link } from '../markdown/document.ts';
import { numberOf } from '../markdown/list-number.ts';
import { markedText } from '../markdown/marked-text.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { partsJson, textJson } from './json-inlines.ts';
import { tableJson } from './json-table.ts';
import type { Json } from './json-text.ts';

/**
 * Blocks as a simple tree: the words as text, the links beside them. Marks within the text (emphasis, code) and
 * comments are left out, but for what changes the meaning: what is struck, inserted or marked.
 */
export function blocksJson(blocks: readonly Block[]): readonly Json[] {
  return blocks.flatMap((block): readonly Json[] => {
    const found = blockJson(block);
    if (found === undefined) return [];
    const { language } = block;
    return [language === undefined ? found : { ...found, lang: language }];
  });
}

function blockJson(block: Block): Readonly<Record<string, Json>> | undefined {
  switch (block.type) {
    case 'heading': {
      const { depth: level, slug: anchor, children } = block;
      return { type: 'heading', level, anchor, ...textJson(children), links: linksIn(block) };
    }
    case 'paragraph':
      return { type: 'paragraph', ...textJson(block.children), links: linksIn(block) };
    case 'list': {
      const { start, numbering } = block;
      const items = block.children.map(({ checked, children }, index) => {
        const number = numberOf(block, index);
        return {
          ...(number !== undefined && { number }),
          ...(checked !== undefined && { checked }),
          blocks: blocksJson(children),
        };
      });
      return {
        ...{ type: 'list', ordered: start !== undefined },
        ...(start !== undefined && { start }),
        ...(numbering && { numbering }),
        items,
      };
    }
    case 'table':
      return { ...tableJson(block, linksIn(block)), ...partsJson(block) };
    case 'blockquote':
      return { type: 'quote', blocks: blocksJson(block.children) };
    case 'alert':
      return { type: 'alert', kind: block.kind, blocks: blocksJson(block.children) };
    case 'details': {
      const { summary, children } = block;
      const heading = summary.type === 'heading' && { level: summary.depth, anchor: summary.slug };
      return {
        type: 'details',
        summary: markedText(summary.children),
        ...heading,
        blocks: blocksJson(children),
      };
    }
    case 'definitionList':
      return {
        type: 'definitions',
        items: block.children.map(part =>
          part.type === 'definitionTerm'
            ? { term: markedText(part.children) }
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
      return {
        ...{ type: 'code', ...(block.lang !== undefined && { language: block.lang }), text: block.value },
        ...(block.hasLineNumbers && { lineNumbers: true }),
        ...(block.groups && { lineGroups: block.groups.map(groupJson) }),
      };
    case 'math':
      return { type: 'math', source: block.value, text: block.text };
    case 'thematicBreak':
      return { type: 'rule' };
    case 'comment':
      return undefined;
  }
}

function groupJson(group: LineGroup): Json {
  return group === 'all' ? 'all' : group.map(({ from, to }) => ({ from, to }));
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
