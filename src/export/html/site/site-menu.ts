import type { Section } from '../../../library/section.ts';
import { attributes, type Html, html } from '../markup.ts';
import { fileOfPage, type Site } from './site.ts';
import { relativeAddress, siteFiles } from './site-addresses.ts';

/** A menu of more pages has only those around the one that is shown, so that a site grows with its pages. */
const mostEntries = 80;

type Entry = { readonly section: Section; readonly at: number; readonly level: number };

/** The menu of a site: its pages as they are in their folders. @param at the page that is shown, counted from 0 */
export function siteMenu(site: Site, file: string, at: number | undefined): Html {
  const { sections } = site.library;
  const all = sections.map(
    (section, index): Entry => ({ section, at: index, level: section.page?.level ?? 0 }),
  );
  const shown = all.length <= mostEntries ? all : around(all, at);
  const rest =
    shown.length < all.length
      ? html`<p><a href="${relativeAddress(file, siteFiles.search)}">All ${all.length.toLocaleString('en')} pages</a></p>\n`
      : undefined;
  const list = nested(shown, ({ section, at: index }) => {
    const isHere = index === at;
    return html`<a href="${relativeAddress(file, fileOfPage(site, index))}"${isHere ? html` aria-current="page"` : undefined}>${section.title}</a>`;
  });
  const talk = site.hasTalk
    ? html`<p><a href="${relativeAddress(file, siteFiles.talk)}">Talk</a></p>\n`
    : undefined;
  return html`<nav class="menu" aria-label="Pages"><details><summary>Pages</summary>\n${list}${talk}${rest}</details></nav>\n`;
}

/** All pages of a site, as a list in its folders. */
export function siteContents(site: Site, file: string): Html {
  const all = site.library.sections.map(
    (section, index): Entry => ({ section, at: index, level: section.page?.level ?? 0 }),
  );
  return nested(
    all,
    ({ section, at }) => html`<a href="${relativeAddress(file, fileOfPage(site, at))}">${section.title}</a>`,
  );
}

/** Those beside the page that is shown, and beside the folders that it is in. */
function around(all: readonly Entry[], at: number | undefined): readonly Entry[] {
  const parents = new Map<number, number | undefined>();
  const open: Entry[] = [];
  for (const entry of all) {
    while ((open.at(-1)?.level ?? -1) >= entry.level) open.pop();
    parents.set(entry.at, open.at(-1)?.at);
    open.push(entry);
  }
  const ways = new Set<number | undefined>([undefined, at]);
  for (let above = at; above !== undefined; above = parents.get(above)) ways.add(above);
  const near = all.filter(entry => ways.has(parents.get(entry.at)));
  if (near.length <= mostEntries) return near;
  const here = Math.max(
    0,
    near.findIndex(entry => entry.at === at),
  );
  const half = mostEntries / 2;
  return near.filter((entry, index) => Math.abs(index - here) <= half || ways.has(entry.at));
}

function nested(entries: readonly Entry[], write: (entry: Entry) => Html): Html {
  const items: Html[] = [];
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index];
    if (!entry) break;
    const length = entries.slice(index + 1).findIndex(({ level }) => level <= entry.level);
    const end = length === -1 ? entries.length : index + 1 + length;
    const inside = entries.slice(index + 1, end);
    items.push(html`<li>${write(entry)}${inside.length > 0 ? nested(inside, write) : undefined}</li>\n`);
    index = end;
  }
  return html`<ul${attributes({ role: 'list' })}>\n${items}</ul>\n`;
}
