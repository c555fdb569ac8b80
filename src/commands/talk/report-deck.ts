import type { Deck } from '../../deck/deck.ts';
import { type DialectName, readAs } from '../../deck/dialects/dialect-names.ts';
import { oneOfEachKind } from '../../deck/each-kind.ts';
import { formatDiagnostic } from '../../diagnostic.ts';
import { printOut } from '../../platform/output.ts';
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
  const found = oneOfEachKind([...diagnostics, ...unhonored]);
  return [
    `${dialect ? `${readAs(dialect)}` : 'Read as a dsac-info deck'}: ${slides.length} ${slides.length === 1 ? 'slide' : 'slides'}.`,
    ...found.map(formatDiagnostic),
    ...(found.length === 0 ? [`Everything in ${file} has its effect.`] : []),
  ];
}
