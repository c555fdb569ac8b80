import { commandName } from '../../command-name.ts';
import { ToldError } from '../../errors.ts';
import { jsonText } from '../../export/json-text.ts';
import { rehearsalDocument, rehearsalJson } from '../../export/rehearsal.ts';
import { documentText } from '../../export/text.ts';
import { passagesText } from '../../linear/passage.ts';
import { writeDocument } from '../../linear/write-blocks.ts';
import { printOut, writeError } from '../../platform/output.ts';
import type { RehearsalEnd, TalkEnd } from '../../platform/talk-record.ts';
import { tellFailure } from '../../platform/tell-failure.ts';
import { isUtf8 } from '../../terminal/capabilities.ts';
import { asciiGlyphs, unicodeGlyphs } from '../../terminal/glyphs.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import type { Invocation } from '../invocation.ts';

/** How a rehearsal is reported. */
export type RehearsalReport = Pick<Invocation, 'json' | 'width' | 'ascii'> & {
  /** In plain words, for screen readers. */
  readonly isLinear: boolean;
};

/** The times of a rehearsal could not be saved. */
class UnsavedError extends ToldError {
  override readonly exitCode = 1;
}

/**
 * Reports what a talk leaves when the screen is gone: the times of a rehearsal, and on stderr what could not be saved.
 * A place is saved without being asked for, so losing it is no failure.
 *
 * @param code with which the talk ended; nothing where it broke down
 * @returns the exit code
 */
export async function reportTalk(
  { rehearsal, placeTrouble }: TalkEnd,
  code: number | undefined,
  report: RehearsalReport,
): Promise<number> {
  if (placeTrouble !== undefined)
    await writeError(
      `${commandName()}: your place in this talk could not be saved: ${safeRow(placeTrouble)}. --resume will not find it.\n`,
    );
  return rehearsal ? reportRehearsal(rehearsal, code, report) : (code ?? 0);
}

/**
 * Reports a rehearsal after the screen has closed: prints its times, and reports on stderr if they could not be saved.
 *
 * @param code the exit code of the talk; nothing if it crashed
 * @returns the exit code: 1 for times that could not be saved, unless it ended with another one
 */
async function reportRehearsal(
  end: RehearsalEnd,
  code: number | undefined,
  report: RehearsalReport,
): Promise<number> {
  // If the terminal is gone, nobody reads a table.
  if (code === 0 || code === 130) await printOut(textOf(end, report));
  if (end.outcome.type === 'refused') {
    const failure = new UnsavedError(
      `the times of this rehearsal could not be saved: ${end.outcome.reason}`,
      'The next talk uses your last saved rehearsal, if any.',
    );
    const failed = await tellFailure(failure);
    return code || failed;
  }
  return code ?? 0;
}

function textOf({ name, slides, outcome }: RehearsalEnd, report: RehearsalReport): string {
  if (report.json) return jsonText(rehearsalJson({ name, slides, isSaved: outcome.type === 'kept' }));
  if (outcome.type === 'notBegun') return 'No times to save. The clock starts at the first step.\n';
  const columns = report.width ?? (process.stdout.columns || 80);
  const document = rehearsalDocument(slides);
  if (report.isLinear)
    return passagesText(
      writeDocument(document, () => undefined),
      columns,
    );
  const glyphs = report.ascii || !isUtf8(process.env) ? asciiGlyphs : unicodeGlyphs;
  return [...documentText(document, { columns, glyphs })].join('');
}
