import type { Paragraph, Table } from '../../../markdown/document.ts';
import { htmlBlocks } from '../blocks/block.ts';
import { pageWriting, writeTextPage } from '../document.ts';
import { htmlInlines } from '../inlines.ts';
import { type Html, html } from '../markup.ts';
import { Outline } from '../outline.ts';
import type { PageOptions } from '../page.ts';
import { PageIds } from '../page-ids.ts';
import { fileOfPage, type Site } from './site.ts';
import { relativeAddress, siteFiles } from './site-addresses.ts';
import { siteContents } from './site-menu.ts';
import { siteFrame } from './site-page.ts';

/** What a site opens with where none of its pages does: who speaks, the figures, and where to go. */
export type SiteOpening = { readonly paragraph?: Paragraph; readonly figures?: Table };

/** The first page of a site, for a library none of whose pages opens it. */
export function writeSiteFront(
  site: Site,
  { paragraph, figures }: SiteOpening,
  options: PageOptions,
): string {
  const file = siteFiles.index;
  const writing = pageWriting(new PageIds(), options, new Outline(2));
  const lead = paragraph && html`<p class="lead">${htmlInlines(paragraph.children, writing)}</p>\n`;
  const text = html`${figures && htmlBlocks([figures], writing)}${
    site.library.kind === 'reference' ? sectionList(site, file) : siteContents(site, file)
  }`;
  return writeTextPage(
    { title: site.title, heading: html`${site.title}`, ...(lead && { lead }), text },
    options,
    siteFrame(site, file),
  );
}

function sectionList(site: Site, file: string): Html {
  const items = site.library.sections.map(
    ({ title, summary }, at) =>
      html`<li><a href="${relativeAddress(file, fileOfPage(site, at))}">${title}</a><p>${summary}</p></li>\n`,
  );
  const talk = site.hasTalk
    ? html`<li><a href="${siteFiles.talk}">Talk</a><p>${site.library.talk?.subtitle}</p></li>\n`
    : undefined;
  return html`<ul class="doors">\n${items}${talk}</ul>\n`;
}
