import type { Document } from '../../../markdown/document.ts';
import { type DocumentFacts, type PageFrame, writeDocumentPage } from '../document.ts';
import { type Html, html } from '../markup.ts';
import type { PageOptions } from '../page.ts';
import { siteScript } from '../scripts/site-script.ts';
import { siteStyle } from '../styles/site-style.ts';
import { fileOfPage, type Site } from './site.ts';
import { relativeAddress, siteFiles } from './site-addresses.ts';
import { siteMenu } from './site-menu.ts';

/** A page of a site. @param at its place among all, counted from 0 */
export function writeSitePage(
  document: Document,
  facts: DocumentFacts,
  site: Site,
  at: number,
  options: PageOptions,
): string {
  return writeDocumentPage(document, facts, options, siteFrame(site, fileOfPage(site, at), at));
}

/** What is around the text on each page of a site. @param at absent for the pages that no page of the library is */
export function siteFrame(
  site: Site,
  file: string,
  at?: number,
  more?: { readonly script: string },
): PageFrame {
  const home = relativeAddress(file, siteFiles.index);
  const search = relativeAddress(file, siteFiles.search);
  return {
    siteTitle: site.title,
    before: html`<nav class="site-bar" aria-label="Site"><a class="skip" href="#/text">Skip to the text</a><a class="home" href="${home}">${site.title}</a><a class="find" href="${search}">Search</a></nav>
${siteMenu(site, file, at)}`,
    after: at === undefined ? html`` : turns(site, file, at),
    style: siteStyle,
    script: `${siteScript}${more ? `;${more.script}` : ''}`,
  };
}

/** The ways to the pages before and after one. */
function turns(site: Site, file: string, at: number): Html {
  const { sections } = site.library;
  const way = (to: number, rel: 'prev' | 'next', name: string) => {
    const section = sections[to];
    if (!section) return undefined;
    return html`<a rel="${rel}" href="${relativeAddress(file, fileOfPage(site, to))}"><span>${name}</span> ${section.title}</a>\n`;
  };
  const [before, after] = [way(at - 1, 'prev', 'Previous'), way(at + 1, 'next', 'Next')];
  if (!before && !after) return html``;
  return html`<nav class="turns" aria-label="Previous and next page">\n${before}${after}</nav>\n`;
}
