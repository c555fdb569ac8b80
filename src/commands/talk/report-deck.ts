import type { Deck } from '../../deck/deck.ts';
import { type DialectName, readAs } from '../../deck/dialects/dialect-names.ts';
import { type Diagnostic, formatDiagnostic } from '../../diagnostic.ts';
import { printOut } from '../../platform/output.ts';
import { safeText } from '../../terminal/safe-text.ts';
import { success } from '../runner.ts';
import { loadDeck } from './load-deck.ts';

/**
 * Prints how a deck was read, and what of it has no effect, with its place.
 *
 * @throws InputError for what cannot be read
 */
export async function reportDeck(file: string, maxSize: number, dialect?: DialectName): Promise<number> {
  const { deck } = await loadDeck(file, maxSize, dialect);
  await printOut(
    reportRows(deck, file)
      .map(row => `${row}\n`)
      .join(''),
  );
  return success;
}

/** The rows of the report: of many findings of a kind the first, and how many there are. */
export function reportRows(
  { dialect, diagnostics, unhonored, slides }: Deck,
  file: string,
): readonly string[] {
  const kinds = new Map<string, Diagnostic[]>();
  for (const finding of [...diagnostics, ...unhonored]) {
    const kind = `${finding.file} ${kindOf(finding)}`;
    const same = kinds.get(kind) ?? [];
    same.push(finding);
    kinds.set(kind, same);
  }
  const found = [...kinds.values()]
    .map(same => same.toSorted(byPlace))
    .toSorted(([one], [other]) => byPlace(one, other));
  return [
    `${dialect ? `${readAs(dialect)}` : 'Read as a dsac-info deck'}: ${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}.`,
    ...found.flatMap(([first, ...others]) => {
      if (!first) return [];
      return others.length === 0 ? formatDiagnostic(first) : together(first, [first, ...others]);
    }),
    ...(found.length === 0 ? [`Everything in ${file} has its effect.`] : []),
  ];
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

/** One row for many findings: what they have in common, how many they are, and what they are about. */
function together(first: Diagnostic, all: readonly Diagnostic[]): string {
  const kind = kindOf(first);
  const about = new Set(all.map(({ message }) => message.slice(kind.length + 2)).filter(Boolean));
  const message = safeText(
    `${kind} (${all.length} times)${about.size > 0 ? `: ${[...about].join('; ')}` : ''}`,
  );
  return formatDiagnostic({ ...first, message });
}
