import type { FileTarget, Library } from './section.ts';

/** An address in two: the file, and the part of it. */
export function splitAddress(url: string): { readonly file: string; readonly anchor?: string } {
  const at = url.indexOf('#');
  if (at === -1) return { file: url };
  const anchor = url.slice(at + 1);
  return { file: url.slice(0, at), ...(anchor !== '' && { anchor }) };
}

/** Whether an address means a file: it has no scheme and no host, and is not only a part of its own page. */
export function isFileAddress(url: string): boolean {
  return !/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) && url !== '';
}

/** Where a link of a page leads; nothing for one to the web or within the page. @param from counted from 0 */
export function targetOf(url: string, { sections }: Library, from: number): FileTarget | undefined {
  return sections[from]?.page?.targets?.get(splitAddress(url).file);
}

/** Whether a link of a page leads to a file that does not exist. */
export function isBroken(url: string, library: Library, from: number): boolean {
  return targetOf(url, library, from)?.type === 'missing';
}

const indexes = new WeakMap<Library['sections'], ReadonlyMap<string, number>>();

/** The place of a page among all, counted from 0, by its id. */
export function pageIndex({ sections }: Pick<Library, 'sections'>, id: string): number | undefined {
  const known = indexes.get(sections) ?? new Map(sections.map((section, index) => [section.id, index]));
  indexes.set(sections, known);
  return known.get(id);
}
