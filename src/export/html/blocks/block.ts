import type { Block } from '../../../markdown/document.ts';
import { type Html, html, nothing } from '../markup.ts';
import { writeFormula } from '../math.ts';
import type { PageWriting } from '../writing.ts';
import { writeAlert } from './alert.ts';
import { htmlChart } from './chart.ts';
import { joinedCode, writeCodeBlock } from './code.ts';
import { writeFootnotes } from './footnotes.ts';
import { htmlDefinitions, htmlList } from './list.ts';
import { rootOf } from './root.ts';
import { htmlTable } from './table.ts';
import { writeDetails, writeHeading, writeParagraph } from './text.ts';

/** Blocks as elements of HTML, in their order. */
export function htmlBlocks(blocks: readonly Block[], writing: PageWriting): Html {
  return html`${joinedCode(blocks).map(block => html`${anchors(block, writing)}${writeBlock(block, writing)}\n`)}`;
}

/** The places that HTML in the source has named: others may lead there. */
function anchors({ anchors: named = [] }: Block, { ids }: PageWriting): readonly Html[] {
  return named.flatMap(name => {
    const id = ids.take(name);
    return id === undefined ? [] : [html`<span id="${id}"></span>`];
  });
}

function writeBlock(block: Block, writing: PageWriting): Html {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, writing);
    case 'heading':
      return writeHeading(block, writing);
    case 'thematicBreak':
      return html`<hr${rootOf(block, writing)}>`;
    case 'blockquote':
      return html`<blockquote${rootOf(block, writing)}>\n${writing.blocks(block.children, writing)}</blockquote>`;
    case 'alert':
      return writeAlert(block, writing);
    case 'list':
      return htmlList(block, writing);
    case 'definitionList':
      return htmlDefinitions(block, writing);
    case 'code':
      return writeCodeBlock(block, writing);
    case 'math':
      return html`<div${rootOf(block, writing, 'math')}>${writeFormula(block.value, 'block')}</div>`;
    case 'table':
      return block.chart ? htmlChart(block, block.chart, writing) : htmlTable(block, writing);
    case 'details':
      return writeDetails(block, writing);
    case 'footnotes':
      return writeFootnotes(block, writing);
    case 'comment':
      return nothing;
  }
}
