import { InputError } from '../../errors.ts';
import { newsJson } from '../../export/json-reference.ts';
import { filterNews, newsDocument, readNews } from '../../library/news.ts';
import { noNewsText } from '../../library/news-filters.ts';
import { opensBrowser } from '../how-to-open.ts';
import type { Command } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { commandsIn, type Printed, printedDocument, printForm } from '../print/printed.ts';
import { type Runner, success } from '../runner.ts';
import { createSectionFinder, type SectionFinder } from '../section-finder.ts';

export const runNews: Runner<'news'> = async (command, invocation, root) => {
  const isFiltered = command.year !== undefined || command.kind !== undefined;
  if (!isFiltered && opensBrowser(invocation)) {
    const { runBrowse } = await import('./browse.ts');
    return runBrowse({ type: 'browse', what: 'news' }, invocation, root);
  }
  const reference = createSectionFinder(root);
  await printForm(await printedNews(command, reference), invocation, reference.library);
  return success;
};

async function printedNews(
  { year, kind }: Extract<Command, { type: 'news' }>,
  { library, find }: SectionFinder,
): Promise<Printed> {
  const section = find('news', 'sections');
  const { items, diagnostics } = readNews(section);
  await tellDiagnostics(diagnostics);
  const filter = { ...(year !== undefined && { year }), ...(kind !== undefined && { kind }) };
  const wanted = filterNews(items, filter);
  const isAll = year === undefined && kind === undefined;
  const json = () => newsJson(section, wanted);
  if (wanted.length > 0) {
    const shown = isAll ? section.document : newsDocument(section.document, wanted);
    return { json, ...printedDocument(shown, { nameOf: commandsIn(library) }) };
  }
  const { what, hint } = noNewsText(items, filter);
  const failure = new InputError(what, hint);
  return { json, text: () => [], content: { type: 'contents' }, failure };
}
