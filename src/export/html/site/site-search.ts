import type { Section } from '../../../library/section.ts';
import { sectionParts } from '../../../search/search-parts.ts';
import { writeTextPage } from '../document.ts';
import { html, jsonElement } from '../markup.ts';
import type { PageOptions } from '../page.ts';
import { searchScript } from '../scripts/search-script.ts';
import { fileOfPage, type Site } from './site.ts';
import { siteFiles } from './site-addresses.ts';
import { siteContents } from './site-menu.ts';
import { siteFrame } from './site-page.ts';

/** What is found as one: the page, the place in it, the titles above it, and its words. */
export type SiteSearchPart = readonly [page: number, anchor: string, path: readonly string[], text: string];

/** What search finds on a page. */
export function siteSearchParts(
  section: Pick<Section, 'title' | 'document'>,
  at: number,
): readonly SiteSearchPart[] {
  return [...sectionParts(section, at)].map(({ anchor = '', path, text }) => [
    at,
    anchor,
    path.slice(1),
    text,
  ]);
}

/** The page that searches a site. It has all that is found in it, so it needs no server; and a list of all pages. */
export function writeSiteSearch(site: Site, parts: readonly SiteSearchPart[], options: PageOptions): string {
  const file = siteFiles.search;
  const pages = site.library.sections.map(({ title }, at) => [
    fileOfPage(site, at).split('/').map(encodeURIComponent).join('/'),
    title,
  ]);
  const text = html`<div class="search" role="search"><p class="without-script">Search needs JavaScript. All pages are listed below.</p></div>
<h2>All pages</h2>
${siteContents(site, file)}${jsonElement('/index', { pages, parts })}
`;
  return writeTextPage(
    { title: 'Search', heading: html`Search`, text },
    options,
    siteFrame(site, file, undefined, { script: searchScript }),
  );
}
