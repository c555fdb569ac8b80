import { InputError } from '../../errors.ts';
import { fileLibrary } from '../../library/library.ts';
import type { Library, Section } from '../../library/section.ts';
import { anchorsOf } from '../../library/section-part.ts';
import type { LinearOpening } from '../../linear/open.ts';
import { decodeAnchor, meansAnchor } from '../../markdown/anchor.ts';
import { parseMarkdown } from '../../markdown/read.ts';
import { readSource } from '../../platform/source.ts';
import { findKeyboard } from '../../platform/terminal-input.ts';
import type { Invocation } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { unknownHeading } from '../unknown-name.ts';
import { openLinearMode } from './open-linear.ts';

/** What to open: a file, a section of the reference, or neither for its contents; and the heading to start at. */
type Wanted = {
  readonly file: string | undefined;
  readonly section: Section | undefined;
  readonly anchor: string | undefined;
};

/**
 * Opens screen-reader mode with the reference or a file.
 *
 * @param root the folder that holds `content`
 * @returns the exit code
 * @throws InputError for what cannot be read; UsageError for an unknown heading
 */
export async function browseLinear(
  root: URL,
  invocation: Invocation,
  reference: Library,
  wanted: Wanted,
): Promise<number> {
  const { file, anchor } = wanted;
  const library = file === undefined ? reference : await readFileLibrary(file, invocation.maxSize);
  await tellDiagnostics(library.diagnostics);
  const section = file === undefined ? wanted.section : library.sections[0];
  return openLinearMode({
    root,
    invocation,
    library,
    on: section ? openingOf(section, library, anchor) : { type: 'contents' },
    input: lineInput(file === '-'),
  });
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

async function readFileLibrary(word: string, maxSize: number): Promise<Library> {
  if (word === '-' && process.stdin.isTTY)
    throw new InputError(
      '"-" reads standard input, but that is the keyboard',
      'Pipe in a file, or name one.',
    );
  const { name, text } = await readSource(word, maxSize);
  return fileLibrary(name, text, parseMarkdown(text, name));
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
