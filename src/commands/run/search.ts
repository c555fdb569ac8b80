import { findHits, findInFolder } from '../print/find-hits.ts';
import { printForm } from '../print/printed.ts';
import { builtInReference } from '../reference.ts';
import { type Runner, success } from '../runner.ts';

export const runSearch: Runner<'search'> = async ({ query, folder }, invocation, root) => {
  if (folder !== undefined) {
    const { openPaths } = await import('../pages/open-library.ts');
    const { library, texts } = await openPaths([folder], invocation.maxSize, Number.POSITIVE_INFINITY);
    await printForm(await findInFolder(query, library, texts), invocation, library);
    return success;
  }
  const library = builtInReference(root);
  await printForm(await findHits(root, query, library), invocation, library);
  return success;
};
