import { blockText } from '../markdown/block-text.ts';
import type { Block } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { fold, searchWords } from '../markdown/search-words.ts';
import { joinSafe, type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { Library } from './section.ts';

/** A stretch of a section from one heading to the next that says every word of a query. */
export type SectionHit = {
  /** The place of the section in the library, counted from 0. */
  readonly section: number;
  /** The anchor of the heading; absent for what stands before the first one. */
  readonly anchor?: SafeText;
  /** The titles from the section down to the heading. */
  readonly path: readonly SafeText[];
  readonly text: SafeText;
};

export type LibraryIndex = {
  /** What says every word, with those first whose titles do; nothing for an empty query. */
  find(query: string): readonly SectionHit[];
};

type Part = SectionHit & { readonly foldedPath: string; readonly folded: string };

/** Finds places in the sections. All texts are folded at the first search. */
export function createLibraryIndex({ sections }: Library): LibraryIndex {
  let known: readonly Part[] | undefined;
  function parts(): readonly Part[] {
    known ??= sections.flatMap(({ title, document }, section) => partsOf(document.blocks, section, title));
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

function partsOf(blocks: readonly Block[], section: number, title: SafeText): readonly Part[] {
  const parts: Part[] = [];
  let path: { readonly depth: number; readonly title: SafeText }[] = [];
  let anchor: SafeText | undefined;
  let texts: SafeText[] = [];
  const end = () => {
    if (texts.length === 0 && anchor === undefined) return;
    const titles = [title, ...path.map(heading => heading.title)];
    const text = joinSafe(texts, ' ');
    parts.push({
      section,
      ...(anchor !== undefined && { anchor }),
      path: titles,
      text,
      foldedPath: fold(joinSafe(titles, ' ')),
      folded: fold(joinSafe([...titles, text], ' ')),
    });
  };
  for (const block of blocks) {
    if (block.type !== 'heading') {
      const text = blockText(block);
      if (text !== '') texts.push(text);
      continue;
    }
    end();
    texts = [];
    anchor = block.slug;
    const name = safeRow(inlineText(block.children));
    path = path.filter(({ depth }) => depth < block.depth);
    // The heading of the whole section is its title over again.
    if (block.depth > 1 || name !== title) path.push({ depth: block.depth, title: name });
  }
  end();
  return parts;
}
