import type { Diagnostic } from '../diagnostic.ts';
import { blockText } from '../markdown/block-text.ts';
import type { Block, Document, Heading } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type NewsKind, newsKinds } from './news-kinds.ts';
import { type NewsLink, readNewsLinks } from './news-link.ts';
import { type PartSources, readProvenance, type Sourced } from './provenance.ts';
import type { Section } from './section.ts';

/** An event or a piece, as its heading and the text below it say. */
export type NewsItem = {
  /** The anchor of its heading. */
  readonly id: SafeText;
  readonly title: SafeText;
  /** Where it was: a conference, a publication, a place. */
  readonly venue?: SafeText;
  /** A month and a year, where they are known. */
  readonly date?: SafeText;
  /** Absent where it is unknown. */
  readonly year?: number;
  /** Ids of the sources that name it. */
  readonly sources: readonly SafeText[];
  readonly links: readonly NewsLink[];
  /** Its heading and what is below it. */
  readonly blocks: readonly Block[];
};

export type News = { readonly items: readonly NewsItem[]; readonly diagnostics: readonly Diagnostic[] };

/** Which items are wanted; without a wish all are. */
export type NewsFilter = { readonly year?: NewsYear; readonly kind?: NewsKind };

/** The year of an item. */
export type NewsYear = number | 'unknown';

const month =
  /(?:^|, )((?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})$/;

/**
 * Reads the news out of a section: a heading of level two for each year, one of level three for each item. The
 * paragraph below it, if there is one, says where and when it was, then gives the links: `Venue, May 2024 · [Video](…)`.
 */
export function readNews(section: Sourced & Pick<Section, 'linkKinds'>): News {
  const { file } = section.source;
  const kinds = section.linkKinds ?? newsKinds;
  const { blocks } = section.document;
  const parts = new Map(readProvenance(section).parts.map(part => [part.anchor, part]));
  const diagnostics: Diagnostic[] = [];
  const items: NewsItem[] = [];
  let year: number | undefined;
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const report = (message: string, at: Block = block) =>
      diagnostics.push({ file, ...at.position, message: `news: ${message}` });
    if (block.depth === 2) year = readYear(inlineText(block.children), report);
    if (block.depth !== 3) continue;
    const end = blocks.findIndex((next, at) => at > index && next.type === 'heading' && next.depth <= 3);
    const own = blocks.slice(index, end === -1 ? undefined : end);
    items.push(readItem(block, own, { year, part: parts.get(block.slug), kinds }, report));
  }
  return { items, diagnostics };
}

type Report = (message: string, at?: Block) => void;

/** A heading such as `More talks` has no year; one with digits is meant to have one. */
function readYear(heading: SafeText, report: Report): number | undefined {
  const [year] = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(heading) ?? [];
  if (year === undefined && /\d/.test(heading)) {
    report(`"${heading}" has no year from 1900 to 2099, as in "## 2024"`);
  }
  return year === undefined ? undefined : Number(year);
}

/** What an item has from around it. */
type ItemSetting = {
  readonly year: number | undefined;
  readonly part: PartSources | undefined;
  readonly kinds: readonly NewsKind[];
};

function readItem(
  heading: Heading,
  blocks: readonly Block[],
  { year, part, kinds }: ItemSetting,
  report: Report,
): NewsItem {
  const first = blocks.find(({ type }) => type === 'paragraph');
  const { venue, date } = readOccasion(first ? textBeforeLinks(first) : '', year);
  return {
    id: heading.slug,
    title: inlineText(heading.children),
    ...(venue !== '' && { venue: safeRow(venue) }),
    ...(date !== undefined && { date: safeRow(date) }),
    ...(year !== undefined && { year }),
    sources: part?.sources ?? [],
    links: blocks
      .filter(block => block === first || block.type === 'list')
      .flatMap(block => readNewsLinks(block, part, kinds, report)),
    blocks,
  };
}

/** What a paragraph says before its first link, without the sign between them. */
function textBeforeLinks(paragraph: Block): string {
  const text = blockText(paragraph);
  const [link] = linksOfBlock(paragraph);
  const end = link ? text.indexOf(inlineText(link.children)) : text.length;
  return text.slice(0, end).replace(/[\s·•|,;:.–—-]+$/, '');
}

/** A year after a comma is the item's; one without is part of the name, as in `All Things Open 2022`. */
function readOccasion(
  occasion: string,
  year: number | undefined,
): { readonly venue: string; readonly date?: string } {
  const found = month.exec(occasion);
  if (found?.[1] !== undefined) return { venue: occasion.slice(0, found.index), date: found[1] };
  return { venue: year === undefined ? occasion : occasion.replace(new RegExp(`(?:^|, )${year}$`), '') };
}

/** The items that are of the year, and have a link of the kind. */
export function filterNews(items: readonly NewsItem[], { year, kind }: NewsFilter): readonly NewsItem[] {
  return items.filter(
    item =>
      (year === undefined || (item.year ?? 'unknown') === year) &&
      (kind === undefined || item.links.some(link => link.kind === kind)),
  );
}

/** The section with only these items, below the headings of their years; its first heading stays. */
export function newsDocument(document: Document, items: readonly NewsItem[]): Document {
  const kept = new Set(items.flatMap(({ blocks }) => blocks));
  const blocks: Block[] = [];
  let year: Heading | undefined;
  for (const block of document.blocks) {
    if (block.type === 'heading' && block.depth === 1) blocks.push(block);
    if (block.type === 'heading' && block.depth === 2) year = block;
    if (!kept.has(block)) continue;
    if (year) blocks.push(year);
    year = undefined;
    blocks.push(block);
  }
  const shown = new Set(blocks.flatMap(block => [...linksOfBlock(block)].map(({ index }) => index)));
  return { ...document, blocks, links: document.links.filter(({ index }) => shown.has(index)) };
}
