import { buildLibrary } from '../library/library.ts';
import type { Library } from '../library/section.ts';
import { readSectionSources } from '../platform/sections.ts';

/**
 * The built-in reference: reads and parses the section files. The bundle has another function here, with the
 * reference already parsed (`build/parsed-reference.ts`).
 *
 * @param root the folder that holds `content`, as a URL
 */
export function builtInReference(root: URL): Library {
  return buildLibrary(readSectionSources(root));
}
