import type { Block, Document } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { SafeText } from '../../terminal/safe-text.ts';
import { References } from '../references.ts';
import { titled } from '../with-title.ts';
import { htmlBlocks } from './blocks/block.ts';
import { htmlInlines } from './inlines.ts';
import { type Html, html } from './markup.ts';
import { Outline } from './outline.ts';
import { defaultLanguage, type PageOptions, writePage } from './page.ts';
import { PageIds } from './page-ids.ts';
import { schemeScript } from './scripts/scheme-script.ts';
import { baseStyle } from './styles/base-style.ts';
import { documentStyle } from './styles/document-style.ts';
import type { PageWriting } from './writing.ts';

/** What a page says of a document besides its text. */
export type DocumentFacts = {
  readonly title: SafeText;
  /** One sentence on what is in it. */
  readonly summary?: SafeText | undefined;
  /** The date that it holds for. */
  readonly asOf?: SafeText | undefined;
  readonly sources?: readonly SafeText[];
};

/** What is around a page that is one of several. */
export type PageFrame = {
  /** What they are together: it follows the title of each. */
  readonly siteTitle: SafeText;
  readonly before: Html;
  /** Below the text. */
  readonly after: Html;
  readonly style: string;
  readonly script: string;
};

/** A text as a page is written of it. */
export type TextPage = {
  readonly title: string;
  readonly heading: Html;
  readonly headingId?: string | undefined;
  readonly lead?: Html | undefined;
  readonly outline?: Html | undefined;
  readonly text: Html;
  readonly foot?: Html | undefined;
  readonly language?: SafeText | undefined;
  readonly description?: SafeText | undefined;
};

/** A document as a page: a title, the outline, the text, and what it is based on. */
export function writeDocumentPage(
  document: Document,
  facts: DocumentFacts,
  options: PageOptions,
  frame?: PageFrame,
): string {
  const title = options.title ?? facts.title;
  const { heading, rest } = titled(document.blocks);
  const ids = new PageIds();
  const references = options.isPaper ? new References() : undefined;
  const writing = pageWriting(ids, options, new Outline(2), references);
  const head =
    heading && options.title === undefined ? htmlInlines(heading.children, writing) : html`${title}`;
  const headingId = heading && ids.take(heading.slug);
  const text = htmlBlocks(rest, writing);
  const page: TextPage = {
    ...{ title, heading: head, headingId, text },
    lead: facts.summary && html`<p class="lead">${facts.summary}</p>\n`,
    outline: writeOutline(rest),
    foot: writeFoot(facts, references),
    ...{ language: document.language, description: facts.summary },
  };
  return writeTextPage(page, options, frame);
}

/** A text that is written already as a page. */
export function writeTextPage(page: TextPage, options: PageOptions, frame?: PageFrame): string {
  const { title, heading, headingId, lead, outline, text, foot } = page;
  const skip = frame ? undefined : html`<a class="skip" href="#/text">Skip to the text</a>\n`;
  const inner = html`<div class="page${outline ? ' has-outline' : ''}">
<header>${skip}<h1${headingId === undefined ? undefined : html` id="${headingId}"`}>${heading}</h1>
${lead}</header>
${outline}<main id="/text" tabindex="-1">
${text}</main>
${foot}${frame?.after}</div>`;
  const script = 'light' in options.themes ? schemeScript : undefined;
  const isOther = frame && frame.siteTitle !== title;
  return writePage(
    {
      title: isOther ? `${title} · ${frame.siteTitle}` : title,
      language: options.language ?? page.language ?? defaultLanguage,
      description: page.description,
      style: baseStyle + documentStyle + (frame?.style ?? ''),
      script: frame ? [frame.script, script].filter(Boolean).join(';') : script,
      bodyClass: options.isLarge ? 'document large' : 'document',
      body: frame ? html`<div class="site">\n${frame.before}${inner}\n</div>` : inner,
    },
    options,
  );
}

/** For text without steps. */
export function pageWriting(
  ids: PageIds,
  { ports, isPaper }: PageOptions,
  outline: Outline,
  references?: References,
): PageWriting {
  return {
    ...{ ports, ids, outline, scope: '', stepOf: () => undefined, blocks: htmlBlocks },
    isOpen: isPaper === true,
    ...(references && { references }),
  };
}

/** Fewer parts are seen without a list of them. */
const leastParts = 3;
/** Deeper headings would make it a second text. */
const deepest = 3;

function writeOutline(blocks: readonly Block[]): Html | undefined {
  const levels = new Outline(2);
  const parts = blocks.flatMap(block => {
    if (block.type !== 'heading') return [];
    const level = levels.levelOf(block.depth);
    return level <= deepest ? [{ level, slug: block.slug, text: inlineText(block.children) }] : [];
  });
  if (parts.length < leastParts) return undefined;
  const items: Html[] = [];
  for (const [index, { level, slug, text }] of parts.entries()) {
    if (level > 2 && items.length > 0) continue;
    const below = parts.slice(index + 1);
    const end = below.findIndex(part => part.level <= level);
    const inside = below.slice(0, end === -1 ? below.length : end);
    const inner = inside.map(part => html`<li><a href="#${part.slug}">${part.text}</a></li>`);
    items.push(
      html`<li><a href="#${slug}">${text}</a>${inner.length > 0 ? html`<ol>${inner}</ol>` : undefined}</li>\n`,
    );
  }
  return html`<nav class="outline" aria-label="On this page"><details open><summary>On this page</summary><ol>
${items}</ol></details></nav>
`;
}

/** The addresses of links that have numbers, and what the text is based on. */
function writeFoot(
  { asOf, sources = [] }: DocumentFacts,
  references: References | undefined,
): Html | undefined {
  const links = writeReferences(references);
  const known = asOf || sources.length > 0;
  if (!links && !known) return undefined;
  const list =
    sources.length > 0
      ? html`<p>Sources</p><ul>${sources.map(name => html`<li>${name}</li>`)}</ul>\n`
      : undefined;
  return html`<footer>${links}${list}${asOf ? html`<p>As of ${asOf}</p>\n` : undefined}</footer>\n`;
}

/** The numbered addresses of a page for paper. */
export function writeReferences(references: References | undefined): Html | undefined {
  if (!references || references.addresses.length === 0) return undefined;
  const items = references.addresses.map(
    (address, index) => html`<li id="/link-${index + 1}">${address.replace(/^mailto:/i, '')}</li>\n`,
  );
  return html`<section class="links" aria-labelledby="/links"><h2 id="/links">Links</h2>
<ol>
${items}</ol></section>
`;
}
