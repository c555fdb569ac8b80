import { blockText } from '../markdown/block-text.ts';
import type { Block, ListItem } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import { suggestion } from '../nearest.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { type NewsKind, newsKinds } from './news-kinds.ts';
import { type ProfileId, profileIds } from './profiles.ts';

/** A link of a news item. */
export type NewsLink = {
  readonly kind: NewsKind;
  readonly address: SafeText;
  readonly text: SafeText;
  /** The profiles that give it. */
  readonly profiles: readonly ProfileId[];
  /** What a reader should know of it. */
  readonly note?: SafeText;
};

/** `Page:` before the link. */
const kindMark = () => /^(\p{L}+):/u;
/** `(earlier profile only; it may not open for the public)` behind it. */
const onlyMark = /\((earlier|2024) profile only(?:; ([^()]+))?\)$/;

/**
 * Reads an item such as `Video: [its text](its address) (earlier profile only)`.
 *
 * @param itemProfiles the profiles that name the item: they give the link too, unless it says otherwise
 * @param report is told what its author should mend
 * @returns nothing for what is no such item
 */
export function readNewsLink(
  item: ListItem,
  itemProfiles: readonly ProfileId[],
  report: (message: string, at?: Block) => void,
): NewsLink | undefined {
  const [block] = item.children;
  const link = block && [...linksOfBlock(block)][0];
  if (!block || !link) {
    report('an item of a list is a link with its kind before it: "Video: [text](address)"', block);
    return undefined;
  }
  const said = blockText(block);
  const word = kindMark().exec(said)?.[1]?.toLowerCase() ?? '';
  const kind = newsKinds.find(known => known === word);
  if (kind === undefined) {
    report(`"${word}" is no kind of link; ${suggestion(word, newsKinds)}`, block);
    return undefined;
  }
  const [, only, note] = onlyMark.exec(said) ?? [];
  return {
    kind,
    address: link.url,
    text: inlineText(link.children),
    profiles: only === undefined ? itemProfiles : profileIds.filter(id => id === only),
    ...(note !== undefined && { note: safeRow(note) }),
  };
}
