/** The endings of Markdown files. */
export const markdownEnding = /\.(?:md|markdown|mdown|mkdn?)$/i;

/** The page that a folder opens with, where it has one. */
const front = /^(?:readme|index)\.[a-z]+$/i;

/** Whether a file is Markdown, by its name. */
export function isMarkdownName(name: string): boolean {
  return markdownEnding.test(name);
}

/** Whether a page opens its folder; a README before an index. @param path as a page has it: with slashes */
export function frontRank(path: string): number | undefined {
  const name = baseOf(path);
  if (!front.test(name) || !isMarkdownName(name)) return undefined;
  return /^readme/i.test(name) ? 0 : 1;
}

/** The last name of a path with slashes; that of a folder has none at its end. */
export function baseOf(path: string): string {
  const bare = path.replace(/\/$/, '');
  return bare.slice(bare.lastIndexOf('/') + 1);
}

/** The folder that a path is in, with a slash at its end; an empty text for the one that was opened. */
export function folderOf(path: string): string {
  return path.slice(0, path.replace(/\/$/, '').lastIndexOf('/') + 1);
}

/** An address of a page as one of the folder that was opened: relative paths begin there. @param id of the page */
export function fromTop(url: string, id: string): string {
  return /^(?:[a-z][a-z0-9+.-]*:|[/#])/i.test(url) ? url : `${folderOf(id)}${url}`;
}
