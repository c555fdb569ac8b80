import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentence } from './decks.ts';

/** How many pages the folders have. Ten thousand are 41 MB. */
export const folderSizes = [10, 10_000] as const;

/** Stands in the menu of each of them. */
export const textOfFolder = 'Begins here';

/** A page is in one of a hundred folders; those are in ten. */
const pathOf = (page: number) => `part-${page % 10}/folder-${Math.floor(page / 10) % 10}/page-${page}.md`;

/** One page of about 4 kB, with links to others, and a word that no other page has. */
function pageOf(page: number, pages: number): string {
  const link = (to: number) => `[page ${to % pages}](../../${pathOf(to % pages)})`;
  const parts = [1, 2, 3, 4, 5, 6].map(part => {
    const seed = page * 11 + part;
    return `## ${sentence(seed, 3)}\n\n${sentence(seed + 1, 45)} ${link(page + part)}.\n\n- ${sentence(seed + 2, 20)}\n- ${sentence(seed + 3, 20)}\n`;
  });
  return `# Page ${page}: ${sentence(page, 3)}\n\nOnly here: unique${page}.\n\n${parts.join('\n')}`;
}

/** Writes a folder of this many pages, its README among them. @returns its path */
export function writeFolder(folder: string, pages: number): string {
  const root = join(folder, `folder-${pages}`);
  if (existsSync(root)) return root;
  for (let page = 1; page < pages; page += 1) {
    const path = join(root, pathOf(page));
    if (page <= 100) mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, pageOf(page, pages));
  }
  writeFileSync(join(root, 'README.md'), `# ${textOfFolder}\n\n${sentence(1, 60)} [page 1](${pathOf(1)}).\n`);
  return root;
}
