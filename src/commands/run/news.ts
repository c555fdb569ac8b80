import { InputError } from '../../errors.ts';
import { newsJson } from '../../export/json-reference.ts';
import { filterNews, newsDocument, readNews } from '../../library/news.ts';
import { noNewsText } from '../../library/news-filters.ts';
import { newsKinds } from '../../library/news-kinds.ts';
import { opensBrowser } from '../how-to-open.ts';
import type { Command } from '../invocation.ts';
import { readChoice } from '../option-values.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { commandsIn, type Printed, printedDocument, printForm } from '../print/printed.ts';
import { openReference } from '../reference/open-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { type Runner, success } from '../runner.ts';

export const runNews: Runner<'news'> = async (command, invocation, root) => {
  const reference = await openReference(root, invocation);
  const isFiltered = command.year !== undefined || command.kind !== undefined;
  if (!isFiltered && opensBrowser(invocation)) {
    const { runBrowse } = await import('./browse.ts');
    return runBrowse({ type: 'browse', what: reference.ofKind('news').id }, invocation, root);
  }
  await printForm(await printedNews(command, reference), invocation, reference.library);
  return success;
};

async function printedNews(
  { year, kind }: Extract<Command, { type: 'news' }>,
  { library, ofKind }: Reference,
): Promise<Printed> {
  const section = ofKind('news');
  if (kind !== undefined) readChoice('kind', kind, section.linkKinds ?? newsKinds);
  const { items, diagnostics } = readNews(section);
  await tellDiagnostics([...library.diagnostics, ...diagnostics]);
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
