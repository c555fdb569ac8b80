import type { Block, Inline, Link, ListItem, Paragraph, Position } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { isWebAddress, shownAddress, showsAddress, typedAddress } from '../markdown/shown-address.ts';
import { joinSafe, type SafeText, safeRow, safeText } from '../terminal/safe-text.ts';
import type { Deck, DeckSettings, Slide, SlideItem } from './deck.ts';

/** What is asked for with `links`, and has no title of its own. */
const usualTitle = safeText('Links');

/** So many rows of addresses fit on a slide of 60 × 20 cells, by a guess of what each needs. */
const rowsOfSlide = 12;
/** A longer address takes another row there. UTF-16 code units. */
const longAddress = 44;

/** An address of a talk, with what its first link calls it; absent where that is the address. */
type NamedAddress = { readonly url: SafeText; readonly name?: SafeText };

/** Every address of the slides, once, in the order in which an audience sees them. */
function addressesOf(slides: readonly Slide[]): readonly NamedAddress[] {
  const found = new Map<SafeText, NamedAddress>();
  for (const { links } of slides) {
    for (const { url, children } of links) {
      if (!isWebAddress(url) || found.has(url)) continue;
      const name = safeRow(inlineText(children).replace(/\s+/g, ' ').trim());
      const isNamed = name !== '' && !showsAddress(name, shownAddress(url));
      found.set(url, { url, ...(isNamed && { name }) });
    }
  }
  return [...found.values()];
}

/** The address of a talk as a whole: its own (`url`), else the first one in it. */
export function mainAddress({ settings, slides }: Pick<Deck, 'settings' | 'slides'>): SafeText | undefined {
  if (settings.url !== undefined) return settings.url;
  // At each key: mostly the first slides have one.
  for (const { links } of slides) for (const { url } of links) if (isWebAddress(url)) return url;
  return undefined;
}

/** The slides that are told: those of links at the end are left out of plans. */
export function toldSlides({ slides }: Pick<Deck, 'slides'>): number {
  const first = slides.findIndex(({ isLinks }) => isLinks);
  return first === -1 ? slides.length : Math.max(1, first);
}

/**
 * The slides that list all addresses of a talk, where it asks for them: numbered through, and on the first one the code of
 * the talk's main address.
 *
 * @param at what asked for them
 */
export function linksSlides(
  settings: DeckSettings,
  slides: readonly Slide[],
  at: { readonly file: string; readonly position: Position },
): readonly Slide[] {
  const { links } = settings;
  const main = mainAddress({ settings, slides });
  if (links === undefined || main === undefined) return [];
  const title = links === true ? usualTitle : links;
  const pages = pagesOf(addressesOf(slides));
  let index =
    1 + slides.reduce((most, { links }) => links.reduce((so, link) => Math.max(so, link.index), most), -1);
  let start = 1;
  return pages.map((page, number): Slide => {
    const linkTo = (url: SafeText): Link => {
      const children: readonly Inline[] = [{ type: 'text', value: typedAddress(url) }];
      return { type: 'link', url, index: index++, children };
    };
    const all: Link[] = [];
    const entries = page.map(({ url, name }): ListItem => {
      const link = linkTo(url);
      all.push(link);
      const named: readonly Inline[] =
        name === undefined
          ? []
          : [{ type: 'strong', children: [{ type: 'text', value: name }] }, { type: 'break' }];
      return {
        type: 'listItem',
        position: at.position,
        children: [paragraph([...named, link], at.position)],
      };
    });
    const list: Block = {
      type: 'list',
      start,
      delimiter: '.',
      tight: true,
      position: at.position,
      children: entries,
    };
    const listed: SlideItem = { type: 'block', block: list };
    start += page.length;
    const items = number === 0 ? [withCode(listed, main, linkTo, at.position, all)] : [listed];
    const ofPages =
      pages.length === 1 ? title : joinSafe([title, safeText(` (${number + 1} of ${pages.length})`)]);
    return {
      kind: 'content',
      title: ofPages,
      heading: {
        type: 'heading',
        depth: 1,
        slug: ofPages,
        position: at.position,
        children: [{ type: 'text', value: ofPages }],
      },
      items,
      reveals: new Map(),
      lastStep: 0,
      notes: [],
      hasFooter: true,
      links: all,
      isLinks: true,
      ...at,
    };
  });
}

/** The list, and beside it the code of an address. */
function withCode(
  listed: SlideItem,
  address: SafeText,
  linkTo: (url: SafeText) => Link,
  position: Position,
  links: Link[],
): SlideItem {
  const link = linkTo(address);
  links.push(link);
  const code: SlideItem = { type: 'qr', block: paragraph([link], position), address };
  return { type: 'columns', weights: [1, 1], columns: [[listed], [code]] };
}

function paragraph(children: readonly Inline[], position: Position): Paragraph {
  return { type: 'paragraph', position, children };
}

function pagesOf(addresses: readonly NamedAddress[]): readonly (readonly NamedAddress[])[] {
  const pages: NamedAddress[][] = [];
  let left = 0;
  for (const address of addresses) {
    const rows = (address.name === undefined ? 1 : 2) + Math.floor(address.url.length / longAddress);
    const page = pages.at(-1);
    if (!page || rows > left) {
      pages.push([address]);
      left = rowsOfSlide - rows;
    } else {
      page.push(address);
      left -= rows;
    }
  }
  return pages;
}
