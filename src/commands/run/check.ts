import type { Checked } from '../../check/checked.ts';
import { fitSummary } from '../../check/fit/fit-summary.ts';
import { outlineOf } from '../../check/outline.ts';
import type { Finding } from '../../check/rule.ts';
import { unknownRule } from '../../check/rule-levels.ts';
import { allRules } from '../../check/rules.ts';
import { type RuleChoice, runRules } from '../../check/run-rules.ts';
import { isAtLeast } from '../../check/severity.ts';
import { UsageError } from '../../errors.ts';
import { type FitJson, findingsJson, outlineJson, rulesJson } from '../../export/findings-json.ts';
import { type CheckCount, checkSummary, findingText, rulesText } from '../../export/findings-text.ts';
import { jsonText } from '../../export/json-text.ts';
import { printOut, writeError } from '../../platform/output.ts';
import { isStandardInput } from '../../platform/source.ts';
import { loadSettings } from '../../settings/load-settings.ts';
import { loadTheme } from '../../settings/load-theme.ts';
import { safeRow } from '../../terminal/safe-text.ts';
import { fitSettingOf } from '../check/fit-setting-of.ts';
import { levelsBeside } from '../check/levels-beside.ts';
import { builtInWord, type CheckSetting, checkedReference, openChecked } from '../check/open-checked.ts';
import type { CheckCommand, Invocation } from '../invocation.ts';
import { openReference } from '../reference/open-reference.ts';
import { type Runner, success } from '../runner.ts';
import { programVersion } from '../version.ts';

/** The exit code where something is found. */
const someFindings = 1;

export const runCheck: Runner<'check'> = async (command, invocation, root) => {
  for (const id of [...(command.only ?? []), ...command.except]) {
    const wrong = unknownRule(id);
    if (wrong !== undefined) throw new UsageError(wrong, 'dsac-info check --rules lists them.');
  }
  if (command.prints === 'rules') {
    await printOut(command.format === 'json' ? jsonText(rulesJson(allRules)) : rulesText(allRules).join(''));
    return success;
  }
  const { words } = command;
  // What opens without arguments is what is checked without any.
  const reference = words.length === 0 ? await openReference(root, invocation) : undefined;
  const setting = await settingOf(command, invocation);
  const open = () => (reference ? checkedReference(reference, setting) : openChecked(words, root, setting));
  const { prints, answers, record } = command;
  switch (prints) {
    case 'outline':
      return printOutlines(command, open());
    case 'checklist':
    case 'asking': {
      const { printChecklists, askAndRecord } = await import('../check/print-checklist.ts');
      const toFill = {
        opened: open(),
        choice: choiceOf(command),
        record,
        ...(answers !== undefined && { answers }),
      };
      const isPassed = await (prints === 'checklist' ? printChecklists(toFill) : askAndRecord(toFill));
      return isPassed ? success : someFindings;
    }
    case 'findings':
      if (command.mends) {
        if (reference ? !reference.folder : words.some(word => word === builtInWord || isStandardInput(word)))
          throw new UsageError('--fix changes files', 'Name the files or folders.');
        await mendAll(command, open());
      }
      return printFindings(command, open());
  }
};

function choiceOf({ except, only }: CheckCommand): RuleChoice {
  return { except, ...(only && { only }) };
}

/** Mends what can be mended, and says in which files: on the side where a form is asked for. */
async function mendAll(command: CheckCommand, opened: AsyncIterable<Checked>): Promise<void> {
  const { mendFile } = await import('../check/mend-files.ts');
  const say = command.format === 'text' ? printOut : writeError;
  for await (const checked of opened) {
    const mended = mendFile(checked, {
      ...choiceOf(command),
      levels: levelsBeside(checked.file, checked.folder),
    });
    if (mended)
      await say(
        `Fixed ${mended.count} ${mended.count === 1 ? 'finding' : 'findings'} in ${safeRow(mended.file)}\n`,
      );
  }
}

async function settingOf({ sizes }: CheckCommand, invocation: Invocation): Promise<CheckSetting> {
  const { maxSize, theme } = invocation;
  const fit = await fitSettingOf(sizes);
  return {
    maxSize,
    fit,
    ...(theme !== undefined && { theme: (await loadTheme(await loadSettings(invocation))).theme }),
  };
}

async function printOutlines({ format }: CheckCommand, opened: AsyncIterable<Checked>): Promise<number> {
  const outlines = [];
  for await (const checked of opened) outlines.push({ file: checked.file, rows: outlineOf(checked) });
  if (format === 'json') await printOut(jsonText(outlineJson(outlines)));
  else
    for (const { file, rows } of outlines)
      await printOut(
        [
          `${safeRow(file)}\n`,
          ...rows.map(({ depth, text }) => `${'  '.repeat(depth + 1)}${safeRow(text)}\n`),
          '\n',
        ].join(''),
      );
  return success;
}

async function printFindings(command: CheckCommand, opened: AsyncIterable<Checked>): Promise<number> {
  const { least, format, only, except } = command;
  const found: Finding[] = [];
  const fit: FitJson[] = [];
  const bySeverity = { error: 0, warning: 0, advice: 0 };
  const counts = { page: 0, talk: 0 };
  const choice = choiceOf(command);
  for await (const checked of opened) {
    const all = runRules(checked, { ...choice, levels: levelsBeside(checked.file, checked.folder) });
    const shown = all.filter(({ severity }) => isAtLeast(severity, least));
    for (const { severity } of all) bySeverity[severity] += 1;
    counts[checked.kind] += 1;
    found.push(...shown);
    const isFitChecked =
      only === undefined ? !except.includes('slide-scrolls') : only.includes('slide-scrolls');
    const rows = isFitChecked ? fitSummary(checked) : [];
    if (rows.length > 0) fit.push({ file: checked.file, rows });
    // Pages that are checked and written leave the memory.
    if (format === 'text') await printOut(shown.map(findingText).join(''));
  }
  const count: CheckCount = { pages: counts.page, talks: counts.talk, bySeverity };
  await printRest(command, found, fit, count);
  return found.length === 0 ? success : someFindings;
}

async function printRest(
  { format, least }: CheckCommand,
  found: readonly Finding[],
  fit: readonly FitJson[],
  count: CheckCount,
): Promise<void> {
  switch (format) {
    case 'json':
      return printOut(jsonText(findingsJson(found, fit)));
    case 'sarif': {
      const { findingsSarif } = await import('../../export/findings-sarif.ts');
      return printOut(jsonText(findingsSarif(found, allRules, programVersion)));
    }
    case 'github': {
      const { findingGithub } = await import('../../export/findings-github.ts');
      return printOut(found.map(findingGithub).join(''));
    }
    case 'text': {
      const parts = fit.flatMap(({ file, rows }) => [
        `Fit of ${safeRow(file)}:`,
        ...rows.map(row => `  ${row}`),
      ]);
      const gap = found.length > 0 ? [''] : [];
      return printOut([...gap, ...parts, ...checkSummary(count, least)].map(row => `${row}\n`).join(''));
    }
  }
}
