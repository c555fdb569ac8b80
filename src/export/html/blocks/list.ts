import type { Block, DefinitionList, List, ListItem, Numbering } from '../../../markdown/document.ts';
import { htmlInlines } from '../inlines.ts';
import { attributes, type Html, html } from '../markup.ts';
import type { PageWriting } from '../writing.ts';
import { rootOf } from './root.ts';

const types: Readonly<Record<Numbering, string>> = {
  'lower-alpha': 'a',
  'upper-alpha': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
};

/** A list, ordered or not. Items of a tight one are no paragraphs. */
export function htmlList(block: List, writing: PageWriting, className?: string): Html {
  const { start, numbering, children, tight } = block;
  const items = children.map(item => writeItem(item, tight, start !== undefined, writing));
  const name = [className, tight ? undefined : 'loose'].filter(Boolean).join(' ');
  const root = rootOf(block, writing, name);
  if (start === undefined) return html`<ul${root}>\n${items}</ul>`;
  const all = attributes({
    start: start === 1 ? undefined : start,
    type: numbering && types[numbering],
  });
  return html`<ol${root}${all}>\n${items}</ol>`;
}

function writeItem(item: ListItem, isTight: boolean, isOrdered: boolean, writing: PageWriting): Html {
  const { checked, number, children } = item;
  const value = attributes({ value: isOrdered ? number : undefined });
  const box =
    checked === undefined
      ? undefined
      : html`<span class="box" role="img" aria-label="${checked ? 'Done:' : 'To do:'}">${checked ? '☑' : '☐'}</span> `;
  const root = rootOf(item, writing, checked === undefined ? undefined : 'task');
  return html`<li${root}${value}>${box}${isTight ? closeBlocks(children, writing) : writing.blocks(children, writing)}</li>\n`;
}

/** Paragraphs as text alone, but for those that come into view by themselves or are in another language. */
export function closeBlocks(blocks: readonly Block[], writing: PageWriting): Html {
  return html`${blocks.map((block, index) => {
    const isText =
      block.type === 'paragraph' &&
      block.language === undefined &&
      block.align === undefined &&
      block.anchors === undefined &&
      writing.stepOf(block) === undefined &&
      blocks[index - 1]?.type !== 'paragraph';
    return isText ? htmlInlines(block.children, writing) : writing.blocks([block], writing);
  })}`;
}

/** Terms, each with what is said of it. */
export function htmlDefinitions(block: DefinitionList, writing: PageWriting): Html {
  const parts = block.children.map(part =>
    part.type === 'definitionTerm'
      ? html`<dt${attributes({ id: part.anchors?.map(name => writing.ids.take(name)).find(Boolean) })}>${htmlInlines(part.children, writing)}</dt>\n`
      : html`<dd>${closeBlocks(part.children, writing)}</dd>\n`,
  );
  return html`<dl${rootOf(block, writing)}>\n${parts}</dl>`;
}
