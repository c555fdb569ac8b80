import { blockText } from '../markdown/block-text.ts';
import type { Block, Link } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { suggestion } from '../nearest.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { NewsKind } from './news-kinds.ts';
import { type PartSources, sourcesOfNamed } from './provenance.ts';

/** A link of a news item. */
export type NewsLink = {
  readonly kind: NewsKind;
  readonly address: SafeText;
  readonly text: SafeText;
  /** Ids of the sources that give it. */
  readonly sources: readonly SafeText[];
  /** What a reader should know about it. */
  readonly note?: SafeText;
};

/** What stands after a link in parentheses: `[Slides](…) (internal host)`. */
const noteBehind = /^\s*\(([^()]+)\)/;

/**
 * Reads the links of a news item: each begins with its kind, as in `[Video](address)` or
 * `[Page: fact sheet](address) (in two parts)`.
 *
 * @param part the item's sources: they give a link too, unless a comment says otherwise
 * @param kinds those that a link can be of
 * @param report takes what its author should fix
 */
export function readNewsLinks(
  block: Block,
  part: PartSources | undefined,
  kinds: readonly NewsKind[],
  report: (message: string, at?: Block) => void,
): readonly NewsLink[] {
  let rest: string = blockText(block);
  return [...linksOfBlock(block)].flatMap((link): readonly NewsLink[] => {
    const text = inlineText(link.children);
    rest = rest.slice(rest.indexOf(text) + text.length);
    const kind = kindOf(link, kinds, message => report(message, block));
    if (kind === undefined) return [];
    const [, note] = noteBehind.exec(rest) ?? [];
    return [
      {
        ...{ kind, address: link.url, text },
        sources: part ? sourcesOfNamed(part, text) : [],
        ...(note !== undefined && { note: safeRow(note) }),
      },
    ];
  });
}

function kindOf(
  link: Link,
  kinds: readonly NewsKind[],
  report: (message: string) => void,
): NewsKind | undefined {
  const [word = ''] = /^\p{L}+/u.exec(inlineText(link.children)) ?? [];
  const kind = kinds.find(known => known === word.toLowerCase());
  if (kind === undefined)
    report(`a link text starts with its kind, not "${word}"; ${suggestion(word, kinds)}`);
  return kind;
}
