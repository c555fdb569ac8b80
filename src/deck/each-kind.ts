import type { Diagnostic } from '../diagnostic.ts';
import { safeText } from '../terminal/safe-text.ts';

/** Of many findings of a kind the first, with how many there are, in the order of the deck. */
export function oneOfEachKind(findings: readonly Diagnostic[]): readonly Diagnostic[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const finding of findings) {
    const kind = `${finding.file} ${kindOf(finding)}`;
    const same = kinds.get(kind) ?? [];
    same.push(finding);
    kinds.set(kind, same);
  }
  return [...kinds.values()]
    .map(same => same.toSorted(byPlace))
    .toSorted(([one], [other]) => byPlace(one, other))
    .flatMap(same => together(same) ?? []);
}

function byPlace(one: Diagnostic | undefined, other: Diagnostic | undefined): number {
  if (!one || !other || one.file !== other.file) return 0;
  return one.line - other.line || one.column - other.column;
}

/** What a finding says, without what it says it of. */
function kindOf({ message }: Diagnostic): string {
  // A name in front says where it is, and no more.
  return /^(?:front matter|patat|theme|src|settings):/.test(message)
    ? message
    : message.replace(/: .*$/s, '');
}

/** One for many findings: what they have in common, how many they are, and what they are about. */
function together(all: readonly Diagnostic[]): Diagnostic | undefined {
  const [first, ...others] = all;
  if (!first || others.length === 0) return first;
  const kind = kindOf(first);
  const about = new Set(all.map(({ message }) => message.slice(kind.length + 2)).filter(Boolean));
  const message = safeText(
    `${kind} (${all.length} times)${about.size > 0 ? `: ${[...about].join('; ')}` : ''}`,
  );
  return { ...first, message };
}
