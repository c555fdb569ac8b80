import { findShown } from '../print/find-shown.ts';
import { commandsIn, printedDocument, printForm } from '../print/printed.ts';
import { type Runner, success } from '../runner.ts';
import { createSectionFinder } from '../section-finder.ts';

export const runShow: Runner<'show'> = async ({ what }, invocation, root) => {
  const reference = createSectionFinder(root);
  const { library } = reference;
  const { document, json, isSection } = await findShown(what, invocation.maxSize, reference);
  const forms = printedDocument(document, isSection ? commandsIn(library) : undefined);
  await printForm({ json, ...forms }, invocation, library);
  return success;
};
