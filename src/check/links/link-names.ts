import type { Link } from '../../markdown/document.ts';
import { inlineText } from '../../markdown/plain-text.ts';
import type { Checked, CheckedPassage } from '../checked.ts';
import { isAddress, isHost, isOwnMachine, quotedWords } from '../plain-words.ts';
import type { Fault, Rule } from '../rule.ts';
import { foundBlocks, foundRuns, inlinesWithin } from '../walk-passage.ts';
import { placeOfWords } from '../written-place.ts';

type FoundLink = {
  readonly link: Link;
  readonly words: string;
  readonly at: Fault['at'];
  /** The list item, row or block whose words go with it. */
  readonly around: object;
};

function* linksIn(checked: Checked, { file, blocks }: CheckedPassage): Generator<FoundLink> {
  for (const { inlines, position, around } of foundRuns(blocks))
    for (const link of inlinesWithin(inlines)) {
      if (link.type !== 'link') continue;
      const words = inlineText(link.children).trim();
      // A footnote is a link without words of its own.
      if (words !== '') yield { link, words, around, at: placeOfWords(checked, file, position, words) };
    }
}

function* links(checked: Checked): Generator<FoundLink> {
  for (const passage of checked.passages) yield* linksIn(checked, passage);
}

/** The words of a link that say nothing of where it leads, in lower case and without signs. */
const vague =
  /^(?:(?:click|tap|press|see|go|look|right|over)? ?(?:on )?(?:here|this|that|these|it)(?: (?:link|page|site|website|article|one|url))?|(?:the |a )?links?|(?:read|learn|see|find out|show|view)? ?more(?: (?:info|information|details|here|on this))?|more\.*|details|info|continue(?: reading)?|go|url|click)$/i;

/** The headings to which a table of contents links by their own words: `#links Links`. */
function headingsByLink({ passages }: Checked): ReadonlySet<string> {
  const found = passages.flatMap(({ blocks }) => [...foundBlocks(blocks)]);
  return new Set(
    found.flatMap(({ block }) =>
      block.type === 'heading' ? [`#${block.slug} ${inlineText(block.children).trim()}`] : [],
    ),
  );
}

function* vagueLinks(checked: Checked): Generator<Fault> {
  const headings = headingsByLink(checked);
  for (const { link, words, at } of links(checked)) {
    const bare = words
      .replace(/[^\p{L}\p{N} ]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim();
    if (vague.test(bare) && !headings.has(`${link.url} ${words}`))
      yield { at, message: `${quotedWords(words)} does not say where the link leads.` };
  }
}

/** The links of a QR code show what the code holds, as they should. */
function qrLinks({ slides }: Checked): ReadonlySet<Link> {
  const found = new Set<Link>();
  for (const { slide } of slides) {
    const items = slide.items.flatMap(item => (item.type === 'columns' ? item.columns.flat() : [item]));
    for (const item of items)
      if (item.type === 'qr')
        for (const inner of inlinesWithin(item.block.children)) if (inner.type === 'link') found.add(inner);
  }
  return found;
}

/** A longer address is hard to listen to. UTF-16 code units. */
const longHost = 30;

function addressFaults(isLong: boolean): Rule['find'] {
  return function* find(checked) {
    const ofCodes = qrLinks(checked);
    for (const { link, words, at } of links(checked)) {
      if (ofCodes.has(link) || !isAddress(words) || words.includes('@') || isOwnMachine(words)) continue;
      const isShort = isHost(words) && words.length <= longHost;
      if (isShort === isLong) continue;
      yield {
        at,
        message: `The text of a link is its address: ${quotedWords(words)}.`,
        // A page is read where one can follow a link; a slide is not.
        ...(checked.kind === 'page' && { severity: 'advice' as const }),
      };
    }
  };
}

function* sameWords(checked: Checked): Generator<Fault> {
  for (const passage of checked.passages) {
    const seen = new Map<object, Map<string, string>>();
    for (const { link, words, around, at } of linksIn(checked, passage)) {
      const known = seen.get(around) ?? new Map<string, string>();
      seen.set(around, known);
      const key = words.toLowerCase();
      const other = known.get(key);
      if (other !== undefined && other !== link.url)
        yield { at, message: `Two links named ${quotedWords(words)} lead to two addresses.` };
      known.set(key, link.url);
    }
  }
}

function* sameAddress(checked: Checked): Generator<Fault> {
  const ofCodes = qrLinks(checked);
  for (const slide of checked.slides) {
    const seen = new Map<string, string>();
    for (const { link, words, at } of linksIn(checked, slide)) {
      if (ofCodes.has(link)) continue;
      const other = seen.get(link.url);
      if (other !== undefined && other.toLowerCase() !== words.toLowerCase())
        yield { at, message: `${quotedWords(words)} and ${quotedWords(other)} lead to the same address.` };
      seen.set(link.url, words);
    }
  }
}

export const linkNameRules: readonly Rule[] = [
  {
    id: 'link-text',
    family: 'links',
    title: 'The text of a link says where it leads',
    why: 'Screen readers list links by their text alone; "here" leads anywhere.',
    wcag: '2.4.4',
    item: 8,
    severity: 'error',
    fix: 'Name what the reader gets there: the title of the page, the form, the video.',
    unknown: 'Whether the text is true.',
    find: vagueLinks,
  },
  {
    id: 'link-address-as-text',
    family: 'links',
    title: 'The text of a link is not a long address',
    why: 'A screen reader reads an address letter by letter, and few people in a hall can copy it.',
    wcag: '2.4.4',
    item: 8,
    severity: 'warning',
    fix: 'Name the page. In a talk, add links: true to the front matter, and the last slide lists the addresses.',
    unknown: 'Whether the audience is to type it.',
    find: addressFaults(true),
  },
  {
    id: 'link-host-as-text',
    family: 'links',
    title: 'The text of a link is not only a host',
    why: 'The name of a host says whose site it is, but not what is there.',
    wcag: '2.4.4',
    item: 8,
    severity: 'advice',
    fix: 'Name the page, and keep the host where the audience is to type it.',
    unknown: 'Whether the host is the name that people know.',
    find: addressFaults(false),
  },
  {
    id: 'link-text-repeated',
    family: 'links',
    title: 'Links with the same text lead to the same place',
    why: 'In a list of links, two with the same text cannot be told apart.',
    wcag: '2.4.4',
    item: 8,
    severity: 'warning',
    fix: 'Say in each link what is different.',
    unknown: 'Whether the words around them tell them apart.',
    find: sameWords,
  },
  {
    id: 'link-target-repeated',
    family: 'links',
    title: 'A slide links to each address once',
    why: 'Two names for one address sound like two places.',
    item: 8,
    severity: 'advice',
    fix: 'Leave one of the links out, or give both the same text.',
    unknown: 'Whether both are needed.',
    find: sameAddress,
  },
];
