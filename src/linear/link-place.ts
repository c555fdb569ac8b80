import type { Library } from '../browse/section.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import type { NameOfLink } from './write-inlines.ts';

/** A place of the library: a section, counted from 0, and a heading or footnote of it. */
export type SectionPlace = { readonly section: number; readonly anchor?: SafeText };

/**
 * Where a link leads within the library: `policies.md#security`, `policies`, or `#security` in the section itself.
 *
 * @param section the one that has the link, counted from 0; absent where the link stands in a talk
 * @returns nothing for what leads out of it
 */
export function placeOfLink(
  url: string,
  { kind, sections }: Library,
  section?: number,
): SectionPlace | undefined {
  if (url === '' || /^[a-z][a-z0-9+.-]*:/i.test(url)) return undefined;
  const [, path = '', anchor = ''] = /^([^#]*)(?:#(.*))?$/s.exec(decoded(url)) ?? [];
  const id = path
    .replace(/^(?:\.\/)+/, '')
    .replace(/\.md$/i, '')
    .toLowerCase();
  const named = sections.findIndex(known => kind === 'reference' && known.id === id);
  const found = path === '' ? section : named === -1 ? undefined : named;
  if (found === undefined || !sections[found]) return undefined;
  return { section: found, ...(anchor !== '' && { anchor: safeRow(anchor.toLowerCase()) }) };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Names the places of the library as its titles do: `section Policies, Public domain`. */
export function placeNames(library: Library, section?: number): NameOfLink {
  return url => {
    const place = placeOfLink(url, library, section);
    return place && placeName(place, library, section);
  };
}

function placeName({ section, anchor }: SectionPlace, { sections }: Library, from?: number): SafeText {
  const found = sections[section];
  const { blocks = [] } = found?.document ?? {};
  const heading = headings(blocks).find(({ slug }) => slug === anchor);
  const below = heading ? inlineText(heading.children) : safeText((anchor ?? '').replaceAll('-', ' '));
  if (section === from) return joinSafe([safeText('in this text: '), below]);
  const title = joinSafe([safeText('section '), found?.title ?? safeText('')]);
  return anchor === undefined || below === found?.title ? title : joinSafe([title, below], ', ');
}
