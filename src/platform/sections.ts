import { readdirSync, readFileSync } from 'node:fs';
import type { SectionFile } from '../library/library.ts';

/** The text of the talk that comes with the package. @param root the folder that holds `content`, as a URL */
export function readTalkSource(root: URL): string {
  return readFileSync(new URL('content/talk.md', root), 'utf8');
}

/** Reads the section files of the package. @param root the folder that holds `content`, as a URL */
export function readSectionSources(root: URL): readonly SectionFile[] {
  const folder = new URL('content/sections/', root);
  return readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => ({
      id: name.replace(/\.md$/, ''),
      file: `content/sections/${name}`,
      text: readFileSync(new URL(name, folder), 'utf8'),
    }));
}
