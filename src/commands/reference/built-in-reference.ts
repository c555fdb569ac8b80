import type { Library } from '../../library/section.ts';
import { builtInFiles } from '../../platform/sections.ts';
import { readReference } from './read-reference.ts';

/**
 * The built-in reference, read as any other is. The bundle has another function here, with the reference already parsed
 * (`build/parsed-reference.ts`).
 *
 * @param root the folder that holds `content`, as a URL
 */
export function builtInReference(root: URL): Library {
  return readReference(builtInFiles(root)).library;
}
