import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How `bin/start.cjs` calls them. */
const chunkFolder = 'dsac-info/dist/';

type Coverage = { readonly result: readonly { readonly url: string }[] };

/**
 * Which files of `dist` a run of the packed program loads. Node itself tells: it writes the address of each script
 * that ran into the folder that NODE_V8_COVERAGE names, when the program ends.
 *
 * @param packedFolder where the program is installed
 * @param use runs the program to its end with these variables in its environment
 * @returns the texts of the files by their names
 */
export async function loadedChunks(
  packedFolder: string,
  use: (env: Readonly<Record<string, string>>) => Promise<void> | void,
): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-loaded-'));
  try {
    await use({ NODE_V8_COVERAGE: folder });
    const urls = readdirSync(folder).flatMap(name => {
      const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return result.map(({ url }) => url).filter(url => url.startsWith(chunkFolder));
    });
    return new Map(
      urls.map(url => [url.slice(chunkFolder.length), readFileSync(join(packedFolder, '..', url), 'utf8')]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
