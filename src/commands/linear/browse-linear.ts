import { InputError } from '../../errors.ts';
import { withContent, withPage } from '../../library/page.ts';
import type { Library, Section } from '../../library/section.ts';
import { anchorsOf } from '../../library/section-part.ts';
import type { LinearOpening } from '../../linear/open.ts';
import { decodeAnchor, meansAnchor } from '../../markdown/anchor.ts';
import { findKeyboard } from '../../platform/terminal-input.ts';
import type { Invocation } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import type { Reference } from '../reference/reference.ts';
import { unknownHeading } from '../unknown-name.ts';
import { openLinearMode } from './open-linear.ts';

/** What to open: files or a folder, a section of the reference, or neither for its contents; and the heading to start at. */
type Wanted = {
  readonly paths: readonly string[];
  readonly section: Section | undefined;
  readonly anchor: string | undefined;
};

/**
 * Opens screen-reader mode with the reference, files or a folder.
 *
 * @returns the exit code
 * @throws InputError for what cannot be read; UsageError for an unknown heading
 */
export async function browseLinear(
  invocation: Invocation,
  reference: Reference,
  { paths, section: wanted, anchor }: Wanted,
): Promise<number> {
  refuseKeyboard(paths);
  const opened = paths.length > 0 ? await openAll(paths, invocation.maxSize) : undefined;
  const library = opened?.library ?? reference.library;
  await tellDiagnostics(library.diagnostics);
  const section = library.kind === 'file' ? library.sections[0] : wanted;
  return openLinearMode({
    reference,
    invocation,
    library,
    texts: opened?.texts,
    on: section ? openingOf(section, library, anchor) : { type: 'contents' },
    input: lineInput(paths.includes('-')),
  });
}

/** All of a file, and of a folder the list of its pages. */
async function openAll(paths: readonly string[], maxSize: number) {
  const { openPaths } = await import('../pages/open-library.ts');
  const opened = await openPaths(paths, maxSize, Number.POSITIVE_INFINITY);
  const { library, rest } = opened;
  const [first] = library.sections;
  if (!rest || !first) return opened;
  while (rest.step());
  return { ...opened, library: withPage(library, withContent(first, rest.content())) };
}

/** @throws UsageError for an unknown heading */
function openingOf(section: Section, library: Library, anchor: string | undefined): LinearOpening {
  const opening = { type: 'section', section: library.sections.indexOf(section) } as const;
  if (anchor === undefined) return opening;
  const anchors = anchorsOf(section.document);
  const wanted = decodeAnchor(anchor);
  const found = anchors.find(known => meansAnchor(wanted, known));
  if (found === undefined) throw unknownHeading(anchor, section.id, anchors);
  return { ...opening, anchor: found };
}

function refuseKeyboard(paths: readonly string[]): void {
  if (paths.includes('-') && process.stdin.isTTY)
    throw new InputError(
      '"-" reads standard input, but that is the keyboard',
      'Pipe in a file, or name one.',
    );
}

/**
 * Where lines are typed: standard input, or the terminal itself if standard input is the text.
 *
 * @throws InputError if there is no terminal
 */
export function lineInput(isTaken: boolean): NodeJS.ReadStream {
  const input = isTaken ? findKeyboard(process.stdin) : process.stdin;
  if (input) return input;
  throw new InputError(
    'no terminal to type commands in',
    'Name a file, or print it: dsac-info show - --accessible',
  );
}
