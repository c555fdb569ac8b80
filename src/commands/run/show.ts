import { isBroken } from '../../library/link-target.ts';
import { findShown } from '../print/find-shown.ts';
import { commandsIn, printedDocument, printForm } from '../print/printed.ts';
import { openReference } from '../reference/open-reference.ts';
import { type Runner, success } from '../runner.ts';

export const runShow: Runner<'show'> = async ({ what, others = [] }, invocation, root) => {
  const reference = await openReference(root, invocation);
  for (const word of [what, ...others]) {
    const { document, json, isSection, library } = await findShown(word, invocation.maxSize, reference);
    const names = isSection
      ? { nameOf: commandsIn(library) }
      : { isBroken: (url: string) => isBroken(url, library, 0) };
    await printForm({ json, ...printedDocument(document, names) }, invocation, library);
  }
  return success;
};
