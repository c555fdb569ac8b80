import type { ReadStream } from 'node:tty';
import { fileLibrary } from '../../library/library.ts';
import type { Section } from '../../library/section.ts';
import type { Document } from '../../markdown/document.ts';
import { namesFile, readSource } from '../../platform/source.ts';
import { readTarget, type TypedTarget } from '../../platform/target.ts';
import { findScreen, opensLinear, refuseKeyboardAsFile } from '../how-to-open.ts';
import type { Invocation } from '../invocation.ts';
import type { Runner } from '../runner.ts';
import { createSectionFinder, type SectionFinder } from '../section-finder.ts';
import { unknownHeading } from '../unknown-name.ts';

/** What to open: a file, a section of the reference, or neither for its menu. */
type Wanted = {
  readonly target: TypedTarget | undefined;
  readonly isFile: boolean;
  readonly section: Section | undefined;
};

export const runBrowse: Runner<'browse'> = async ({ what }, invocation, root) => {
  const reference = createSectionFinder(root);
  const { library } = reference;
  const wanted = readWanted(what, reference);
  if (opensLinear(invocation)) {
    const { target, isFile, section } = wanted;
    const { browseLinear } = await import('../linear/browse-linear.ts');
    const file = isFile ? target?.name : undefined;
    return browseLinear(root, invocation, library, { file, section, anchor: target?.anchor });
  }
  const keyboard = invocation.json || invocation.plain ? undefined : await findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  if (keyboard) return browseOnScreen(wanted, keyboard, invocation, reference, root);
  if (what === undefined) {
    const { runList } = await import('./list.ts');
    return runList({ type: 'list' }, invocation, root);
  }
  const { runShow } = await import('./show.ts');
  return runShow({ type: 'show', what }, invocation, root);
};

/** @throws UsageError for an unknown section */
function readWanted(what: string | undefined, reference: SectionFinder): Wanted {
  const target = what === undefined ? undefined : readTarget(what);
  const isFile = target !== undefined && !reference.has(target.name) && namesFile(target.name);
  const section = !target || isFile ? undefined : reference.find(target.name, 'sections and commands');
  return { target, isFile, section };
}

async function browseOnScreen(
  { target, isFile, section }: Wanted,
  keyboard: ReadStream,
  invocation: Invocation,
  { library }: SectionFinder,
  root: URL,
): Promise<number> {
  const file = target && isFile ? await openFile(invocation, target.name) : undefined;
  const { openScreen } = await import('../screen/open-screen.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  const screen = { root, keyboard, ...(await chooseScreen(invocation)) };
  if (!file) {
    const place = section && (await findPlace(section.document, target?.anchor, section.id));
    return openScreen({ ...screen, library, section: section && library.sections.indexOf(section), place });
  }
  const { name, text, reader } = file;
  const hasMore = reader.step();
  const opened = fileLibrary(name, text, reader.document, hasMore ? reader.progress : undefined);
  // A heading further down may not be read yet: then the reader starts at the top.
  const place = await findPlace(reader.document, target?.anchor, hasMore ? undefined : name);
  const document = name === 'standard input' ? undefined : name;
  return openScreen({ ...screen, document, library: opened, place, ...(hasMore && { rest: file }) });
}

/** Opens a file for reading piece by piece. */
async function openFile({ maxSize }: Invocation, word: string) {
  const { MarkdownReader } = await import('../../markdown/read.ts');
  const { name, text } = await readSource(word, maxSize);
  return { name, text, reader: new MarkdownReader(text, name) };
}

/**
 * The place of the heading that the user named.
 *
 * @param where the section or file that the user named; if given, an unknown heading is an error @throws UsageError
 */
async function findPlace(document: Document, anchor: string | undefined, where: string | undefined) {
  if (anchor === undefined) return undefined;
  const { anchorsOf, placeOfAnchor } = await import('../../library/section-part.ts');
  const place = placeOfAnchor(document, anchor);
  if (!place && where !== undefined) throw unknownHeading(anchor, where, anchorsOf(document));
  return place;
}
