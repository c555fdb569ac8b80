import type { Slide } from '../../deck/deck.ts';
import { figureOf, paragraphText } from '../../deck/slide-layout.ts';
import { type ArrangedItem, arranged } from '../../layout/slide-arrangement.ts';
import type { Blockquote, List, Paragraph } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import { closeBlocks, htmlList } from './blocks/list.ts';
import { rootOf } from './blocks/root.ts';
import { htmlInlines } from './inlines.ts';
import { type Html, html } from './markup.ts';
import { writeQr } from './qr.ts';
import type { PageWriting } from './writing.ts';

/** How wide the columns of the slides of a deck are: each arrangement is a rule in its style sheet. */
export class ColumnRules {
  readonly #rules = new Map<string, string>();

  /** The class for columns of these weights. */
  classOf(weights: readonly number[]): string {
    const shares = weights.map(weight => Math.round(weight * 100) / 100);
    const name = `columns-${shares.join('-').replaceAll('.', '_')}`;
    this.#rules.set(name, `.${name}{--columns:${shares.map(share => `minmax(0,${share}fr)`).join(' ')}}`);
    return name;
  }

  get css(): string {
    return [...this.#rules.values()].join('');
  }
}

/** What is on a slide below its title, arranged as in a terminal: cards, figures, columns. */
export function writeItems(slide: Slide, writing: PageWriting, columns: ColumnRules): Html {
  return html`${arranged(slide, true).map(item => writeItem(item, writing, columns))}`;
}

function writeItem(item: ArrangedItem, writing: PageWriting, columns: ColumnRules): Html {
  switch (item.type) {
    case 'block': {
      const block = writing.blocks([item.block], writing);
      return item.align && item.align !== 'left'
        ? html`<div class="align-${item.align}">${block}</div>`
        : block;
    }
    case 'qr':
      return html`<div${rootOf(item.block, writing, 'code-card')}>${writeQr(item.address)}${writing.blocks([item.block], stepless(writing))}</div>\n`;
    case 'columns': {
      const parts = item.columns.map(
        items => html`<div>${items.map(inner => writeItem(inner, writing, columns))}</div>\n`,
      );
      return html`<div class="columns ${columns.classOf(item.weights)}">\n${parts}</div>\n`;
    }
    case 'cards':
      return html`${htmlList(item.block, writing, `cards cards-${item.block.children.length}`)}\n`;
    case 'figures':
      return writeFigures(item.block, writing);
    case 'image':
      return writing.blocks([item.block], writing);
    case 'statement':
      return html`<div class="statement">${writing.blocks([item.block], writing)}</div>`;
    case 'quote':
      return writeQuote(item.block, writing);
    case 'blankRows':
      return html`<div class="blank-${Math.min(4, item.rows)}"></div>`;
    case 'middle':
      return html`<div class="middle"></div>`;
  }
}

/** The figures with which the items of a list begin, large above the rest of their words. */
function writeFigures(list: List, writing: PageWriting): Html {
  const items = list.children.map(item => {
    const [first, ...rest] = item.children;
    const found = first?.type === 'paragraph' && isText(first) ? figureOf(paragraphText(first)) : undefined;
    const words = found
      ? html`<strong class="figure">${found.figure}</strong> ${found.caption}${writing.blocks(rest, writing)}`
      : closeBlocks(item.children, writing);
    return html`<li${rootOf(item, writing)}>${words}</li>\n`;
  });
  return html`<ul${rootOf(list, writing, 'figures')}>\n${items}</ul>\n`;
}

/** What is more than plain words keeps its form. */
function isText({ children }: Paragraph): boolean {
  return children.every(({ type }) => type === 'text');
}

/** The code shows its block already. */
function stepless(writing: PageWriting): PageWriting {
  return { ...writing, stepOf: () => undefined };
}

const attribution = /^\s*(?:[—–]|--?\s)/;

/** Who said it stands below, and is no part of it. */
function writeQuote(block: Blockquote, writing: PageWriting): Html {
  const last = block.children.at(-1);
  const isName =
    block.children.length > 1 && last?.type === 'paragraph' && attribution.test(inlineText(last.children));
  const said = isName ? block.children.slice(0, -1) : block.children;
  const name =
    isName && last.type === 'paragraph'
      ? html`<p class="by">${htmlInlines(last.children, writing)}</p>`
      : undefined;
  return html`<div${rootOf(block, writing, 'quote')}><blockquote>${writing.blocks(said, writing)}</blockquote>${name}</div>\n`;
}
