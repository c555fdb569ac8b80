import { citedSourceText } from '../library/cited-source.ts';
import { filterNews, readNews } from '../library/news.ts';
import { filterText } from '../library/news-filters.ts';
import { provenanceLines } from '../library/provenance.ts';
import type { Library } from '../library/section.ts';
import { anchorNames } from '../markdown/anchor.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { counted } from './frame.ts';
import { pageBefore, pageEnd, passagesOf } from './library-text.ts';
import { headingChoices, openNumberedList } from './lists.ts';
import { goTo, stay } from './moves.ts';
import { nounOf } from './noun.ts';
import { type Passage, told, toldApart } from './passage.ts';
import type { Deed, LinearReduced, LinearState, LinearWorld, SectionVisit } from './state.ts';
import { says } from './state.ts';
import type { WordName } from './words.ts';

/** `Policies, section 5 of 6.` */
export function sectionName(
  library: Library,
  { section, filter }: Pick<SectionVisit, 'section' | 'filter'>,
): string {
  const { kind, sections } = library;
  const found = sections[section];
  const title = found?.title ?? '';
  if (kind === 'file') return `${title}, a file.`;
  const place = `${nounOf(library)} ${section + 1} of ${sections.length}`;
  if (!found || !filter) return `${title}, ${place}.`;
  const { items } = readNews(found);
  const count = counted(filterNews(items, filter).length, 'item');
  return `${title}, ${filterText(filter)}, ${count}, ${place}.`;
}

/** Reads a section from its beginning, or from a heading or footnote of it. */
export function readInSection(
  state: LinearState,
  { section, anchor, filter }: Omit<Extract<Deed, { type: 'section' }>, 'type'>,
  world: LinearWorld,
): LinearReduced {
  const place = { section, ...(filter && { filter }) };
  if (world.library.sections[section]?.page?.state === 'listed') {
    const deed = { type: 'section', ...place, ...(anchor !== undefined && { anchor }) } as const;
    return { state, said: [], effect: { type: 'readPage', deed } };
  }
  const passages = passagesOf(world.library, place);
  const found = anchor === undefined ? 0 : findPassage(passages, anchor);
  const from = Math.max(0, found);
  const visit: SectionVisit = { type: 'section', ...place, from, to: from };
  const here = state.visit;
  const isSame = here.type === 'section' && here.section === section && here.filter === filter;
  // Going back leads out of the section: from heading to heading, it would take many steps.
  const next = isSame ? stay(state, visit) : goTo(state, visit);
  const missing = found === -1 ? [told(`No heading named ${anchor}. Reading from the start.`)] : [];
  const name = isSame ? [] : [toldApart(sectionName(world.library, place))];
  return readOn(next, visit, world, [...name, ...missing]);
}

function findPassage(passages: readonly Passage[], wanted: string): number {
  const names = anchorNames(wanted);
  return passages.findIndex(({ anchors }) => anchors?.some(anchor => names.includes(anchor)));
}

/** Reads the next page. @param head what to say before it */
export function readOn(
  state: LinearState,
  visit: SectionVisit,
  world: LinearWorld,
  head: readonly Passage[] = [],
  rows = state.pageRows,
): LinearReduced {
  const passages = passagesOf(world.library, visit);
  const to = pageEnd(passages, visit.to, rows, world.columns);
  const page = passages.slice(visit.to, to);
  const ending = to >= passages.length ? [toldApart(`End of ${nounOf(world.library)}.`)] : [];
  return says(stay(state, { ...visit, from: visit.to, to }), ...head, ...page, ...ending);
}

/** What Enter does: more of the text, then the next section, then the contents. Nothing if everything is read. */
export function nextRead(visit: SectionVisit, { library }: LinearWorld): 'more' | number | undefined {
  if (visit.to < passagesOf(library, visit).length) return 'more';
  // Files that links led to come after the one that was opened, and do not follow from it.
  const isLast = library.kind === 'file' || visit.section + 1 >= library.sections.length;
  return isLast ? undefined : visit.section + 1;
}

/** Commands that only work in a section. Nothing for all others. */
export function reduceSection(
  state: LinearState,
  visit: SectionVisit,
  word: WordName,
  world: LinearWorld,
): LinearReduced | undefined {
  const { library, columns } = world;
  const { section, filter } = visit;
  switch (word) {
    case 'next':
    case 'previous': {
      const other = section + (word === 'next' ? 1 : -1);
      if (library.kind === 'file' || !library.sections[other])
        return says(
          state,
          told(
            `This is the ${word === 'next' ? 'last' : 'first'} ${nounOf(library)}. Type contents for all of them.`,
          ),
        );
      return readInSection(state, { section: other }, world);
    }
    case 'again':
      return readOn(state, { ...visit, to: visit.from }, world);
    case 'up': {
      if (visit.from === 0) return says(state, told('This is the start. Press Enter to read on.'));
      const from = pageBefore(passagesOf(library, visit), visit.from, state.pageRows, columns);
      return readOn(state, { ...visit, to: from }, world);
    }
    case 'top':
      return readOn(state, { ...visit, to: 0 }, world);
    case 'all':
      return readOn(state, visit, world, [], Number.POSITIVE_INFINITY);
    case 'outline':
      return openNumberedList(
        state,
        'Headings:',
        headingChoices(library, section, filter),
        world,
        'No headings here. Press Enter to continue.',
      );
    case 'sources':
      return says(state, ...sourcesOf(library, section));
    default:
      return undefined;
  }
}

/** The sources of a section, and its date. */
function sourcesOf({ kind, sections }: Library, section: number): readonly Passage[] {
  const found = sections[section];
  if (!found) return [];
  if (kind !== 'reference') return [told(`This is the file ${found.source.file}.`)];
  const parts = provenanceLines(found);
  return [
    told(`${found.title}, as of ${found.asOf}, from ${counted(found.sources.length, 'source')}:`),
    ...found.sources.map(source => told(`- ${citedSourceText(source)}`)),
    ...(parts.length > 0 ? [told('Sources by part:'), ...parts.map(part => told(`- ${part}`))] : []),
  ];
}

/** How far a section is read, and under which heading. */
export function whereInSection(visit: SectionVisit, { library }: LinearWorld): readonly Passage[] {
  const passages = passagesOf(library, visit);
  const share = passages.length === 0 ? 100 : Math.round((visit.to / passages.length) * 100);
  const read = new Set(passages.slice(0, visit.to).flatMap(({ anchors }) => anchors ?? []));
  const blocks = library.sections[visit.section]?.document.blocks ?? [];
  const heading = headings(blocks).findLast(({ slug }) => read.has(slug));
  const below = heading ? ` Under the heading ${inlineText(heading.children)}.` : '';
  return [told(`${sectionName(library, visit)} ${share} percent read.${below}`)];
}
