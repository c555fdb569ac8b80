import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { listedPage } from './page.ts';
import type { PageHead } from './page-head.ts';
import { baseOf, folderOf, frontRank } from './page-name.ts';
import type { Library, Section } from './section.ts';

/** A Markdown file that was found below a folder: its path there, with slashes, and what its first bytes say. */
export type FoundPage = { readonly path: string; readonly head?: PageHead };

/** A folder while its pages are put in order. */
type Branch = {
  readonly path: string;
  readonly pages: FoundPage[];
  readonly branches: Branch[];
  /** All pages below it. */
  count: number;
};

/**
 * The pages of a folder in the order of its menu: in each folder first the page that opens it, then the others and the
 * folders in it, by the `order` of their front matter, the rest by name. A folder without such a page has one that lists
 * what is in it.
 *
 * @param fileOf how a page is named in diagnostics
 */
export function pagesInOrder(
  found: readonly FoundPage[],
  fileOf: (id: string) => string,
): readonly Section[] {
  const root: Branch = { path: '', pages: [], branches: [], count: 0 };
  const known = new Map([['', root]]);
  function branchOf(path: string): Branch {
    const there = known.get(path);
    if (there) return there;
    const branch: Branch = { path, pages: [], branches: [], count: 0 };
    known.set(path, branch);
    branchOf(folderOf(path)).branches.push(branch);
    return branch;
  }
  for (const page of found) {
    const folder = folderOf(page.path);
    branchOf(folder).pages.push(page);
    for (let path = folder; ; path = folderOf(path)) {
      branchOf(path).count += 1;
      if (path === '') break;
    }
  }
  const sections: Section[] = [];
  const { compare } = new Intl.Collator('en', { numeric: true });
  function add(branch: Branch, level: number): void {
    const front = frontOf(branch);
    const isRoot = branch.path === '';
    const inside = isRoot ? {} : { pages: branch.count };
    if (front || !isRoot) {
      const id = front?.path ?? branch.path;
      sections.push(listedPage(id, fileOf(id), { title: front?.head?.title, level, ...inside }));
    }
    const below = isRoot ? 0 : level + 1;
    const items = [
      ...branch.pages
        .filter(page => page !== front)
        .map(page => ({ page, path: page.path, order: page.head?.order })),
      ...branch.branches.map(inner => ({ inner, path: inner.path, order: frontOf(inner)?.head?.order })),
    ];
    items.sort(
      (one, other) =>
        (one.order ?? Number.POSITIVE_INFINITY) - (other.order ?? Number.POSITIVE_INFINITY) ||
        compare(baseOf(one.path), baseOf(other.path)),
    );
    for (const item of items) {
      if ('inner' in item) add(item.inner, below);
      else
        sections.push(
          listedPage(item.path, fileOf(item.path), { title: item.page.head?.title, level: below }),
        );
    }
  }
  add(root, 0);
  return sections;
}

function frontOf({ pages }: Branch): FoundPage | undefined {
  const ranked = pages.flatMap(page => {
    const rank = frontRank(page.path);
    return rank === undefined ? [] : [{ page, rank }];
  });
  return ranked.sort((one, other) => one.rank - other.rank)[0]?.page;
}

/**
 * A folder as a library. What was read of its pages before is kept.
 *
 * @param before the same folder as it was known so far
 */
export function folderLibrary(
  name: string,
  pages: readonly Section[],
  { isListing, diagnostics }: { readonly isListing: boolean } & Pick<Library, 'diagnostics'>,
  before?: Library,
): Library {
  const known = new Map(before?.sections.map(section => [section.id, section]));
  const sections = pages.map(section => {
    const there = known.get(section.id);
    known.delete(section.id);
    if (!there?.page || there.page.state === 'listed' || !section.page) return section;
    const { level, pages: inside } = section.page;
    // What is listed needs no link to be there.
    const { isLinked: _, ...page } = there.page;
    return { ...there, page: { ...page, level, ...(inside !== undefined && { pages: inside }) } };
  });
  // Files beside the listed ones that a link led to: also one that is about to be read. What else was read may be listed yet.
  const others = [...known.values()].filter(
    ({ page, id }) => page?.isLinked || (isListing && page?.state !== 'listed' && !id.endsWith('/')),
  );
  return {
    kind: 'folder',
    folder: { name: safeRow(name), isListing },
    sections: [...sections, ...others],
    diagnostics,
  };
}

/** A page for a folder that has none of its own: what is directly in it, as links. @param at its place, counted from 0 */
export function folderText({ sections }: Library, at: number): string {
  const { id, page } = sections[at] ?? { id: '' };
  const level = (page?.level ?? 0) + 1;
  const end = sections.findIndex((section, index) => index > at && (section.page?.level ?? 0) < level);
  const inside = sections
    .slice(at + 1, end === -1 ? undefined : end)
    .filter(section => section.page?.level === level && section.id.startsWith(id));
  const entries = inside.map(
    section => `- [${escaped(section.title)}](${address(section.id.slice(id.length))})`,
  );
  return [`# ${escaped(safeRow(baseOf(id)))}/`, '', ...entries, ''].join('\n');
}

function escaped(title: SafeText): string {
  return title.replace(/[\\`*_{}[\]<>()#+!|~&:-]/g, '\\$&');
}

function address(path: string): string {
  return `./${path.split('/').map(encodeURIComponent).join('/')}`;
}
