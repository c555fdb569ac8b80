import { filterNews, newsDocument, readNews } from '../browse/news.ts';
import { noNewsText } from '../browse/news-filters.ts';
import { showCommand } from '../browse/section-link.ts';
import { readStats } from '../browse/stats.ts';
import type { Command, Invocation } from '../command-line/invocation.ts';
import { InputError } from '../errors.ts';
import { contentsText } from '../export/contents.ts';
import { listJson, newsJson, statsJson } from '../export/json-reference.ts';
import { type Json, jsonText } from '../export/json-text.ts';
import { documentText, type PrintedLook } from '../export/text.ts';
import type { NameAddress } from '../layout/link-numbers.ts';
import type { Document } from '../markdown/document.ts';
import { isInWords } from './in-words.ts';
import type { PrintedContent } from './print-in-words.ts';
import { findShown, tellDiagnostics } from './print-show.ts';
import { preparePrinting, printText } from './printing.ts';
import type { SectionFinder } from './section-finder.ts';

type Printed = {
  readonly json: () => Json;
  readonly text: (look: PrintedLook) => Iterable<string>;
  /** The content, for screen-reader mode. */
  readonly content: PrintedContent;
  /** The error if nothing matches. The exit code is then 1. */
  readonly failure?: InputError;
};

export type PrintCommand = Extract<Command, { type: 'show' | 'search' | 'list' | 'news' | 'stats' }>;

/**
 * Prints what a command asks of the reference, as text or as JSON.
 *
 * @param root the folder that holds `content`
 * @throws UsageError and InputError
 */
export async function printCommand(
  root: URL,
  command: PrintCommand,
  invocation: Invocation,
  reference: SectionFinder,
): Promise<void> {
  const printed = await print(root, command, invocation, reference);
  const { json, text, failure } = printed;
  if (invocation.json) {
    await printText([jsonText(json())]);
  } else if (!failure) {
    const { look, pager } = await preparePrinting(invocation);
    await printText(isInWords(invocation) ? await wordsOf(printed, reference, look) : text(look), pager);
  }
  if (failure) throw failure;
}

async function wordsOf({ content }: Printed, { library }: SectionFinder, { columns }: PrintedLook) {
  const { contentWords } = await import('./print-in-words.ts');
  return contentWords(content, library, columns);
}

async function print(
  root: URL,
  command: PrintCommand,
  { maxSize }: Invocation,
  reference: SectionFinder,
): Promise<Printed> {
  switch (command.type) {
    case 'show': {
      const { document, json, isSection } = await findShown(command.what, maxSize, reference);
      return { json, ...textOf(document, isSection ? commandsIn(reference) : undefined) };
    }
    case 'search': {
      const { findHits } = await import('./print-search.ts');
      return findHits(root, command.query, reference);
    }
    case 'list':
      return {
        json: () => listJson(reference.library.sections),
        text: ({ columns, pen }) => [contentsText(reference.library, columns, pen)],
        content: { type: 'contents' },
      };
    case 'news':
      return printNews(command, reference);
    case 'stats': {
      const section = reference.find('stats', 'sections');
      const stats = readStats(section);
      await tellDiagnostics(stats.diagnostics);
      return { json: () => statsJson(section, stats), ...textOf(section.document, commandsIn(reference)) };
    }
  }
}

async function printNews(
  { year, kind }: Extract<PrintCommand, { type: 'news' }>,
  reference: SectionFinder,
): Promise<Printed> {
  const section = reference.find('news', 'sections');
  const { items, diagnostics } = readNews(section);
  await tellDiagnostics(diagnostics);
  const filter = { ...(year !== undefined && { year }), ...(kind !== undefined && { kind }) };
  const wanted = filterNews(items, filter);
  const isAll = year === undefined && kind === undefined;
  const json = () => newsJson(section, wanted);
  if (wanted.length > 0) {
    const shown = isAll ? section.document : newsDocument(section.document, wanted);
    return { json, ...textOf(shown, commandsIn(reference)) };
  }
  const { what, hint } = noNewsText(items, filter);
  const failure = new InputError(what, hint);
  return { json, text: () => [], content: { type: 'contents' }, failure };
}

function textOf(document: Document, nameOf?: NameAddress): Pick<Printed, 'text' | 'content'> {
  return { text: look => documentText(document, look, nameOf), content: { type: 'document', document } };
}

/** Links between sections show what to type. */
function commandsIn({ library }: SectionFinder): NameAddress {
  return url => showCommand(url, library);
}
