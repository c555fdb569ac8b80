import type { Footnotes } from '../../../markdown/document.ts';
import { type Html, html } from '../markup.ts';
import { footnoteId, referenceId } from '../page-ids.ts';
import type { PageWriting } from '../writing.ts';
import { rootOf } from './root.ts';

/** The footnotes, each with the ways back to where it is referred to. */
export function writeFootnotes(block: Footnotes, writing: PageWriting): Html {
  const items = block.children.map(({ children }, index) => {
    const number = block.numbers?.[index] ?? index + 1;
    const id = footnoteId(writing.scope, number);
    const text = writing.blocks(children, writing);
    return html`<li id="${id}" value="${number}">${text}${waysBack(id, number, writing)}</li>\n`;
  });
  return html`<section${rootOf(block, writing, 'footnotes')} role="doc-endnotes" aria-label="Footnotes"><ol>\n${items}</ol></section>`;
}

function waysBack(id: string, number: number, { ids }: PageWriting): Html {
  const count = ids.references(id);
  const ways = Array.from({ length: count }, (_, index) => {
    const which = count > 1 ? `, place ${index + 1}` : '';
    return html` <a class="back" href="#${referenceId(id, index + 1)}" role="doc-backlink" aria-label="Back to footnote ${number} in the text${which}">↩</a>`;
  });
  return count > 0 ? html`<p class="ways-back">${ways}</p>` : html``;
}
