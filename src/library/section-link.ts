import { decodeAnchor } from '../markdown/anchor.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import type { Library } from './section.ts';

/** Where a link between sections leads. */
export type SectionLink = { readonly section: number; readonly anchor?: string };

/**
 * Reads an address such as `policies.md#security`, which works on GitHub too.
 *
 * @returns nothing for what leads out of the reference
 */
export function readSectionLink(url: string, { kind, sections }: Library): SectionLink | undefined {
  const [, id, anchor] = /^(?:\.\/)?([\w-]+)\.md(?:#(.*))?$/.exec(url) ?? [];
  if (kind !== 'reference' || id === undefined) return undefined;
  const section = sections.findIndex(candidate => candidate.id === id);
  if (section === -1) return undefined;
  return { section, ...(anchor !== undefined && anchor !== '' && { anchor }) };
}

/** What you type to read where a link between sections leads; nothing for what leads out of the reference. */
export function showCommand(url: string, library: Library): SafeText | undefined {
  const link = readSectionLink(url, library);
  const id = link && library.sections[link.section]?.id;
  if (id === undefined) return undefined;
  return safeRow(`dsac-info show ${id}${link?.anchor === undefined ? '' : `#${link.anchor}`}`);
}

/** What the place is called to which a link between sections leads: the title of the section, and that of a heading in it. */
export function placePath(url: string, library: Library): readonly SafeText[] | undefined {
  const link = readSectionLink(url, library);
  const section = link && library.sections[link.section];
  if (!section) return undefined;
  const wanted = link.anchor === undefined ? undefined : decodeAnchor(link.anchor);
  const heading = headings(section.document.blocks).find(({ slug }) => slug === wanted);
  const below = heading && safeRow(inlineText(heading.children));
  return below === undefined || below === section.title ? [section.title] : [section.title, below];
}
