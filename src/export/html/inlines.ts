import type { Inline } from '../../markdown/document.ts';
import { stepAttribute } from './blocks/root.ts';
import { writeLink, writeReference } from './link.ts';
import { type Html, html } from './markup.ts';
import { writeFormula } from './math.ts';
import { writeImage } from './picture.ts';
import type { PageWriting } from './writing.ts';

/** Inline content. Each style is the element that HTML has for it, so that who listens learns of it too. */
export function htmlInlines(inlines: readonly Inline[], writing: PageWriting): Html {
  return html`${inlines.map(inline => writeInline(inline, writing))}`;
}

function writeInline(inline: Inline, writing: PageWriting): Html {
  switch (inline.type) {
    case 'text':
      return html`${inline.value}`;
    case 'inlineCode':
      return html`<code>${inline.value}</code>`;
    case 'inlineMath':
      return writeFormula(inline.value, 'inline');
    case 'break':
      // Who reads the text alone, as scripts and outlines of PDF do, sees no end of a row.
      return html` <br>`;
    case 'wordBreak':
      return inline.hyphen ? html`&shy;` : html`<wbr>`;
    case 'footnoteReference':
      return writeReference(inline.number, writing);
    case 'image':
      return writeImage(inline, writing);
    case 'link':
      return writeLink(inline, () => htmlInlines(inline.children, writing), writing);
  }
  const text = htmlInlines(inline.children, writing);
  switch (inline.type) {
    case 'emphasis':
      return html`<em>${text}</em>`;
    case 'strong':
      return html`<strong>${text}</strong>`;
    case 'delete':
      return html`<del>${text}</del>`;
    case 'underline':
      return html`<u>${text}</u>`;
    case 'insert':
      return html`<ins>${text}</ins>`;
    case 'highlight':
      return html`<mark>${text}</mark>`;
    case 'keyboard':
      return html`<kbd>${text}</kbd>`;
    case 'later':
      return html`<span${stepAttribute(inline, writing.stepOf)}>${text}</span>`;
    case 'language':
      return html`<span lang="${inline.language}">${text}</span>`;
  }
}
