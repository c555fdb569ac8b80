import type { Deck } from '../deck/deck.ts';
import { createSlideIndex } from '../deck/find-slides.ts';
import { snippet } from '../layout/snippet.ts';
import { splitAddress, targetOf } from '../library/link-target.ts';
import { type NewsFilter, readNews } from '../library/news.ts';
import { newsFilters } from '../library/news-filters.ts';
import type { Library } from '../library/section.ts';
import { decodeAnchor } from '../markdown/anchor.ts';
import type { Block, Link } from '../markdown/document.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { fold, searchWords } from '../markdown/search-words.ts';
import { headingOf, linksOfBlock } from '../markdown/walk.ts';
import type { SearchHit } from '../search/search-hit.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { counted } from './frame.ts';
import { documentOf, pageEnd } from './library-text.ts';
import { placeNames, placeOfLink, talkNames } from './link-place.ts';
import { nounOf } from './noun.ts';
import { told, toldApart } from './passage.ts';
import type {
  Choice,
  Deed,
  LinearReduced,
  LinearState,
  LinearWorld,
  ReadingPlace,
  TalkVisit,
} from './state.ts';
import { says } from './state.ts';
import { linkTarget, writeInlines } from './write-inlines.ts';

/** Reads a list, from which numbers then choose. @param none what to say if it is empty */
export function openNumberedList(
  state: LinearState,
  title: string,
  choices: readonly Choice[],
  world: LinearWorld,
  none: string,
): LinearReduced {
  if (choices.length === 0) return says(state, told(none));
  const reduced = goOnWithList({ ...state, list: { choices, said: 0 } }, world);
  return { ...reduced, said: [told(title), ...reduced.said] };
}

/** Reads as many more entries of the list as fit on a page. */
export function goOnWithList(state: LinearState, { columns }: LinearWorld): LinearReduced {
  const { list, pageRows } = state;
  if (!list) return says(state);
  const entries = list.choices.map(({ label }, index) => told(`${index + 1}. ${label}`));
  const end = pageEnd(entries, list.said, pageRows, columns);
  return says({ ...state, list: { ...list, said: end } }, ...entries.slice(list.said, end));
}

export function sectionChoices({ sections }: Library): readonly Choice[] {
  return sections.map(({ title, summary }, section) => {
    return { label: joinSafe([title, summary], ': '), deed: { type: 'section', section } };
  });
}

/** The headings of a section, each with its level. @param section counted from 0 */
export function headingChoices(library: Library, section: number, filter?: NewsFilter): readonly Choice[] {
  const document = documentOf(library, { section, ...(filter && { filter }) });
  return headings(document?.blocks ?? []).map(({ depth, children, slug }) => ({
    label: safeText(`Level ${depth}: ${inlineText(children)}`),
    deed: { type: 'section', section, anchor: slug, ...(filter && { filter }) },
  }));
}

export function slideChoices({ slides }: Deck): readonly Choice[] {
  return slides.map(({ title }, slide) => {
    return { label: title, deed: { type: 'slide', slide, of: 'this talk' } };
  });
}

/** The links of the current section or slide, each with where it leads. */
export function linkChoices(visit: ReadingPlace, library: Library): readonly Choice[] {
  if (visit.type === 'contents') return [];
  const section = visit.type === 'section' ? visit.section : undefined;
  const links: readonly Link[] =
    visit.type === 'section'
      ? (documentOf(library, visit)?.links ?? [])
      : (visit.talk.deck.slides[visit.at.slide]?.links ?? []);
  const isOwn = visit.type === 'talk' && visit.talk.what === 'named';
  const blocks = visit.type === 'section' ? (documentOf(library, visit)?.blocks ?? []) : [];
  const nameOf = visit.type === 'talk' ? talkNames(visit.talk, library) : placeNames(library, section);
  const texts = links.map(link => safeRow(writeInlines(link.children, nameOf)));
  const titles = titlesOfLinks(blocks);
  return links.map((link, at) => {
    const target = linkTarget(link, nameOf);
    const own = texts[at] ?? safeText('');
    const title = texts.indexOf(own) === texts.lastIndexOf(own) ? undefined : titles.get(link.index);
    const text = title === undefined || own === '' ? own : joinSafe([own, title], ': ');
    const place = isOwn ? undefined : placeOfLink(link.url, library, section);
    return {
      label: text === target || text === '' ? target : joinSafe([text, target], ', '),
      deed: place ? { type: 'section', ...place } : deedOfLink(link.url, library, section),
    };
  });
}

