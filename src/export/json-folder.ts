import type { BrokenLink } from '../library/broken-links.ts';
import type { Library } from '../library/section.ts';
import { safeRow } from '../terminal/safe-text.ts';
import { type Json, schemaVersion } from './json-text.ts';

/** `list FOLDER --json`. */
export function folderJson({ folder, sections }: Library): Json {
  return {
    ...{ schemaVersion, type: 'folder', folder: folder?.name ?? '' },
    pages: sections.map(({ id, title, page, source: { file } }) => {
      return { id: safeRow(id), title, level: page?.level ?? 0, show: safeRow(file) };
    }),
  };
}

/** `list --broken --json`. */
export function brokenLinksJson(links: readonly BrokenLink[]): Json {
  return {
    ...{ schemaVersion, type: 'brokenLinks' },
    links: links.map(({ file, line, address, reason }) => {
      return { file: safeRow(file), line, address, reason: safeRow(reason) };
    }),
  };
}
