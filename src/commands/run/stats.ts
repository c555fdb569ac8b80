import { statsJson } from '../../export/json-reference.ts';
import { readStats } from '../../library/stats.ts';
import { opensBrowser } from '../how-to-open.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { commandsIn, printedDocument, printForm } from '../print/printed.ts';
import { openReference } from '../reference/open-reference.ts';
import { type Runner, success } from '../runner.ts';

export const runStats: Runner<'stats'> = async ({ type }, invocation, root) => {
  const { library, ofKind } = await openReference(root, invocation);
  const section = ofKind(type);
  if (opensBrowser(invocation)) {
    const { runBrowse } = await import('./browse.ts');
    return runBrowse({ type: 'browse', what: section.id }, invocation, root);
  }
  const stats = readStats(section);
  await tellDiagnostics([...library.diagnostics, ...stats.diagnostics]);
  const forms = printedDocument(section.document, { nameOf: commandsIn(library) });
  await printForm({ json: () => statsJson(section, stats), ...forms }, invocation, library);
  return success;
};
