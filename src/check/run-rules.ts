import { commandName } from '../command-name.ts';
import type { Checked, SourcePlace } from './checked.ts';
import { type IgnoreComment, ignoreComments } from './ignore-comments.ts';
import type { Fault, Finding, Rule } from './rule.ts';
import { levelsIn, type RuleLevels, unknownRule } from './rule-levels.ts';
import { allRules, ignoreRule } from './rules.ts';

/** Which rules run, and how they weigh. */
export type RuleChoice = {
  /** Only these; absent for all. */
  readonly only?: readonly string[];
  readonly except?: readonly string[];
  /** Below what the front matter of a file says. */
  readonly levels?: RuleLevels;
};

/** What the rules find in a page or a talk, in the order of its lines. What its comments silence is left out. */
export function runRules(checked: Checked, choice: RuleChoice = {}): readonly Finding[] {
  const steps = rulesInSteps(checked, choice);
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

/** The same, a rule at a time. */
export function* rulesInSteps(
  checked: Checked,
  { only, except = [], levels: given }: RuleChoice = {},
): Generator<undefined, readonly Finding[], undefined> {
  const { levels: own, misnamed } = levelsIn(checked.document.frontMatter, checked.file);
  const isChosen = ({ id }: Rule) => (only?.includes(id) ?? true) && !except.includes(id);
  const levelOf = (rule: Rule, { severity }: Fault) =>
    own.get(rule.id) ?? given?.get(rule.id) ?? severity ?? rule.severity;
  const comments = ignoreComments(checked);
  const used = new Set<IgnoreComment>();
  const found: Finding[] = [];
  const known = new Set<string>();
  const report = (rule: Rule, fault: Fault) => {
    const severity = levelOf(rule, fault);
    // The cells of a row begin where it does: what is so in several is said once.
    const key = `${rule.id} ${fault.at.file} ${fault.at.line} ${fault.message}`;
    if (severity === 'off' || known.has(key)) return;
    known.add(key);
    found.push({ rule, severity, ...fault.at, message: fault.message, fix: fault.fix ?? rule.fix });
  };
  for (const rule of allRules) {
    if (!isChosen(rule)) continue;
    yield;
    for (const fault of rule.find(checked)) {
      const silencing = comments.filter(comment => silences(comment, rule, fault.at));
      for (const comment of silencing) used.add(comment);
      if (silencing.length === 0) report(rule, fault);
    }
  }
  if (isChosen(ignoreRule)) {
    for (const fault of misnamed)
      report(ignoreRule, { ...fault, fix: `${commandName()} check --rules lists them.` });
    // Without all rules, it is not known what a comment is needed for.
    const isWhole = only === undefined && except.length === 0;
    for (const comment of comments)
      for (const fault of faultsOf(comment, isWhole && !used.has(comment))) report(ignoreRule, fault);
  }
  return found.sort(byPlace(checked));
}

function silences(
  { at, until, rules, reason }: IgnoreComment,
  { id }: Rule,
  { file, line }: SourcePlace,
): boolean {
  return reason !== '' && rules.includes(id) && at.file === file && line >= at.line && line <= until;
}

function* faultsOf({ at, rules, reason }: IgnoreComment, isIdle: boolean): Generator<Fault> {
  const unknown = rules.map(unknownRule).find(message => message !== undefined);
  if (rules.length === 0) yield { at, message: 'This comment does not say which rule it silences.' };
  else if (unknown !== undefined) yield { at, message: `${unknown}${unknown.endsWith('?') ? '' : '.'}` };
  else if (reason === '')
    yield { at, message: `This comment does not say why ${rules.join(', ')} does not matter here.` };
  else if (isIdle)
    yield {
      at,
      message: `This comment silences nothing: ${rules.join(', ')} finds nothing in the next block.`,
      severity: 'advice',
      fix: 'Take it out.',
    };
}

/** By file as they are read, then by line; where both are the same, the worst first is as the rules are listed. */
function byPlace({ files }: Checked): (one: Finding, other: Finding) => number {
  const rank = new Map(files.map(({ file }, index) => [file, index]));
  return (one, other) =>
    (rank.get(one.file) ?? 0) - (rank.get(other.file) ?? 0) ||
    one.line - other.line ||
    one.column - other.column;
}
