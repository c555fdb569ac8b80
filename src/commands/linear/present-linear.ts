import { readAs } from '../../deck/dialects/dialect-names.ts';
import { unsavedRehearsal } from '../../deck/rehearsal.ts';
import type { LinearAction, LinearState, OpenTalk } from '../../linear/state.ts';
import { writeOut } from '../../platform/output.ts';
import { deckId } from '../../platform/state-folder.ts';
import { createTalkRecord, type TalkRecord } from '../../platform/talk-record.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Invocation } from '../invocation.ts';
import { tellDiagnostics } from '../print/find-shown.ts';
import type { Reference } from '../reference/reference.ts';
import { openTalk, type TalkChoice } from '../talk/open-talk.ts';
import { type PublishedTalk, publishTalk, type TalkPublisher, troubleRow } from '../talk/publish-talk.ts';
import { watchDeck } from '../talk/watch-deck.ts';
import { lineInput } from './browse-linear.ts';
import { openLinearMode, type TalkLink } from './open-linear.ts';

/**
 * Gives a talk in screen-reader mode. Its place is saved, as on the screen, and so are the times of a rehearsal.
 *
 * @returns the exit code
 * @throws InputError for what cannot be read, and if there is nothing to resume
 */
export async function presentLinear(
  invocation: Invocation,
  reference: Reference,
  choice: TalkChoice,
): Promise<number> {
  const { what } = choice;
  const { shown, file } = await openTalk(reference, choice, invocation.maxSize, true);
  const { state: at } = shown;
  let { deck, source } = shown;
  await tellDiagnostics(deck.diagnostics);
  if (deck.dialect) await writeOut(process.stdout, `${readAs(deck.dialect)}.\n`);
  const isSection = what !== undefined && reference.has(what);
  const talk: OpenTalk = {
    what: what === undefined ? 'built-in' : isSection ? 'section' : 'named',
    deck,
    source,
    role: 'given',
  };
  const record = createTalkRecord(
    { deck, ...at },
    { id: deckId(file.identity), isRehearsal: file.isRehearsal },
  );
  if (file.resumeAt !== undefined) record.changeClock({ resumeAt: file.resumeAt });
  let question = at.question;
  let isInOrder = false;
  let code: number | undefined;
  let trouble: string | undefined;
  let last: LinearState | undefined;
  let publisher: TalkPublisher | undefined;
  const published = (state: LinearState | undefined): PublishedTalk => ({
    source,
    deck,
    isRead: true,
    place: {
      ...placeOf(state),
      ...(file.isRehearsal && { isRehearsal: true }),
      ...(trouble !== undefined && { trouble: troubleRow(trouble) }),
    },
  });
  /** Speaker views follow the talk, and it follows its file. */
  function connect(push: (action: LinearAction) => void): TalkLink {
    const folder = file.identity.type === 'file' ? process.cwd() : undefined;
    publisher = publishTalk(published(last), record, action => push({ type: 'remote', action }), folder);
    const stopWatching =
      file.watched &&
      watchDeck(file.watched, file.watched.included, {
        onDeck(newSource, newDeck) {
          // A file that was saved just before it is watched counts as changed.
          if (trouble === undefined && JSON.stringify(newSource) === JSON.stringify(source)) return;
          source = newSource;
          deck = newDeck;
          trouble = undefined;
          push({ type: 'reload', deck, source });
        },
        onTrouble(text) {
          trouble = text;
          push({ type: 'said', text });
        },
      });
    return {
      perform(request) {
        if (request.type !== 'clock') return;
        record.changeClock(request.change);
        publisher?.publishClock();
      },
      stop() {
        stopWatching?.();
        publisher?.close();
      },
    };
  }
  await tellOfRehearsal(record);
  try {
    code = await openLinearMode({
      reference,
      invocation,
      library: reference.library,
      on: { type: 'talk', talk, at },
      input: lineInput(what === '-'),
      elapsed: () => record.clock().elapsed,
      connect,
      onState(state) {
        last = state;
        const { visit, asks } = state;
        // Other talks may be opened meanwhile; only the place of this one is saved.
        if (visit.type === 'talk' && visit.talk.role === 'given' && asks !== 'resume') {
          const { slide, step } = visit.at;
          if (question && slide === question.slide && step === question.step)
            record.changeClock({ resumeAt: question.elapsed });
          question = undefined;
          record.follow({ deck: visit.talk.deck, slide, step });
        }
        publisher?.publish(published(state));
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

/** Where speaker views find the talk: where it was left, while something else is read. */
function placeOf(state: LinearState | undefined): PublishedTalk['place'] {
  const places = state ? [...state.past, state.visit] : [];
  const given = places.findLast(place => place.type === 'talk' && place.talk.role === 'given');
  if (!state || given?.type !== 'talk') return { slide: 0, step: 0, row: 0 };
  const { slide, step, blank } = given.at;
  const isAway = state.visit !== given;
  return {
    ...{ slide, step, row: 0 },
    ...(blank && { blank }),
    ...(isAway && { overlay: safeText('Another text') }),
    ...(state.asks === 'resume' && { overlay: safeText('Continue or start over?') }),
  };
}