/** A link out of the library: to a file, or to the web. */
function deedOfLink(url: SafeText, library: Library, section: number | undefined): Deed {
  const target = section === undefined ? undefined : targetOf(url, library, section);
  if (!target) return { type: 'address', address: url };
  const { anchor } = splitAddress(url);
  return { type: 'file', target, ...(anchor !== undefined && { anchor: safeRow(decodeAnchor(anchor)) }) };
}

/** The heading above each link, by the link's index. In a list, links such as "Video" need it to differ. */
function titlesOfLinks(blocks: readonly Block[]): ReadonlyMap<number, SafeText> {
  const titles = new Map<number, SafeText>();
  let title: SafeText | undefined;
  for (const block of blocks) {
    const heading = headingOf(block);
    if (heading) title = safeRow(inlineText(heading.children));
    if (title !== undefined) for (const { index } of linksOfBlock(block)) titles.set(index, title);
  }
  return titles;
}

/** The news filters: all, a year, a kind of link. @param section that of the news, counted from 0 */
export function newsChoices({ sections }: Library, section: number): readonly Choice[] {
  const found = sections[section];
  const items = found ? readNews(found).items : [];
  return newsFilters(items, {}).map(({ name, count, chosen }) => {
    const isAll = chosen.year === undefined && chosen.kind === undefined;
    const deed = { type: 'section', section, ...(!isAll && { filter: chosen }) } as const;
    return { label: safeText(`${name}, ${counted(count, 'item')}`), deed };
  });
}

/** The maximum length of the text of a hit, in columns. */
const snippetColumns = 110;

/**
 * What a search found, best first. In a talk that is not the built-in one, its own slides come first.
 *
 * @param talk the talk that is presented
 */
export function hitChoices(
  hits: readonly SearchHit[],
  query: string,
  talk: TalkVisit['talk'] | undefined,
): readonly Choice[] {
  const of = talk?.what === 'built-in' ? 'this talk' : 'built-in';
  const isOther = talk !== undefined && talk.what !== 'built-in';
  const found = hits.flatMap((hit): readonly Choice[] => {
    if (hit.type === 'slide') {
      const name = safeText(`Talk, slide ${hit.slide + 1}, ${hit.title}`);
      const deed = { type: 'slide', slide: hit.slide, of } as const;
      return isOther ? [] : [{ label: hitLabel(name, hit.text, hit.words.map(fold)), deed }];
    }
    const { section, anchor } = hit;
    const deed = { type: 'section', section, ...(anchor !== undefined && { anchor }) } as const;
    return [{ label: hitLabel(joinSafe(hit.path, ', '), hit.text, hit.words.map(fold)), deed }];
  });
  return isOther ? [...ownSlides(talk.deck, query), ...found] : found;
}

function ownSlides(deck: Deck, query: string): readonly Choice[] {
  const index = createSlideIndex(deck);
  return index.byWords(query).map(slide => {
    const name = safeText(`Slide ${slide + 1}, ${deck.slides[slide]?.title ?? ''}`);
    const label = hitLabel(name, index.text(slide), searchWords(query));
    return { label, deed: { type: 'slide', slide, of: 'this talk' } };
  });
}

function hitLabel(name: SafeText, text: SafeText, words: readonly string[]): SafeText {
  const around = snippet(text, words, snippetColumns, '...');
  return around === '' ? name : joinSafe([name, around], ': ');
}

/** The sections, for a reader who starts or comes back to them. */
export function sayContents(state: LinearState, world: LinearWorld): LinearReduced {
  const { sections, kind, folder } = world.library;
  const name = folder ? `${folder.name}: ` : '';
  const title =
    kind === 'file' && sections.length === 1
      ? 'Contents: one file.'
      : `${name}${name === '' ? 'Contents' : 'contents'}, ${counted(sections.length, nounOf(world.library))}.`;
  const reduced = openNumberedList(
    state,
    title,
    sectionChoices(world.library),
    world,
    `No ${nounOf(world.library)}s to read. Type quit to exit.`,
  );
  const [first = told(title), ...others] = reduced.said;
  return { ...reduced, said: [toldApart(first.text), ...others] };
}
