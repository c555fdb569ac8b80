import { type Checked, checkedPage, checkedTalk } from '../../check/checked.ts';
import type { CheckRequest, ListedFinding } from '../../check/checked-on-screen.ts';
import type { FitSetting } from '../../check/fit/fit-setting.ts';
import { layOutInSteps } from '../../check/fit/fit-slides.ts';
import type { Finding } from '../../check/rule.ts';
import type { RuleLevels } from '../../check/rule-levels.ts';
import { rulesInSteps } from '../../check/run-rules.ts';
import { severities } from '../../check/severity.ts';
import { InputError } from '../../errors.ts';
import { MarkdownReader } from '../../markdown/read.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { fitSettingOf } from './fit-setting-of.ts';
import { levelsBeside } from './levels-beside.ts';

/**
 * Checks what is open, step by step; at once where it was checked before. Links from a page to others are left to
 * `dsac-info check`, which reads all of them. Slides are laid out in the window of the request alone.
 *
 * @param folder the folder that is open, if any
 * @returns steps whose result is the findings, the worst first
 */
export async function checkingOf(request: CheckRequest, folder?: string): Promise<Steps> {
  const fit = request.type === 'talk' ? await fitSettingOf([request.window]) : undefined;
  return checkInSteps(request, fit, folder);
}

type Steps = Generator<undefined, readonly ListedFinding[], undefined>;

const known = new WeakMap<object, readonly ListedFinding[]>();

/** @param fit for a talk @param folder the folder that is open, if any */
function* checkInSteps(request: CheckRequest, fit: FitSetting | undefined, folder?: string): Steps {
  // In another window, other slides fit.
  const key = request.type === 'page' ? request.document : request;
  const found = known.get(key);
  if (found) return found;
  const checked = yield* checkedOf(request, fit);
  yield* layOutInSteps(checked);
  const findings = (yield* rulesInSteps(checked, { levels: levelsFor(checked.file, folder) })).map(finding =>
    listed(finding, checked),
  );
  const inOrder = findings.toSorted(
    (one, other) => severities.indexOf(one.severity) - severities.indexOf(other.severity),
  );
  known.set(key, inOrder);
  return inOrder;
}

/** What is wrong with settings, `dsac-info check` says. */
function levelsFor(file: string, folder: string | undefined): RuleLevels {
  try {
    return levelsBeside(file, folder);
  } catch (error) {
    if (error instanceof InputError) return new Map();
    throw error;
  }
}

function* checkedOf(
  request: CheckRequest,
  fit: FitSetting | undefined,
): Generator<undefined, Checked, undefined> {
  if (request.type === 'page') return checkedPage(request.file, request.text, request.document);
  const { source, deck } = request;
  const reader = new MarkdownReader(source.text, source.file);
  while (reader.step()) yield;
  return checkedTalk(source, reader.document, deck, fit ? { fit } : {});
}

function listed({ severity, message, fix, file, line }: Finding, checked: Checked): ListedFinding {
  const isTalk = checked.kind === 'talk';
  const starts = isTalk
    ? checked.slides.map(({ at, number }) => ({ file: at.file, line: at.line, place: number - 1 }))
    : checked.document.blocks.map(({ position }, place) => ({ file, line: position.line, place }));
  const place = starts.findLast(start => start.file === file && start.line <= line)?.place ?? 0;
  return { severity, message: safeRow(message), fix: safeRow(fix), line, place };
}
