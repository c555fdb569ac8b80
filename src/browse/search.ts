import { fold, searchWords } from '../markdown/search-words.ts';
import { joinSafe } from '../terminal/safe-text.ts';
import { type SectionPart, sectionParts } from './search-parts.ts';
import type { Library } from './section.ts';

export type LibraryIndex = {
  /** What says every word, with those first whose titles do; nothing for an empty query. */
  find(query: string): readonly SectionPart[];
};

type Part = SectionPart & { readonly foldedPath: string; readonly folded: string };

/**
 * Finds places in the sections, at once and without the search library: each word must be there as it is typed.
 * All texts are folded at the first search.
 */
export function createLibraryIndex({ sections }: Library): LibraryIndex {
  let known: readonly Part[] | undefined;
  function parts(): readonly Part[] {
    known ??= sections.flatMap((section, index) => [...sectionParts(section, index)].map(withFolded));
    return known;
  }
  return {
    find(query) {
      const words = searchWords(query);
      if (words.length === 0) return [];
      const found = parts().filter(({ folded }) => words.every(word => folded.includes(word)));
      const isNamed = ({ foldedPath }: Part) => words.every(word => foldedPath.includes(word));
      return [...found.filter(isNamed), ...found.filter(part => !isNamed(part))];
    },
  };
}

function withFolded(part: SectionPart): Part {
  const { path, text } = part;
  const foldedPath = fold(joinSafe(path, ' '));
  return { ...part, foldedPath, folded: `${foldedPath} ${fold(text)}` };
}
