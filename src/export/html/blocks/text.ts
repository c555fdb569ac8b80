import type { Details, Heading, Paragraph } from '../../../markdown/document.ts';
import { htmlInlines } from '../inlines.ts';
import { attributes, type Html, html, isNothing, nothing } from '../markup.ts';
import type { PageWriting } from '../writing.ts';
import { rootOf } from './root.ts';

/** A paragraph; a figure where it is nothing but a picture, which says by itself what it shows. */
export function writeParagraph(block: Paragraph, writing: PageWriting): Html {
  const text = htmlInlines(block.children, writing);
  if (isNothing(text)) return nothing;
  const align = block.align && `align-${block.align}`;
  const shown = block.children.filter(inline => inline.type !== 'text' || inline.value.trim() !== '');
  const isPicture = shown.length === 1 && shown[0]?.type === 'image';
  if (!isPicture) return html`<p${rootOf(block, writing, align)}>${text}</p>`;
  return html`<figure${rootOf(block, writing, ['picture', align].filter(Boolean).join(' '))} role="group">${text}</figure>`;
}

/** A heading at the level that it has in the page. Its anchor is the one that GitHub and the terminal know. */
export function writeHeading(block: Heading, writing: PageWriting): Html {
  const level = writing.outline.levelOf(block.depth);
  const text = htmlInlines(block.children, writing);
  const align = block.align && `align-${block.align}`;
  const all = html`${rootOf(block, writing, align)}${attributes({ id: writing.ids.take(block.slug) })}`;
  return headingElement(level, all, text);
}

/** @param all its attributes */
export function headingElement(level: number, all: Html, text: Html): Html {
  switch (level) {
    case 1:
      return html`<h1${all}>${text}</h1>`;
    case 2:
      return html`<h2${all}>${text}</h2>`;
    case 3:
      return html`<h3${all}>${text}</h3>`;
    case 4:
      return html`<h4${all}>${text}</h4>`;
    case 5:
      return html`<h5${all}>${text}</h5>`;
    default:
      return html`<h6${all}>${text}</h6>`;
  }
}

/** What folds in the source folds in the page, but not on paper. */
export function writeDetails(block: Details, writing: PageWriting): Html {
  const { summary, children } = block;
  const head =
    summary.type === 'heading'
      ? writeHeading(summary, writing)
      : html`${htmlInlines(summary.children, writing)}`;
  const open = writing.isOpen ? html` open` : nothing;
  return html`<details${rootOf(block, writing)}${open}><summary>${head}</summary>\n${writing.blocks(children, writing)}</details>`;
}
