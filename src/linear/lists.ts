import type { Deck } from '../deck/deck.ts';
import { createSlideIndex } from '../deck/find-slides.ts';
import { snippet } from '../layout/snippet.ts';
import { splitAddress, targetOf } from '../library/link-target.ts';
import { type NewsFilter, readNews } from '../library/news.ts';
import { newsFilters } from '../library/news-filters.ts';
import type { Library } from '../library/section.ts';
import { decodeAnchor } from '../markdown/anchor.ts';
import type { Block } from '../markdown/document.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { fold, searchWords } from '../markdown/search-words.ts';
import { headingOf, linksOfBlock } from '../markdown/walk.ts';
import type { SearchHit } from '../search/search-hit.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import { documentOf } from './document-of.ts';
import { counted } from './frame.ts';
import { pageEnd } from './library-text.ts';
import { placeOfLink } from './link-place.ts';
import { settledPlace } from './moves.ts';
import { nounOf } from './noun.ts';
import { linksOfPlace, namingOf } from './numbered-links.ts';
import { told, toldApart } from './passage.ts';
import type { Choice, Deed, LinearReduced, LinearState, LinearWorld, TalkVisit } from './state.ts';
import { says } from './state.ts';
import { linkTarget, writeInlines } from './write-inlines.ts';

/** Reads a list, from which numbers then choose. @param none what to say if it is empty: then no list is in force */
export function openNumberedList(
  state: LinearState,
  title: string,
  choices: readonly Choice[],
  world: LinearWorld,
  none: string,
): LinearReduced {
  if (choices.length === 0) return says(settledPlace(state), told(none));
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

/** The links of the current section or slide by their numbers, each with where it leads. */
export function linkChoices(state: LinearState, library: Library): readonly Choice[] {
  const { visit } = state;
  if (visit.type === 'contents') return [];
  const section = visit.type === 'section' ? visit.section : undefined;
  const { links } = linksOfPlace(visit, library);
  const isOwn = visit.type === 'talk' && visit.talk.what === 'named';
  const blocks = visit.type === 'section' ? (documentOf(library, visit)?.blocks ?? []) : [];
  const naming = namingOf(state, library);
  const texts = links.map(link => safeRow(writeInlines(link.children, naming)));
  const titles = titlesOfLinks(blocks);
  return links.map((link, at) => {
    const target = linkTarget(link, naming);
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
      const name = safeText(`Talk, slide ${hit.slide + 1}`);
      const deed = { type: 'slide', slide: hit.slide, of } as const;
      return isOther ? [] : [{ label: hitLabel([name, hit.title], hit.text, hit.words.map(fold)), deed }];
    }
    const { section, anchor } = hit;
    const deed = { type: 'section', section, ...(anchor !== undefined && { anchor }) } as const;
    return [{ label: hitLabel(hit.path, hit.text, hit.words.map(fold)), deed }];
  });
  return isOther ? [...ownSlides(talk.deck, query), ...found] : found;
}

function ownSlides(deck: Deck, query: string): readonly Choice[] {
  const index = createSlideIndex(deck);
  return index.byWords(query).map(slide => {
    const path = [safeText(`Slide ${slide + 1}`), deck.slides[slide]?.title ?? safeText('')];
    const label = hitLabel(path, index.text(slide), searchWords(query));
    return { label, deed: { type: 'slide', slide, of: 'this talk' } };
  });
}

/** @param path of the place: its title is last, and a text that starts with it does not say it again */
function hitLabel(path: readonly SafeText[], text: SafeText, words: readonly string[]): SafeText {
  const title = path.at(-1) ?? safeText('');
  const rest = title !== '' && text.startsWith(title) ? safeText(text.slice(title.length).trimStart()) : text;
  const around = snippet(rest, words, snippetColumns, '...');
  const name = joinSafe(path, ', ');
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
