import { clauseOf, type Finding, type Rule } from '../check/rule.ts';
import { type Severity, severities } from '../check/severity.ts';
import { safeRow } from '../terminal/safe-text.ts';

/** A finding in three rows: `file:line:column severity rule message`, why, and how to fix it. */
export function findingText({ rule, severity, message, fix, ...at }: Finding): string {
  const clause = clauseOf(rule);
  const rows = [
    `${at.file}:${at.line}:${at.column} ${severity} ${rule.id} ${message}`,
    `  Why: ${rule.why}${clause === '' ? '' : ` (${clause})`}`,
    `  Fix: ${fix}`,
  ];
  return rows.map(row => `${safeRow(row)}\n`).join('');
}

/** What of a check is not a finding. */
export type CheckCount = {
  readonly pages: number;
  readonly talks: number;
  readonly bySeverity: Readonly<Record<Severity, number>>;
};

const plural: Readonly<Record<Severity, string>> = { error: 'errors', warning: 'warnings', advice: 'advice' };

/** The last rows: what was checked, what was found, and what that means. @param least the mildest severity that is shown */
export function checkSummary({ pages, talks, bySeverity }: CheckCount, least: Severity): readonly string[] {
  const checked = [countOf(pages, 'page'), countOf(talks, 'talk')].filter(part => !part.startsWith('0 '));
  const shown = severities.slice(0, severities.indexOf(least) + 1);
  const hidden = severities.slice(shown.length).filter(severity => bySeverity[severity] > 0);
  const found = shown.map(
    severity => `${bySeverity[severity]} ${bySeverity[severity] === 1 ? severity : plural[severity]}`,
  );
  const rest = hidden.map(
    severity => `${bySeverity[severity]} ${bySeverity[severity] === 1 ? severity : plural[severity]}`,
  );
  return [
    `Checked ${checked.join(' and ') || 'nothing'}: ${found.join(', ')}.`,
    ...(rest.length > 0 ? [`Not shown: ${rest.join(', ')}. Add --severity ${hidden.at(-1)}.`] : []),
    'This checks the form. Whether the words are true and make sense, only people can say.',
  ];
}

function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** The list of all rules, as `check --rules` prints it. */
export function rulesText(rules: readonly Rule[]): readonly string[] {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const families = new Map<string, Rule[]>();
  for (const rule of rules) families.set(rule.family, [...(families.get(rule.family) ?? []), rule]);
  return [...families].flatMap(([family, own], index) => [
    `${index === 0 ? '' : '\n'}${family.charAt(0).toUpperCase()}${family.slice(1)}\n`,
    ...own.map(rule => {
      const clause = clauseOf(rule);
      return `  ${rule.id.padEnd(widest)}  ${rule.severity.padEnd(7)}  ${rule.title}${clause === '' ? '' : ` (${clause})`}\n`;
    }),
  ]);
}
