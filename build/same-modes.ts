import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What git keeps: whether a file can be run. npm packs a file with the mode that it has, which the umask made. */
const runnable = 0o755;
const readable = 0o644;

/**
 * Gives all that is packed the modes that it has with the usual umask, so that the same code makes the same package.
 *
 * @param folders all files in them, to any depth @param files more of them @param programs those that are run
 */
export function setPackedModes(
  folders: readonly string[],
  files: readonly string[],
  programs: readonly string[],
): void {
  if (process.platform === 'win32') return;
  const inFolders = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name)),
  );
  for (const file of [...inFolders, ...files]) chmodSync(file, programs.includes(file) ? runnable : readable);
}
