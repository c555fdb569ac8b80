import { InputError } from '../../errors.ts';
import { findScreen, opensLinear } from '../how-to-open.ts';
import { openReference } from '../reference/open-reference.ts';
import type { Runner } from '../runner.ts';

export const runNotes: Runner<'notes'> = async (_, invocation, root) => {
  if (opensLinear(invocation)) {
    const { joinLinear } = await import('../linear/join-linear.ts');
    return joinLinear(invocation, await openReference(root, invocation));
  }
  const keyboard = await findScreen();
  if (!keyboard) throw new InputError('notes needs a terminal', 'Run it in a second terminal.');
  const { openSpeakerView } = await import('../screen/open-speaker-view.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  return openSpeakerView({ keyboard, ...(await chooseScreen(invocation)) });
};
