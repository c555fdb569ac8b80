import type { Finding } from '../check/rule.ts';
import type { Severity } from '../check/severity.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', advice: 'notice' };

/** A finding as GitHub Actions shows it beside the line: a workflow command. */
export function findingGithub({ rule, severity, file, line, column, message, fix }: Finding): string {
  const properties = `file=${escapedProperty(file)},line=${line},col=${column},title=${escapedProperty(rule.id)}`;
  return `::${commands[severity]} ${properties}::${escaped(`${message} ${fix}`)}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
