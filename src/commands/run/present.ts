import { InputError } from '../../errors.ts';
import type { Library } from '../../library/section.ts';
import { writeError } from '../../platform/output.ts';
import { namesFile } from '../../platform/source.ts';
import { findScreen, opensLinear, refuseKeyboardAsFile } from '../how-to-open.ts';
import type { Invocation } from '../invocation.ts';
import { type Runner, success } from '../runner.ts';
import { createSectionFinder } from '../section-finder.ts';

/** Shows the talk that runs elsewhere, for its audience. */
async function followOnScreen(root: URL, invocation: Invocation, library: Library): Promise<number> {
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
    ...{ root, keyboard, ...choice, keys: followingKeys(choice.keys), library, talk },
    ...(folder !== undefined && { folder, document: shown.source.file }),
  });
}

export const runPresent: Runner<'present'> = async (command, invocation, root) => {
  const { what, rehearse, follow } = command;
  const { library, has, find } = createSectionFinder(root);
  if (follow) return followOnScreen(root, invocation, library);
  // It throws, and lists the sections.
  if (what !== undefined && !has(what) && !namesFile(what)) find(what, 'sections');
  if (command.report && what !== undefined && !has(what)) {
    const { reportDeck } = await import('../talk/report-deck.ts');
    return reportDeck(what, invocation.maxSize, command.dialect);
  }
  if (opensLinear({ ...invocation, json: false })) {
    const { presentLinear } = await import('../linear/present-linear.ts');
    return presentLinear(root, invocation, library, command);
  }
  const keyboard = await findScreen();
  if (what === '-') refuseKeyboardAsFile(keyboard);
  if (rehearse && !keyboard)
    throw new InputError('--rehearse needs a terminal', 'To print the slides, leave it out.');
  const { openTalk, printTalk } = await import('../talk/open-talk.ts');
  const talk = await openTalk(root, command, invocation.maxSize, library, !keyboard);
  if (!keyboard) {
    const { preparePrinting } = await import('../print/printing.ts');
    const { look } = await preparePrinting(invocation);
    await printTalk(talk.shown.deck, look);
    return success;
  }
  const { openScreen } = await import('../screen/open-screen.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  const screen = { root, keyboard, ...(await chooseScreen(invocation)) };
  const report = { ...invocation, isLinear: false };
  const document = what === undefined || what === '-' || has(what) ? undefined : what;
  return openScreen({ ...screen, library, talk, report, document });
};
