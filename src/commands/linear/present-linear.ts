import { unsavedRehearsal } from '../../deck/rehearsal.ts';
import { findSection } from '../../library/library.ts';
import type { Library } from '../../library/section.ts';
import type { OpenTalk } from '../../linear/state.ts';
import { writeOut } from '../../platform/output.ts';
import { deckId } from '../../platform/state-folder.ts';
import { createTalkRecord, type TalkRecord } from '../../platform/talk-record.ts';
import type { Invocation } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import { openTalk, type TalkChoice } from '../talk/open-talk.ts';
import { lineInput } from './browse-linear.ts';
import { openLinearMode } from './open-linear.ts';

/**
 * Gives a talk in screen-reader mode. Its place is saved, as on the screen, and so are the times of a rehearsal.
 *
 * @param root the folder that holds `content`
 * @returns the exit code
 * @throws InputError for what cannot be read, and if there is nothing to resume
 */
export async function presentLinear(
  root: URL,
  invocation: Invocation,
  reference: Library,
  choice: TalkChoice,
): Promise<number> {
  const { what } = choice;
  const { shown, file } = await openTalk(root, choice, invocation.maxSize, reference, true);
  const { deck, state: at } = shown;
  await tellDiagnostics(deck.diagnostics);
  const isSection = what !== undefined && findSection(reference, what) !== undefined;
  const talk: OpenTalk = { what: what === undefined ? 'built-in' : isSection ? 'section' : 'named', deck };
  const record = createTalkRecord(
    { deck, ...at },
    { id: deckId(file.identity), isRehearsal: file.isRehearsal },
  );
  if (file.resumeAt !== undefined) record.changeClock({ resumeAt: file.resumeAt });
  let question = at.question;
  let isInOrder = false;
  let code: number | undefined;
  await tellOfRehearsal(record);
  try {
    code = await openLinearMode({
      root,
      invocation,
      library: reference,
      on: { type: 'talk', talk, at },
      input: lineInput(what === '-'),
      elapsed: () => record.clock().elapsed,
      onState({ visit, asks }) {
        // Other talks may be opened meanwhile; only the place of this one is saved.
        if (visit.type !== 'talk' || visit.talk !== talk || asks === 'resume') return;
        const { slide, step } = visit.at;
        if (question && slide === question.slide && step === question.step)
          record.changeClock({ resumeAt: question.elapsed });
        question = undefined;
        record.follow({ deck, slide, step });
      },
    });
    isInOrder = code === 0 || code === 130;
  } finally {
    const end = record.end(isInOrder);
    const { reportTalk } = await import('../talk/report-talk.ts');
    code = await reportTalk(end, code, { ...invocation, isLinear: true });
  }
  return code;
}

/** Says that it is a rehearsal, and whether it can be saved, before it starts. */
async function tellOfRehearsal(record: TalkRecord): Promise<void> {
  const kept = record.tryKeeping();
  if (!kept) return;
  const trouble = kept.type === 'refused' ? `${unsavedRehearsal(kept.reason)}.\n` : '';
  await writeOut(
    process.stdout,
    trouble === ''
      ? 'This is a rehearsal: your time for each slide is saved.\n\n'
      : `This is a rehearsal. ${trouble}\n`,
  );
}
