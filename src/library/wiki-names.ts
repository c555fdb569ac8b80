import { baseOf, folderOf, markdownEnding } from './page-name.ts';

/** A name as it is compared: wikis write blanks, files hyphens or underscores. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s_-]+/g, '-');
}

/**
 * Finds pages by the names that wikis use: the name of the file without its ending, with or without folders before it. Of
 * several pages with one name, the first.
 *
 * @param ids of all pages @returns the address of a page, from the top of the folder
 */
export function createPageNames(ids: readonly string[]): (name: string) => string | undefined {
  const known = new Map<string, string>();
  const add = (name: string, id: string) => {
    const key = keyOf(name);
    if (!known.has(key)) known.set(key, `/${id.split('/').map(encodeURIComponent).join('/')}`);
  };
  for (const id of ids) {
    if (id.endsWith('/')) continue;
    const bare = id.replace(markdownEnding, '');
    add(bare, id);
    add(baseOf(bare), id);
    if (/^(?:readme|index)$/i.test(baseOf(bare)) && folderOf(id) !== '') add(baseOf(folderOf(id)), id);
  }
  return name => known.get(keyOf(name.replace(markdownEnding, '')));
}
