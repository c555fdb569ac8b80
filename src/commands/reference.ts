import { readSettings } from '../deck/deck-settings.ts';
import { buildLibrary } from '../library/library.ts';
import type { Library, TalkSummary } from '../library/section.ts';
import { parseFrontMatter, splitFrontMatter } from '../markdown/front-matter.ts';
import { readSectionSources, readTalkSource } from '../platform/sections.ts';

/**
 * The built-in reference: reads and parses the section files, and what the talk says of itself. The bundle has another
 * function here, with the reference already parsed (`build/parsed-reference.ts`).
 *
 * @param root the folder that holds `content`, as a URL
 */
export function builtInReference(root: URL): Library {
  return { ...buildLibrary(readSectionSources(root)), talk: readTalkSummary(root) };
}

function readTalkSummary(root: URL): TalkSummary {
  const { yaml = '' } = splitFrontMatter(readTalkSource(root));
  const { frontMatter } = parseFrontMatter(yaml, 'content/talk.md');
  const { subtitle, minutes } = readSettings(frontMatter, 'content/talk.md', false).settings;
  return { ...(subtitle !== undefined && { subtitle }), ...(minutes !== undefined && { minutes }) };
}
