import type { ReadStream } from 'node:tty';
import type { Section } from '../../library/section.ts';
import type { Document } from '../../markdown/document.ts';
import { hasPipedText, isStandardInput, namesFile } from '../../platform/source.ts';
import { readTarget, type TypedTarget } from '../../platform/target.ts';
import { findScreen, opensLinear, refuseKeyboardAsFile } from '../how-to-open.ts';
import type { Invocation } from '../invocation.ts';
import type { OpenedLibrary } from '../pages/open-library.ts';
import { openReference } from '../reference/open-reference.ts';
import type { Reference } from '../reference/reference.ts';
import type { Runner } from '../runner.ts';
import { tooManyWords, unknownHeading } from '../unknown-name.ts';

/** What to open: files or a folder, a section of the reference, or neither for its menu. */
type Wanted = {
  readonly target: TypedTarget | undefined;
  readonly paths: readonly string[];
  readonly section: Section | undefined;
};

export const runBrowse: Runner<'browse'> = async (command, invocation, root) => {
  const recent = command.isRecent ? (await import('./recent.ts')).readRecent() : undefined;
  const others = recent?.slice(1) ?? command.others ?? [];
  const isLinear = opensLinear(invocation);
  // In screen-reader mode, standard input is what is typed.
  const named = recent?.[0] ?? command.what;
  const isPiped = named === undefined && !isLinear && (await hasPipedText(invocation.maxSize));
  const what = named ?? (isPiped ? '-' : undefined);
  const reference = await openReference(root, invocation);
  const wanted = readWanted(what, others, reference);
  if (isLinear) {
    const { target, paths, section } = wanted;
    const { browseLinear } = await import('../linear/browse-linear.ts');
    return browseLinear(invocation, reference, { paths, section, anchor: target?.anchor });
  }
  const keyboard = invocation.json || invocation.plain ? undefined : await findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  if (keyboard) return browseOnScreen(wanted, keyboard, invocation, reference);
  if (recent) return (await import('./recent.ts')).printRecent(recent);
  if (what === undefined) {
    const { runList } = await import('./list.ts');
    return runList({ type: 'list', isBroken: false }, invocation, root);
  }
  const { runShow } = await import('./show.ts');
  return runShow({ type: 'show', what, others }, invocation, root);
};

/** @throws UsageError for an unknown section */
function readWanted(what: string | undefined, others: readonly string[], reference: Reference): Wanted {
  if (what === undefined) return { target: undefined, paths: [], section: undefined };
  // Of several files, each is opened at its top.
  const stranger = [what, ...others].find(word => !namesFile(word));
  if (others.length > 0 && stranger !== undefined) throw tooManyWords(what, others[0] ?? stranger);
  if (others.length > 0) return { target: undefined, paths: [what, ...others], section: undefined };
  const target = readTarget(what);
  const isFile = !reference.has(target.name) && namesFile(target.name);
  if (isFile) return { target, paths: [target.name], section: undefined };
  return { target, paths: [], section: reference.find(target.name, 'sections and commands') };
}

/** A folder shows itself after so long, however many files it has. Milliseconds. */
const listedAtOnce = 25;

async function openOnScreen(paths: readonly string[], { maxSize }: Invocation): Promise<OpenedLibrary> {
  const { openPaths } = await import('../pages/open-library.ts');
  return openPaths(paths, maxSize, listedAtOnce);
}

async function browseOnScreen(
  { target, paths, section }: Wanted,
  keyboard: ReadStream,
  invocation: Invocation,
  reference: Reference,
): Promise<number> {
  const opened = paths.length > 0 ? await openOnScreen(paths, invocation) : undefined;
  const { openScreen } = await import('../screen/open-screen.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  const { library } = reference;
  const screen = { reference, keyboard, ...(await chooseScreen(invocation, reference)) };
  if (!opened) {
    const place = section && (await findPlace(section.document, target?.anchor, section.id));
    const { document } = reference;
    return openScreen({
      ...screen,
      document,
      library,
      section: section && library.sections.indexOf(section),
      place,
    });
  }
  const { screenPages } = await import('../pages/page-reader.ts');
  const [file] = opened.library.kind === 'file' ? opened.library.sections : [];
  // A heading further down may not be read yet: then the reader starts at the top.
  const isWhole = opened.rest === undefined;
  const place =
    file && (await findPlace(file.document, target?.anchor, isWhole ? file.source.file : undefined));
  const { library: pages, texts } = opened;
  const document = isStandardInput(target?.name ?? '')
    ? undefined
    : texts.files.fileOf(file?.id ?? 'README.md');
  return openScreen({ ...screen, document, library: pages, place, pages: screenPages(opened) });
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
