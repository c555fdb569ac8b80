import type { Library } from '../../library/section.ts';
import { placeNames } from '../../linear/link-place.ts';
import { hitChoices, sectionChoices } from '../../linear/lists.ts';
import { passagesText, told } from '../../linear/passage.ts';
import type { Choice } from '../../linear/state.ts';
import { writeDocument } from '../../linear/write-blocks.ts';
import type { Document } from '../../markdown/document.ts';
import type { SearchHit } from '../../search/search-hit.ts';

/** What a command prints, regardless of how. */
export type PrintedContent =
  | { readonly type: 'contents' }
  | { readonly type: 'rows'; readonly rows: readonly string[] }
  | { readonly type: 'document'; readonly document: Document }
  | { readonly type: 'hits'; readonly query: string; readonly hits: readonly SearchHit[] };

/** The same in plain words, as in screen-reader mode. @param columns how wide a row may be, in cells */
export function contentWords(content: PrintedContent, library: Library, columns: number): readonly string[] {
  switch (content.type) {
    case 'contents':
      return [listText(sectionChoices(library), columns)];
    case 'rows':
      return content.rows;
    case 'document': {
      // The index of the section only matters for links within it, which name their headings.
      const section = library.sections.findIndex(({ document }) => document === content.document);
      const nameOf = placeNames(library, section === -1 ? undefined : section);
      return [passagesText(writeDocument(content.document, nameOf), columns)];
    }
    case 'hits':
      return [listText(hitChoices(content.hits, content.query, undefined), columns)];
  }
}

function listText(choices: readonly Choice[], columns: number): string {
  return passagesText(
    choices.map(({ label }, index) => told(`${index + 1}. ${label}`)),
    columns,
  );
}
