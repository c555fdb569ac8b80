import { recordIncludes } from '../../deck/deck-source.ts';
import type { Section } from '../../library/section.ts';
import { createIncludeReader } from '../../platform/include.ts';
import type { PageFiles } from '../../platform/page-files.ts';
import type { SectionTalk } from '../../screens/browser/present-section.ts';
import { DeckReading, finishReading } from './load-deck.ts';
import { loadDialect } from './load-dialect.ts';

/** Reads a page as a talk, as `present FILE` does: in its dialect, and with what it includes. Between the keys. */
export async function readPageTalk(
  { id, source: { file, text } }: Section,
  { deckOf, maxSize }: Pick<PageFiles, 'deckOf' | 'maxSize'>,
): Promise<SectionTalk> {
  const { readInclude, included } = recordIncludes(createIncludeReader(deckOf(id), maxSize).read);
  const dialect = await loadDialect(text);
  const reading = new DeckReading(text, file, readInclude, dialect);
  const deck = await new Promise<SectionTalk['deck']>(resolve => finishReading(reading, resolve));
  return { source: { file, text, included, ...(dialect && { dialect: dialect.name }) }, deck };
}
