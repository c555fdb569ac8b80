import { InputError } from '../../errors.ts';
import { findScreen, opensLinear } from '../how-to-open.ts';
import type { Runner } from '../runner.ts';

export const runNotes: Runner<'notes'> = async (_, invocation) => {
  if (opensLinear(invocation))
    throw new InputError(
      'notes draws a screen, so it does not work in screen-reader mode',
      'To hear notes, run dsac-info present --accessible.',
    );
  const keyboard = await findScreen();
  if (!keyboard) throw new InputError('notes needs a terminal', 'Run it in a second terminal.');
  const { openSpeakerView } = await import('../screen/open-speaker-view.ts');
  const { chooseScreen } = await import('../screen/screen-choice.ts');
  return openSpeakerView({ keyboard, ...(await chooseScreen(invocation)) });
};
