import { fileLibrary } from '../browse/library.ts';
import type { Library, Section } from '../browse/section.ts';
import type { Invocation } from '../command-line/invocation.ts';
import { InputError } from '../errors.ts';
import { readSource } from '../io/source.ts';
import { findKeyboard } from '../io/terminal-input.ts';
import { parseMarkdown } from '../markdown/read.ts';
import { openLinearMode } from './open-linear.ts';
import { tellDiagnostics } from './print-show.ts';

/** What to open: a file, a section of the reference, or neither for its contents. */
type Wanted = { readonly file: string } | { readonly section: Section | undefined };

/**
 * Opens the linear mode on the reference or on a file.
 *
 * @param root the folder that holds `content`
 * @returns the exit code
 * @throws InputError in words for what cannot be read
 */
export async function browseInWords(
  root: URL,
  invocation: Invocation,
  reference: Library,
  wanted: Wanted,
): Promise<number> {
  const library = 'file' in wanted ? await readFileLibrary(wanted.file, invocation.maxSize) : reference;
  await tellDiagnostics(library.diagnostics);
  const section = 'file' in wanted || !wanted.section ? -1 : library.sections.indexOf(wanted.section);
  return openLinearMode({
    root,
    invocation,
    library,
    on: section === -1 ? { type: 'contents' } : { type: 'section', section },
    input: lineInput('file' in wanted && wanted.file === '-'),
  });
}

async function readFileLibrary(word: string, maxSize: number): Promise<Library> {
  if (word === '-' && process.stdin.isTTY)
    throw new InputError('standard input is this keyboard', 'Pipe a file into it, or name one.');
  const { name, text } = await readSource(word, maxSize);
  return fileLibrary(name, text, parseMarkdown(text, name));
}

/**
 * Where lines are typed: standard input, or the terminal itself where that holds the text.
 *
 * @throws InputError where there is no terminal
 */
export function lineInput(isTaken: boolean): NodeJS.ReadStream {
  const input = isTaken ? findKeyboard(process.stdin) : process.stdin;
  if (input) return input;
  throw new InputError(
    'there is no terminal to type lines at',
    'Name a file, or print it: dsac-info show - --accessible',
  );
}
