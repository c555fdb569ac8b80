import { folderOf, frontRank, markdownEnding } from '../../../library/page-name.ts';
import type { Library, Section } from '../../../library/section.ts';

/** The files that a site has besides its pages. */
export const siteFiles = { index: 'index.html', search: 'search.html', talk: 'talk.html' } as const;

/**
 * The file of each page of a site, by the id of the page: a path with slashes below the folder of the site. Pages that open
 * a folder are its `index.html`. No two are the same, also where case does not count.
 */
export function siteAddresses({ kind, sections }: Library): ReadonlyMap<string, string> {
  const taken = new Set<string>([siteFiles.search, ...(kind === 'reference' ? [siteFiles.talk] : [])]);
  const front = kind === 'folder' ? sections.find(opensRoot) : undefined;
  if (!front) taken.add(siteFiles.index);
  const opens = (section: Section) => section === front || section.page?.pages !== undefined;
  const addresses = new Map<string, string>();
  // What opens a folder has the first claim on its name.
  for (const isOpening of [true, false])
    for (const section of sections)
      if (opens(section) === isOpening)
        addresses.set(section.id, freeName(wantedName(section.id, isOpening), taken));
  return addresses;
}

function opensRoot({ id, page }: Section): boolean {
  return page?.level === 0 && folderOf(id) === '' && frontRank(id) !== undefined;
}

function wantedName(id: string, isOpening: boolean): string {
  if (isOpening) return `${id.endsWith('/') ? id : folderOf(id)}${siteFiles.index}`;
  return `${id.replace(markdownEnding, '')}.html`;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count += 1)
    name = wanted.replace(/\.html$/, `-${count}.html`);
  taken.add(name.toLowerCase());
  return name;
}

/** The address of a file of a site from another one, both as paths below its folder: it works wherever that is. */
export function relativeAddress(from: string, to: string): string {
  const [own, other] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < own.length && same < other.length - 1 && own[same] === other[same]) same += 1;
  return [...own.slice(same).map(() => '..'), ...other.slice(same).map(encodeURIComponent)].join('/');
}
