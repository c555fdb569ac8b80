import { clauseOf, type Finding, type Rule } from '../check/rule.ts';
import type { Severity } from '../check/severity.ts';
import type { Json } from './json-text.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'note' };

/** Findings in SARIF 2.1.0, which GitHub and editors read. @param version of this program */
export function findingsSarif(findings: readonly Finding[], rules: readonly Rule[], version: string): Json {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'dsac-info check',
            version,
            rules: rules.map(ruleSarif),
          },
        },
        // Columns count as JavaScript counts.
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ rule, severity, file, line, column, message, fix }) => ({
          ruleId: rule.id,
          ruleIndex: rules.indexOf(rule),
          level: levels[severity],
          message: { text: `${message} ${fix}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: uriOf(file) },
                region: { startLine: line, startColumn: column },
              },
            },
          ],
        })),
      },
    ],
  };
}

function ruleSarif(rule: Rule): Json {
  const clause = clauseOf(rule);
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.why },
    help: { text: `${rule.fix} What no program can know: ${rule.unknown}` },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: { tags: [rule.family, 'accessibility', ...(clause === '' ? [] : [clause])] },
  };
}

/** A path as a relative address; that of a drive or of the root stays as it is. */
function uriOf(file: string): string {
  return encodeURI(file.replaceAll('\\', '/')).replaceAll('?', '%3F').replaceAll('#', '%23');
}
