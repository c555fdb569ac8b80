import type { ListedFinding } from '../../check/checked-on-screen.ts';
import { findingTitle } from '../../check/finding-words.ts';
import type { Bookmark } from '../../library/bookmark.ts';
import type { Library, Section } from '../../library/section.ts';
import { inGroups } from '../../list/in-groups.ts';
import { blockText } from '../../markdown/block-text.ts';
import type { Block, Document } from '../../markdown/document.ts';
import { headings, inlineText } from '../../markdown/plain-text.ts';
import { fold, searchWords } from '../../markdown/search-words.ts';
import type { SearchHit } from '../../search/search-hit.ts';
import { type SafeText, safeRow, safeText } from '../../terminal/safe-text.ts';
import { textAfter } from '../list/text-after.ts';
import type { BrowseState } from './browse-state.ts';
import type { EntryGroup, ListEntry } from './list-entry.ts';
import { filterEntries, itemEntries, linkEntries } from './news-entries.ts';
import type { PageList } from './overlay.ts';

/** What a list is made from. */
export type ListSource = {
  /** With all the news, whatever is shown of them. */
  readonly library: Library;
  readonly browse: BrowseState;
  readonly hits: readonly SearchHit[];
  readonly bookmarks: readonly Bookmark[];
  readonly findings: readonly ListedFinding[];
};

/** The entries of a list: all there are, and those that its query leaves. */
export type ListedEntries = { readonly all: readonly ListEntry[]; readonly left: readonly ListEntry[] };

/** What a list has. Of a search, all entries are those that were found. */
export function listEntries(list: PageList, source: ListSource): ListedEntries {
  const all = allEntries(list, source);
  return { all, left: list.type === 'search' ? all : named(list.query, all) };
}

function allEntries(
  list: PageList,
  { library, browse, hits, findings, bookmarks }: ListSource,
): readonly ListEntry[] {
  const section = library.sections[browse.section];
  if (list.type === 'search') return hitEntries(hits, library);
  if (list.type === 'bookmarks') return bookmarkEntries(bookmarks);
  if (!section) return [];
  switch (list.type) {
    case 'outline':
      return outline(section);
    case 'findings':
      return findingEntries(findings);
    case 'news':
      return itemEntries(section, browse.newsFilter);
    case 'newsLinks':
      return linkEntries(section, list.item);
    case 'newsFilter':
      return filterEntries(section, browse.newsFilter);
  }
}

const knownBookmarks = new WeakMap<readonly Bookmark[], readonly ListEntry[]>();

/** The same entries for the same bookmarks: what is typed is looked for among them. */
function bookmarkEntries(bookmarks: readonly Bookmark[]): readonly ListEntry[] {
  const known = knownBookmarks.get(bookmarks);
  if (known) return known;
  const entries = bookmarks.map((bookmark): ListEntry => {
    const [title = safeText(''), heading] = bookmark.path;
    return {
      path: [safeRow(`${bookmark.letter}  ${heading ?? title}`)],
      ...(heading !== undefined && { note: title }),
      target: { type: 'bookmark', bookmark },
    };
  });
  knownBookmarks.set(bookmarks, entries);
  return entries;
}

let lastNamed:
  | { readonly query: string; readonly all: readonly ListEntry[]; readonly left: readonly ListEntry[] }
  | undefined;

/** The entries that say every word of a query; kept, as a key and the frame for it ask several times. */
function named(query: string, all: readonly ListEntry[]): readonly ListEntry[] {
  const words = searchWords(query);
  if (words.length === 0) return all;
  if (lastNamed?.query === query && lastNamed.all === all) return lastNamed.left;
  const left = all.filter(({ path, note = '', count = '', text = '' }) => {
    const said = fold([...path, note, count, text].join(' '));
    return words.every(word => said.includes(word));
  });
  lastNamed = { query, all, left };
  return left;
}

const knownEntries = new WeakMap<readonly SearchHit[], readonly ListEntry[]>();

/**
 * The same entries for the same hits: there may be thousands. Those of one section are together, the section of the best
 * hit first.
 */
function hitEntries(hits: readonly SearchHit[], library: Library): readonly ListEntry[] {
  const known = knownEntries.get(hits);
  if (known) return known;
  const entries = inGroups(
    hits.map(hit => hitEntry(hit, library)),
    ({ target, group }) => (target.type === 'hit' ? target.section : group?.name),
  );
  knownEntries.set(hits, entries);
  return entries;
}

function hitEntry(hit: SearchHit, { sections }: Library): ListEntry {
  const { text } = hit;
  const words = () => hit.words;
  if (hit.type === 'slide') {
    const { slide, title } = hit;
    const name = safeText('Talk');
    const path = [name, safeText(`Slide ${slide + 1}: ${title}`)];
    return { path, text: textAfter(title, text), group: { name }, target: { type: 'slide', slide, words } };
  }
  const { section, block, path } = hit;
  const [name = safeText('')] = path;
  const shown = sections[section];
  const opening = path.length === 1 && shown ? openingOf(shown, text) : {};
  return { path, text, group: { name, ...opening }, target: { type: 'hit', section, block, words } };
}

/** What begins a section has no title of its own but the headline, with which its text begins. */
function openingOf({ document }: Section, text: SafeText): Pick<EntryGroup, 'title' | 'text'> {
  const heading = document.blocks.find(block => block.type === 'heading');
  const title = heading?.type === 'heading' ? safeRow(inlineText(heading.children)) : safeText('');
  const rest = textAfter(title, text);
  return rest === text ? {} : { title, text: rest };
}

/** More is never seen of a preview. UTF-16 code units. */
const longestPreview = 400;

/** What a block begins with, if it is prose. */
function openingWords(block: Block | undefined): SafeText {
  if (block?.type !== 'paragraph' && block?.type !== 'list') return safeText('');
  return safeText(blockText(block).slice(0, longestPreview));
}

const knownFindings = new WeakMap<readonly ListedFinding[], readonly ListEntry[]>();

/** The same entries for the same findings. */
function findingEntries(findings: readonly ListedFinding[]): readonly ListEntry[] {
  const known = knownFindings.get(findings);
  const entries =
    known ??
    findings.map(
      (finding): ListEntry => ({
        path: [findingTitle(finding)],
        text: finding.fix,
        target: { type: 'place', block: finding.place },
      }),
    );
  if (!known) knownFindings.set(findings, entries);
  return entries;
}

const knownOutlines = new WeakMap<Document, readonly ListEntry[]>();

/** The same entries for the same document: a long one has many headings, and every key asks for them. */
function outline({ document }: Section): readonly ListEntry[] {
  const entries = knownOutlines.get(document) ?? outlineOf(document);
  knownOutlines.set(document, entries);
  return entries;
}

function outlineOf({ blocks }: Document): readonly ListEntry[] {
  const shown = blocks.filter(({ type }) => type !== 'comment');
  const all = shown.flatMap((block, index) => headings([block]).map(heading => ({ heading, index })));
  const top = all.reduce((least, { heading }) => Math.min(least, heading.depth), 6);
  let name = safeText('');
  return all.map(({ heading: { depth, children, slug }, index }) => {
    // What is below the headings of the two highest levels belongs to them.
    if (depth - top <= 1) name = slug;
    return {
      path: [safeRow(inlineText(children))],
      level: depth - top,
      group: { name },
      preview: () => openingWords(shown[index + 1]),
      target: { type: 'anchor', anchor: slug, block: index },
    };
  });
}
