import { isFileAddress, targetOf } from '../../../library/link-target.ts';
import type { Library } from '../../../library/section.ts';
import { readSectionLink } from '../../../library/section-link.ts';
import { decodeAnchor, meansAnchor } from '../../../markdown/anchor.ts';
import type { SafeText } from '../../../terminal/safe-text.ts';
import type { PageTarget } from '../writing.ts';
import { relativeAddress } from './site-addresses.ts';

/** A library as a site: what each of its pages must know of the others. Their texts are not in it. */
export type Site = {
  readonly library: Library;
  readonly title: SafeText;
  /** The file of each page, by its id. */
  readonly addresses: ReadonlyMap<string, string>;
  /** The anchors of each page, in the order of the pages. */
  readonly anchors: readonly (readonly string[])[];
  /** It has the built-in talk. */
  readonly hasTalk: boolean;
};

/** The file of a page. @param at its place among all, counted from 0 */
export function fileOfPage({ library, addresses }: Site, at: number): string {
  return addresses.get(library.sections[at]?.id ?? '') ?? '';
}

/**
 * Where a link leads in a site.
 *
 * @param file the file that it is in @param from the page that it is in, counted from 0; absent in a talk
 * @returns nothing for what leads there as it is written: to the web, or to a place that nobody knows
 */
export function siteTarget(url: SafeText, site: Site, file: string, from?: number): PageTarget | undefined {
  if (url.startsWith('#')) {
    const place = from === undefined ? undefined : placeOn(site, from, url.slice(1));
    return place === undefined ? undefined : { type: 'address', address: place };
  }
  if (!isFileAddress(url)) return undefined;
  const link = readSectionLink(url, site.library, from);
  if (link) {
    const page = relativeAddress(file, fileOfPage(site, link.section));
    const place = link.anchor === undefined ? undefined : placeOn(site, link.section, link.anchor);
    return { type: 'address', address: `${page}${place ?? ''}` };
  }
  const target = from === undefined ? undefined : targetOf(url, site.library, from);
  return { type: target?.type === 'missing' ? 'missing' : 'nowhere' };
}

/** A place as its page has it: addresses may have it in any case. */
function placeOn({ anchors }: Site, page: number, anchor: string): string | undefined {
  const wanted = decodeAnchor(anchor);
  const found = anchors[page]?.find(known => meansAnchor(wanted, known));
  return found === undefined ? undefined : `#${encodeURIComponent(found)}`;
}
