import { citedSourceText } from '../library/cited-source.ts';
import { filterNews, readNews } from '../library/news.ts';
import { filterText } from '../library/news-filters.ts';
import { provenanceLines } from '../library/provenance.ts';
import type { Library } from '../library/section.ts';
import { anchorNames } from '../markdown/anchor.ts';
import type { Block } from '../markdown/document.ts';
import { isForeign, languageName } from '../markdown/language.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { headingOf } from '../markdown/walk.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
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
  const language = found?.document.language;
  const title = `${found?.title ?? ''}${isForeign(language) ? `, in ${languageName(language)}` : ''}`;
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
  const passages = passagesOf(world.library, visit, state.wholeAddresses);
  const to = pageEnd(passages, visit.to, rows, world.columns);
  const page = passages.slice(visit.to, to);
  const ending =
    to >= passages.length ? [toldApart(`End of ${nounOf(world.library)}.`)] : goesOnAfter(passages, to);
  return says(stay(state, { ...visit, from: visit.to, to }), ...head, ...page, ...ending);
}

/** The name of a block that may be longer than a page. */
function nameOfLong(block: Block): string | undefined {
  switch (block.type) {
    case 'list':
    case 'definitionList':
      return 'List';
    case 'table':
      return block.chart && block.chart !== 'sparklines' ? 'Chart' : 'Table';
    case 'code':
      return 'Code';
    case 'blockquote':
      return 'Quote';
    default:
      return undefined;
  }
}

/** `List continues.`, where a page ends within one. @param to the passage after the page, counted from 0 */
function goesOnAfter(passages: readonly Passage[], to: number): readonly Passage[] {
  const within = passages[to - 1]?.within;
  const name = within && within === passages[to]?.within ? nameOfLong(within) : undefined;
  return name === undefined ? [] : [told(`${name} continues.`)];
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
  rest: string,
  world: LinearWorld,
): LinearReduced | undefined {
  const { library, columns } = world;
  const { section } = visit;
  switch (word) {
    case 'next':
    case 'previous': {
      if (rest !== '') return goToHeading(state, visit, word, rest, world);
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
      const passages = passagesOf(library, visit, state.wholeAddresses);
      const from = pageBefore(passages, visit.from, state.pageRows, columns);
      return readOn(state, { ...visit, to: from }, world);
    }
    case 'top':
      return readOn(state, { ...visit, to: 0 }, world);
    case 'all':
      return readOn(state, visit, world, [], Number.POSITIVE_INFINITY);
    case 'outline':
      return outline(state, visit, rest, world);
    case 'sources':
      return says(state, ...sourcesOf(library, section));
    default:
      return undefined;
  }
}

const noHeadings = 'No headings here. Press Enter to continue.';

/** `outline`, `outline 4`. */
function outline(
  state: LinearState,
  { section, filter }: SectionVisit,
  rest: string,
  world: LinearWorld,
): LinearReduced {
  const choices = headingChoices(world.library, section, filter);
  if (rest === '' || choices.length === 0)
    return openNumberedList(state, 'Headings:', choices, world, noHeadings);
  const { deed } = choices[/^\d+$/.test(rest) ? Number(rest) - 1 : -1] ?? {};
  return deed?.type === 'section'
    ? readInSection(state, deed, world)
    : says(state, told(`Type outline and the number of a heading, from 1 to ${choices.length}.`));
}

/** `next heading`, `n h`: counted from where the last page starts. */
function goToHeading(
  state: LinearState,
  visit: SectionVisit,
  direction: 'next' | 'previous',
  rest: string,
  world: LinearWorld,
): LinearReduced {
  if (!'heading'.startsWith(rest.toLowerCase()))
    return says(state, told(`Type ${direction} for a section, or ${direction} heading.`));
  const passages = passagesOf(world.library, visit, state.wholeAddresses);
  const isHeading = ({ block }: Passage) => block !== undefined && headingOf(block) !== undefined;
  const to =
    direction === 'next'
      ? passages.findIndex((passage, at) => at > visit.from && isHeading(passage))
      : passages.slice(0, visit.from).findLastIndex(isHeading);
  if (to === -1)
    return says(state, told(`No ${direction} heading. Type outline for the headings of the section.`));
  return readOn(state, { ...visit, to }, world);
}

/** The heading that comes up next, as text. */
export function headingAhead({ to, ...visit }: SectionVisit, { library }: LinearWorld): SafeText | undefined {
  for (const { block } of passagesOf(library, visit).slice(to)) {
    const heading = block && headingOf(block);
    if (heading) return safeRow(inlineText(heading.children));
  }
  return undefined;
}

/** How much of a section has been read, in percent. */
export function shareRead(visit: SectionVisit, { library }: LinearWorld): number {
  const { length } = passagesOf(library, visit);
  return length === 0 ? 100 : Math.round((visit.to / length) * 100);
}

/** The sources of a section, and its date. */
function sourcesOf({ kind, sections }: Library, section: number): readonly Passage[] {
  const found = sections[section];
  if (!found) return [];
  if (kind !== 'reference') return [told(`This is the file ${found.source.file}.`)];
  const parts = provenanceLines(found);
  const date = found.asOf === '' ? '' : `, as of ${found.asOf}`;
  const { length } = found.sources;
  return [
    told(`${found.title}${date}${length === 0 ? ': no sources.' : `, from ${counted(length, 'source')}:`}`),
    ...found.sources.map(source => told(`- ${citedSourceText(source)}`)),
    ...(parts.length > 0 ? [told('Sources by part:'), ...parts.map(part => told(`- ${part}`))] : []),
  ];
}

/** How far a section is read, and under which heading. */
export function whereInSection(visit: SectionVisit, world: LinearWorld): readonly Passage[] {
  const { library } = world;
  const passages = passagesOf(library, visit);
  const read = new Set(passages.slice(0, visit.to).flatMap(({ anchors }) => anchors ?? []));
  const blocks = library.sections[visit.section]?.document.blocks ?? [];
  const heading = headings(blocks).findLast(({ slug }) => read.has(slug));
  const below = heading ? ` Under the heading ${inlineText(heading.children)}.` : '';
  return [told(`${sectionName(library, visit)} ${shareRead(visit, world)} percent read.${below}`)];
}
