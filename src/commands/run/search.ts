import { findHits } from '../print/find-hits.ts';
import { printForm } from '../print/printed.ts';
import { builtInReference } from '../reference.ts';
import { type Runner, success } from '../runner.ts';

export const runSearch: Runner<'search'> = async ({ query }, invocation, root) => {
  const library = builtInReference(root);
  await printForm(await findHits(root, query, library), invocation, library);
  return success;
};
