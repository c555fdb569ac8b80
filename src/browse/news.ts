import type { Diagnostic } from '../diagnostic.ts';
import { blockText } from '../markdown/block-text.ts';
import type { Block, Document, Heading, List } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { NewsKind } from './news-kinds.ts';
import { type NewsLink, readNewsLink } from './news-link.ts';
import { type ProfileId, profileIds } from './profiles.ts';

/** An event or a piece, as its heading and the text below it say. */
export type NewsItem = {
  /** The anchor of its heading. */
  readonly id: SafeText;
  readonly title: SafeText;
  /** Where it was: a conference, a publication, a place. */
  readonly venue?: SafeText;
  /** A month and a year, where they are known. */
  readonly date?: SafeText;
  /** Absent where it is not given. */
  readonly year?: number;
  readonly profiles: readonly ProfileId[];
  readonly links: readonly NewsLink[];
  /** Its heading and what stands below it. */
  readonly blocks: readonly Block[];
};

export type News = { readonly items: readonly NewsItem[]; readonly diagnostics: readonly Diagnostic[] };

/** Which items are wanted; without a wish all are. */
export type NewsFilter = { readonly year?: NewsYear; readonly kind?: NewsKind };

/** The year of an item. */
export type NewsYear = number | 'not given';

/** `GovCon Wire, 2023. In both profiles.`, `May 2024. In the 2024 profile only. No link is given.` */
const opening = /^(.+?)\. In (?:both profiles|the (earlier|2024) profile only)\.(?: No link is given\.)?$/;
const month =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4}$/;

/**
 * Reads the news out of the section: a heading of level two for each year, one of level three for each item, below it
 * when or where it was and its profiles, then a list of its links.
 *
 * @param file how to name the section in diagnostics
 */
export function readNews({ blocks }: Document, file: string): News {
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
    const item = readItem(block, own, year, report);
    if (item) items.push(item);
  }
  return { items, diagnostics };
}

type Report = (message: string, at?: Block) => void;

function readYear(heading: SafeText, report: Report): number | undefined {
  if (/^\d{4}$/.test(heading)) return Number(heading);
  if (heading !== 'Year not given') report('a heading of level two is a year, or "Year not given"');
  return undefined;
}

function readItem(
  heading: Heading,
  blocks: readonly Block[],
  year: number | undefined,
  report: Report,
): NewsItem | undefined {
  const said = blocks.find(({ type }) => type === 'paragraph');
  const [, occasion, only] = opening.exec(said ? blockText(said) : '') ?? [];
  if (occasion === undefined) {
    report('an item says when or where, then its profiles: "2023. In both profiles."', said);
    return undefined;
  }
  const date = month.test(occasion) ? occasion : undefined;
  const venue = date === undefined ? withoutYear(occasion, year) : '';
  const profiles = profileIds.filter(id => only === undefined || id === only);
  return {
    id: heading.slug,
    title: inlineText(heading.children),
    ...(venue !== '' && { venue: safeRow(venue) }),
    ...(date !== undefined && { date: safeRow(date) }),
    ...(year !== undefined && { year }),
    profiles,
    links: blocks
      .filter((block): block is List => block.type === 'list')
      .flatMap(({ children }) => children.flatMap(item => readNewsLink(item, profiles, report) ?? [])),
    blocks,
  };
}

/** A year behind a comma is the item's; one without is part of the name, as in `All Things Open 2022`. */
function withoutYear(occasion: string, year: number | undefined): string {
  const [rest, last] = [occasion.replace(/(?:^|, )[^,]*$/, ''), /[^,]*$/.exec(occasion)?.[0].trim()];
  return last === String(year ?? 'year not given') ? rest : occasion;
}

/** The items that are of the year, and have a link of the kind. */
export function filterNews(items: readonly NewsItem[], { year, kind }: NewsFilter): readonly NewsItem[] {
  return items.filter(
    item =>
      (year === undefined || (item.year ?? 'not given') === year) &&
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
