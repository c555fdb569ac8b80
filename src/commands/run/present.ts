import { InputError } from '../../errors.ts';
import { writeError } from '../../platform/output.ts';
import { namesFile } from '../../platform/source.ts';
import { findScreen, opensLinear, refuseKeyboardAsFile } from '../how-to-open.ts';
import type { Invocation } from '../invocation.ts';
import { openReference } from '../reference/open-reference.ts';
import type { Reference } from '../reference/reference.ts';
import { type Runner, success } from '../runner.ts';

/** Shows the talk that runs elsewhere, for its audience. */
async function followOnScreen(invocation: Invocation, reference: Reference): Promise<number> {
  const { library } = reference;
  const keyboard = await findScreen();
  if (!keyboard) throw new InputError('--follow needs a terminal', 'Run it in a second terminal.');
  const { followingKeys, followTalk } = await import('../talk/follow-talk.ts');
  await writeError('Waiting for a talk. Start it in another terminal; Ctrl+C quits.\n');
  const talk = await followTalk(library);
  const { openScreen } = await import('../screen/open-screen.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  const choice = await chooseScreen(invocation);
  const { folder, shown } = talk;
  return openScreen({
    ...{ reference, keyboard, ...choice, keys: followingKeys(choice.keys), library, talk },
    ...(folder !== undefined && { folder, document: shown.source.file }),
  });
}

/** What the pictures of a talk are beside: its file, or the section that it is made of. */
function documentOf(what: string, { has, document }: Reference): string | undefined {
  if (has(what)) return document;
  return what === '-' ? undefined : what;
}

export const runPresent: Runner<'present'> = async (command, invocation, root) => {
  const { what, rehearse, follow } = command;
  const reference = await openReference(root, invocation);
  const { library, has, find } = reference;
  if (follow) return followOnScreen(invocation, reference);
  // It throws, and lists the sections.
  if (what !== undefined && !has(what) && !namesFile(what)) find(what, 'sections');
  if (command.report && what !== undefined && !has(what)) {
    const { reportDeck } = await import('../talk/report-deck.ts');
    return reportDeck(what, invocation.maxSize, command.dialect);
  }
  if (opensLinear({ ...invocation, json: false })) {
    const { presentLinear } = await import('../linear/present-linear.ts');
    return presentLinear(invocation, reference, command);
  }
  const keyboard = await findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  if (rehearse && !keyboard)
    throw new InputError('--rehearse needs a terminal', 'To print the slides, leave it out.');
  const { openTalk, printTalk } = await import('../talk/open-talk.ts');
  const talk = await openTalk(reference, command, invocation.maxSize, !keyboard);
  if (!keyboard) {
    const { preparePrinting } = await import('../print/printing.ts');
    const { look } = await preparePrinting(invocation);
    await printTalk(talk.shown.deck, look);
    return success;
  }
  const { openScreen } = await import('../screen/open-screen.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  const screen = { reference, keyboard, ...(await chooseScreen(invocation, reference)) };
  const report = { ...invocation, isLinear: false };
  const document = what === undefined ? reference.talkFile : documentOf(what, reference);
  return openScreen({ ...screen, library, talk, report, document });
};
