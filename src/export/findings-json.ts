import type { OutlineRow } from '../check/outline.ts';
import type { Finding, Rule } from '../check/rule.ts';
import { type Json, schemaVersion } from './json-text.ts';

/** What `check --json` prints. */
export function findingsJson(findings: readonly Finding[], fit: readonly FitJson[]): Json {
  return {
    schemaVersion,
    type: 'findings',
    findings: findings.map(({ rule, severity, file, line, column, message, fix }) => ({
      file,
      line,
      column,
      severity,
      rule: rule.id,
      message,
      ...aboutRule(rule),
      fix,
    })),
    fit: fit.map(({ file, rows }) => ({ file, rows: [...rows] })),
  };
}

/** How the slides of a talk fit, in sentences. */
export type FitJson = { readonly file: string; readonly rows: readonly string[] };

function aboutRule({ why, wcag, item }: Rule) {
  return { why, wcag: wcag ?? null, checklistItem: item ?? null };
}

/** What `check --rules --json` prints. */
export function rulesJson(rules: readonly Rule[]): Json {
  return {
    schemaVersion,
    type: 'rules',
    rules: rules.map(rule => ({
      id: rule.id,
      family: rule.family,
      title: rule.title,
      severity: rule.severity,
      ...aboutRule(rule),
      fix: rule.fix,
      unknown: rule.unknown,
    })),
  };
}

/** What `check --outline --json` prints. */
export function outlineJson(
  outlines: readonly { readonly file: string; readonly rows: readonly OutlineRow[] }[],
): Json {
  return {
    schemaVersion,
    type: 'outlines',
    outlines: outlines.map(({ file, rows }) => ({
      file,
      rows: rows.map(({ depth, text }) => ({ depth, text })),
    })),
  };
}
