import { decodeAnchor, meansAnchor } from '../markdown/anchor.ts';
import type { Document, Link } from '../markdown/document.ts';
import { linksOfBlock } from '../markdown/walk.ts';
import type { SafeText } from '../terminal/safe-text.ts';
import { pageIndex, splitAddress } from './link-target.ts';
import type { Library, Section } from './section.ts';
import { readSectionLink } from './section-link.ts';
import { anchorsOf } from './section-part.ts';

/** A link that leads nowhere. */
export type BrokenLink = {
  /** The file with the link, and the line of its block there, counted from 1. */
  readonly file: string;
  readonly line: number;
  readonly address: SafeText;
  /** Why, as a sentence without its end. */
  readonly reason: string;
};

/** What must be known of a page to check all links to it and in it. */
type Checked = {
  readonly section: Section;
  readonly anchors: readonly string[];
  readonly links: readonly { readonly link: Link; readonly line: number }[];
};

/**
 * Finds the links of all pages that lead to no file, or to no place in a page of the library.
 *
 * @param readAll a page with all that is in it: pages are read one after the other, and none is kept
 */
export function brokenLinks(library: Library, readAll: (section: Section) => Section): readonly BrokenLink[] {
  const targets: Checked['section'][] = [];
  const pages = library.sections.map((listed): Checked => {
    const { document, ...section } = readAll(listed);
    targets.push({ ...section, document: listed.document });
    return {
      section: { ...section, document: listed.document },
      anchors: anchorsOf(document),
      links: linesOf(document),
    };
  });
  const read: Library = { ...library, sections: targets };
  return pages.flatMap(({ section, links }, from) =>
    links.flatMap(({ link, line }): readonly BrokenLink[] => {
      const reason = reasonFor(link.url, read, from, index => pages[index]);
      return reason === undefined ? [] : [{ file: section.source.file, line, address: link.url, reason }];
    }),
  );
}

function linesOf({ blocks }: Document): Checked['links'] {
  return blocks.flatMap(block =>
    [...linksOfBlock(block)]
      .filter(({ children }) => !children.some(({ type }) => type === 'footnoteReference'))
      .map(link => ({ link: { ...link, children: [] }, line: block.position.line })),
  );
}

function reasonFor(
  url: string,
  library: Library,
  from: number,
  pageAt: (index: number) => Checked | undefined,
): string | undefined {
  const { file, anchor } = splitAddress(url);
  const target = library.sections[from]?.page?.targets?.get(file);
  if (target?.type === 'missing') return `no such file: ${target.file}`;
  const at = url.startsWith('#')
    ? from
    : target?.type === 'page'
      ? pageIndex(library, target.id)
      : readSectionLink(url, library, from)?.section;
  const page = at === undefined ? undefined : pageAt(at);
  if (!page || anchor === undefined) return undefined;
  const wanted = decodeAnchor(anchor);
  if (wanted === 'top' || page.anchors.some(known => meansAnchor(wanted, known))) return undefined;
  return `no place #${wanted} in ${page.section.source.file}`;
}
