import { findHits, findInFolder } from '../print/find-hits.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { printForm } from '../print/printed.ts';
import { openReference } from '../reference/open-reference.ts';
import { type Runner, success } from '../runner.ts';

export const runSearch: Runner<'search'> = async ({ query, folder }, invocation, root) => {
  if (folder !== undefined) {
    const { openPaths } = await import('../pages/open-library.ts');
    const { library, texts } = await openPaths([folder], invocation.maxSize, Number.POSITIVE_INFINITY);
    await printForm(await findInFolder(query, library, texts), invocation, library);
    return success;
  }
  const reference = await openReference(root, invocation);
  await tellDiagnostics(reference.library.diagnostics);
  await printForm(await findHits(query, reference), invocation, reference.library);
  return success;
};
