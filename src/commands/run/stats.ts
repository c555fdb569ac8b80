import { statsJson } from '../../export/json-reference.ts';
import { readStats } from '../../library/stats.ts';
import { opensBrowser } from '../how-to-open.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { commandsIn, printedDocument, printForm } from '../print/printed.ts';
import { type Runner, success } from '../runner.ts';
import { createSectionFinder } from '../section-finder.ts';

export const runStats: Runner<'stats'> = async ({ type }, invocation, root) => {
  if (opensBrowser(invocation)) {
    const { runBrowse } = await import('./browse.ts');
    return runBrowse({ type: 'browse', what: type }, invocation, root);
  }
  const { library, find } = createSectionFinder(root);
  const section = find(type, 'sections');
  const stats = readStats(section);
  await tellDiagnostics(stats.diagnostics);
  const forms = printedDocument(section.document, { nameOf: commandsIn(library) });
  await printForm({ json: () => statsJson(section, stats), ...forms }, invocation, library);
  return success;
};
