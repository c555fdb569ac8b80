import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

type Coverage = { readonly result: readonly { readonly url: string }[] };

/**
 * Which files of `dist` a run of the packed program loads. Node itself tells: it writes the address of each script
 * that ran into the folder that NODE_V8_COVERAGE names, when the program ends.
 *
 * @param use runs the program to its end with these variables in its environment
 * @returns the texts of the files by their names
 */
export async function loadedChunks(
  use: (env: Readonly<Record<string, string>>) => Promise<void> | void,
): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'dsac-info-loaded-'));
  try {
    await use({ NODE_V8_COVERAGE: folder });
    const urls = readdirSync(folder).flatMap(name => {
      const { result }: Coverage = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return result.map(({ url }) => url).filter(url => /^file:.*\/dist\/[^/]+$/.test(url));
    });
    return new Map(urls.map(url => [basename(url), readFileSync(fileURLToPath(url), 'utf8')]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
