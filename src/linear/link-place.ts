import type { Library } from '../browse/section.ts';
import { readSectionLink } from '../browse/section-link.ts';
import { decodeAnchor } from '../browse/section-part.ts';
import type { Block } from '../markdown/document.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import type { NameOfLink } from './write-inlines.ts';

/** A place of the library: a section, counted from 0, and a heading or footnote of it. */
export type SectionPlace = { readonly section: number; readonly anchor?: SafeText };

/**
 * Where a link leads within the library: `policies.md#security`, or `#security` in the section itself.
 *
 * @param section the one that has the link, counted from 0; absent where the link stands in a talk
 * @returns nothing for what leads out of it
 */
export function placeOfLink(url: string, library: Library, section?: number): SectionPlace | undefined {
  const own = /^#(.+)$/s.exec(url)?.[1];
  const link = own === undefined ? readSectionLink(url, library) : { section, anchor: own };
  if (link?.section === undefined || !library.sections[link.section]) return undefined;
  const { anchor } = link;
  return {
    section: link.section,
    ...(anchor !== undefined && { anchor: safeRow(decodeAnchor(anchor)) }),
  };
}

/** For what has no library around it: a talk of one's own, beside which other files stand. */
export const noNames: NameOfLink = () => undefined;

/** Names the places of the library as its titles do: `section Policies, Public domain`. */
export function placeNames(library: Library, section?: number): NameOfLink {
  const known = new Map<number, ReadonlyMap<string, SafeText>>();
  function titleOf({ section: found, anchor = safeText('') }: SectionPlace): SafeText {
    const titles = known.get(found) ?? headingTitles(library.sections[found]?.document.blocks ?? []);
    known.set(found, titles);
    return titles.get(anchor) ?? safeText(anchor.replaceAll('-', ' '));
  }
  return url => {
    const place = placeOfLink(url, library, section);
    if (!place) return undefined;
    const below = titleOf(place);
    if (place.section === section) return joinSafe([safeText('in this text: '), below]);
    const name = library.sections[place.section]?.title ?? safeText('');
    const title = joinSafe([safeText('section '), name]);
    return place.anchor === undefined || below === name ? title : joinSafe([title, below], ', ');
  };
}

/** The words of each heading, by its anchor: made once, for a table of contents asks for all of them. */
function headingTitles(blocks: readonly Block[]): ReadonlyMap<string, SafeText> {
  return new Map(headings(blocks).map(({ slug, children }) => [slug, safeRow(inlineText(children))]));
}
