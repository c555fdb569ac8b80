import { type Checked, checkedPage, checkedTalk } from '../../check/checked.ts';
import { mendedLines, mendedRules } from '../../check/fixes.ts';
import { isTalk } from '../../check/is-talk.ts';
import type { Finding } from '../../check/rule.ts';
import { type RuleChoice, runRules } from '../../check/run-rules.ts';
import { buildDeck } from '../../deck/build-deck.ts';
import { InputError } from '../../errors.ts';
import { parseMarkdown } from '../../markdown/read.ts';
import { readUtf8, saveFile } from '../../platform/save-file.ts';

/** What was mended in a file: how many findings of which rules. */
export type MendedFile = { readonly file: string; readonly count: number };

/**
 * Mends what can be mended for certain in the file of a page or talk. It is written only if the rules find less in it
 * than before, and nothing that is new and weighs more than advice.
 *
 * @throws InputError where it cannot be written
 */
export function mendFile({ file }: Checked, choice: RuleChoice): MendedFile | undefined {
  const text = readUtf8(file);
  // Another encoding would be lost.
  if (text === undefined) return undefined;
  // Every other part is an end of a line, which stays as it is.
  const parts = text.split(/(\r\n?|\n)/);
  const before = parts.filter((_, index) => index % 2 === 0);
  const found = findingsIn(file, before.join('\n'), choice);
  const after = mendedLines(
    before,
    found.filter(({ rule }) => mendedRules.includes(rule.id)),
  );
  const left = findingsIn(file, after.join('\n'), choice);
  const count = found.length - left.length;
  const isNew = left.some(
    finding => finding.severity !== 'advice' && !found.some(known => isSame(known, finding)),
  );
  if (count <= 0 || isNew) return undefined;
  const mended = parts.map((part, index) => (index % 2 === 0 ? (after[index / 2] ?? '') : part)).join('');
  const saved = saveFile(file, mended);
  if (saved.type === 'refused') throw new InputError(`Cannot write ${file}: ${saved.reason}`);
  return { file, count };
}

/** Without what other files have to do with it, and without how it fits. */
function findingsIn(file: string, text: string, choice: RuleChoice): readonly Finding[] {
  const source = text.replace(/^\ufeff/, '');
  const document = parseMarkdown(source, file);
  if (!isTalk(document)) return runRules(checkedPage(file, source, document), choice);
  const deck = buildDeck(document, file, () => ({ type: 'refused', reason: 'it is not read here' }));
  const own = { file, text: source, included: [] };
  return runRules(checkedTalk(own, document, deck), choice).filter(finding => finding.file === file);
}

function isSame(one: Finding, other: Finding): boolean {
  return one.rule === other.rule && one.line === other.line && one.message === other.message;
}
