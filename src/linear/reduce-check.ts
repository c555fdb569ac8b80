import type { CheckRequest, ListedFinding } from '../check/checked-on-screen.ts';
import { findingsText, findingTitle, noFindingsText } from '../check/finding-words.ts';
import { commandName } from '../command-name.ts';
import { headings } from '../markdown/plain-text.ts';
import { joinSafe, safeText } from '../terminal/safe-text.ts';
import { passagesOf } from './library-text.ts';
import { openNumberedList } from './lists.ts';
import { settledPlace } from './moves.ts';
import { nounOf } from './noun.ts';
import { told } from './passage.ts';
import type { Choice, Deed, LinearReduced, LinearState, LinearWorld, SectionVisit } from './state.ts';
import { says } from './state.ts';

/** Nobody knows the window of the audience here: the smallest that is common. */
const window = { columns: 80, rows: 24 };

/** Asks for a check of what is open. */
export function wantCheck(state: LinearState, { library }: LinearWorld): LinearReduced {
  const { visit } = state;
  if (visit.type === 'contents')
    return says(state, told(`Open a ${nounOf(library)} or the talk first. Type its number.`));
  if (visit.type === 'section') {
    const section = library.sections[visit.section];
    if (!section) return says(state);
    const { document, source } = section;
    return wanted(state, { type: 'page', file: source.file, text: source.text, document });
  }
  const { deck, source } = visit.talk;
  return source
    ? wanted(state, { type: 'talk', source, deck, window })
    : says(state, told(`This talk is given elsewhere. Check its file with ${commandName()} check.`));
}

function wanted(state: LinearState, request: CheckRequest): LinearReduced {
  return { ...says(settledPlace(state)), effect: { type: 'check', request } };
}

/** Lists what was found, the worst first; numbers lead to the slide, or to the heading above. */
export function sayFindings(
  state: LinearState,
  findings: readonly ListedFinding[],
  world: LinearWorld,
): LinearReduced {
  const deedOf = deedsIn(state, world);
  const choices = findings.map((finding): Choice => {
    const line = safeText(`Line ${finding.line}.`);
    return { label: joinSafe([findingTitle(finding), finding.fix, line], ' '), deed: deedOf(finding) };
  });
  const title = `${findingsText(choices.length)}, the worst first:`;
  return openNumberedList(state, title, choices, world, noFindingsText('', false));
}

function deedsIn({ visit }: LinearState, world: LinearWorld): (finding: ListedFinding) => Deed {
  if (visit.type !== 'section') return ({ place }) => ({ type: 'slide', slide: place, of: 'this talk' });
  const starts = headingStarts(visit, world);
  const { section } = visit;
  return ({ place }) => {
    const above = starts.findLast(({ block }) => block <= place);
    return { type: 'section', section, ...(above && { anchor: above.slug }) };
  };
}

/** The headings that are read, with the block of each; its title is said with the name of the section. */
function headingStarts({ section }: SectionVisit, { library }: LinearWorld) {
  const read = new Set(passagesOf(library, { section }).flatMap(({ anchors }) => anchors ?? []));
  const blocks = library.sections[section]?.document.blocks ?? [];
  return blocks.flatMap((shown, block) =>
    headings([shown]).flatMap(({ slug }) => (read.has(slug) ? [{ block, slug }] : [])),
  );
}
