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
