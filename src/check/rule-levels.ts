import type { FrontMatter } from '../markdown/document.ts';
import { nearest } from '../nearest.ts';
import type { SourcePlace } from './checked.ts';
import { allRules } from './rules.ts';
import { type Severity, severities } from './severity.ts';

/** How rules weigh: `off`, or another severity than their own. */
export type RuleLevels = ReadonlyMap<string, Severity | 'off'>;

/** What is wrong with a name or a level, for its author. */
type Misnamed = { readonly at: SourcePlace; readonly message: string };

const ids = allRules.map(({ id }) => id);

/** What is wrong with the name of a rule; nothing if there is such a rule. */
export function unknownRule(id: string): string | undefined {
  if (ids.includes(id)) return undefined;
  const near = nearest(id, ids);
  return `No rule is named ${id}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

/** Reads `check` in the front matter of a file: the names of rules, each with `off` or a severity. */
export function levelsIn(
  { values }: FrontMatter,
  file: string,
): { readonly levels: RuleLevels; readonly misnamed: readonly Misnamed[] } {
  const levels = new Map<string, Severity | 'off'>();
  const misnamed: Misnamed[] = [];
  const entry = values.get('check');
  const at = { file, ...(entry?.position ?? { line: 1, column: 1 }) };
  const given = entry?.value;
  if (typeof given !== 'object' || given === null) return { levels, misnamed };
  for (const [id, written] of Object.entries(given)) {
    const level =
      written === false ? 'off' : [...severities, 'off' as const].find(known => known === written);
    const unknown = unknownRule(id);
    if (unknown !== undefined)
      misnamed.push({ at, message: `${unknown}${unknown.endsWith('?') ? '' : '.'}` });
    else if (level === undefined)
      misnamed.push({ at, message: `The level of ${id} must be ${severities.join(', ')} or off.` });
    else levels.set(id, level);
  }
  return { levels, misnamed };
}
