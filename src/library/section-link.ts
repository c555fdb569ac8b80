import { commandName } from '../command-name.ts';
import { decodeAnchor } from '../markdown/anchor.ts';
import { headings, inlineText } from '../markdown/plain-text.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { pageIndex, splitAddress, targetOf } from './link-target.ts';
import type { Library } from './section.ts';

/** Where a link between sections leads. */
export type SectionLink = { readonly section: number; readonly anchor?: string };

/**
 * Reads an address such as `policies.md#security`, which works on GitHub too.
 *
 * @param from the section that it is in, counted from 0; absent in a talk @returns nothing for what leads out of the library
 */
export function readSectionLink(url: string, library: Library, from?: number): SectionLink | undefined {
  const { kind, sections } = library;
  if (kind !== 'reference') return from === undefined ? undefined : pageLink(url, library, from);
  const [, id, anchor] = /^(?:\.\/)?([\w-]+)\.md(?:#(.*))?$/.exec(url) ?? [];
  if (id === undefined) return undefined;
  const section = sections.findIndex(candidate => candidate.id === id);
  if (section === -1) return undefined;
  return { section, ...(anchor !== undefined && anchor !== '' && { anchor }) };
}

function pageLink(url: string, library: Library, from: number): SectionLink | undefined {
  const target = targetOf(url, library, from);
  const section = target?.type === 'page' ? pageIndex(library, target.id) : undefined;
  const { anchor } = splitAddress(url);
  return section === undefined ? undefined : { section, ...(anchor !== undefined && { anchor }) };
}

/** What you type to read where a link between sections leads; nothing for what leads out of the library. */
export function showCommand(url: string, library: Library, from?: number): SafeText | undefined {
  const link = readSectionLink(url, library, from);
  const section = link && library.sections[link.section];
  if (!section) return undefined;
  const name = library.kind === 'reference' ? section.id : section.source.file;
  return safeRow(`${commandName()} show ${name}${link.anchor === undefined ? '' : `#${link.anchor}`}`);
}

/** What the place is called to which a link between sections leads: the title of the section, and that of a heading in it. */
export function placePath(url: string, library: Library, from?: number): readonly SafeText[] | undefined {
  const target = from === undefined ? undefined : targetOf(url, library, from);
  if (target?.type === 'missing') return [safeRow(`No such file: ${target.file}`)];
  const link = readSectionLink(url, library, from);
  const section = link && library.sections[link.section];
  if (!section) return undefined;
  const wanted = link.anchor === undefined ? undefined : decodeAnchor(link.anchor);
  const heading = headings(section.document.blocks).find(({ slug }) => slug === wanted);
  const below = heading && safeRow(inlineText(heading.children));
  return below === undefined || below === section.title ? [section.title] : [section.title, below];
}
