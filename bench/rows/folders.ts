import { folderSizes, textOfFolder, writeFolder } from '../folders.ts';
import { interleave } from '../interleave.ts';
import { hasProcFiles, peakMemory } from '../proc-files.ts';
import { open, timeOfBareNode, timeToFrame } from '../programs.ts';
import type { Bench, Measured, Row } from '../row.ts';
import type { Answer } from '../session.ts';
import { spreadOf } from '../spread.ts';

const size = { columns: 100, rows: 30 };
const [few, many] = folderSizes;
const figure = many.toLocaleString('en');

/** Found in nearly all pages, in one, in none, with a typo, and several words: each letter is a key. */
const queries = ['measure', 'unique4711', 'zzz', 'pubilc', 'open source plan'];
/** After so long, nothing more is drawn for a key. Milliseconds. */
const rest = 1500;
/** Building the index must end before. Milliseconds. */
const patience = 300_000;
const clear = '\u0015';

type Searched = { readonly indexing: number; readonly keys: readonly Answer[]; readonly peak: number };

/** Opens a folder, has its index made by the first search, and then types. */
async function search(bench: Bench, path: string): Promise<Searched> {
  const session = open(bench, [path], size);
  try {
    await session.firstFrame(textOfFolder);
    await session.settle();
    const start = performance.now();
    await session.press('/');
    await session.press(queries[0] ?? '', patience, rest);
    await session.settle();
    const indexing = performance.now() - start;
    const keys: Answer[] = [];
    for (const query of queries) {
      await session.press(clear, patience, rest);
      for (const key of query) {
        const answer = await session.press(key, patience, rest);
        if (answer) keys.push(answer);
      }
    }
    return { indexing, keys, peak: hasProcFiles ? peakMemory(session.pid) : 0 };
  } finally {
    await session.stop();
  }
}

/** A folder of very many pages: how soon it is open, how soon a search in it answers, and what that takes of memory. */
export const folders: Row = {
  name: 'folders',
  async measure(bench) {
    const [small, large] = [few, many].map(pages => writeFolder(bench.folder.path, pages));
    if (small === undefined || large === undefined) return [];
    const taken = await interleave(bench.runs ?? 10, {
      small: () => timeToFrame(open(bench, [small], size), textOfFolder),
      large: () => timeToFrame(open(bench, [large], size), textOfFolder),
      node: () => timeOfBareNode(bench, size),
    });
    const searched = await search(bench, large);
    const rival = { name: `of ${few} pages`, taken: taken.small };
    // The first frame has the letter, the next what has been found; that may be in one.
    const hits = spreadOf(
      searched.keys.map(({ frames: [letter, next], milliseconds }) => next ?? letter ?? milliseconds),
    );
    const all = spreadOf(searched.keys.map(({ milliseconds }) => milliseconds));
    const lines: readonly Measured[] = [
      {
        what: `open ${few} pages`,
        unit: 'ms',
        ours: taken.small,
        rival: { name: 'node -e 0', taken: taken.node },
      },
      {
        what: `open ${figure} pages`,
        unit: 'ms',
        ours: taken.large,
        rival,
        bounds: [{ of: 'ratio', atMost: 1.5 }],
      },
      { what: `index of ${figure} pages`, unit: 'ms', ours: spreadOf([searched.indexing]) },
      {
        what: `hits in ${figure} pages, a key`,
        unit: 'ms',
        ours: hits,
        bounds: [{ of: 'median', atMost: 100 }],
      },
      { what: `all hits in ${figure} pages, a key`, unit: 'ms', ours: all },
    ];
    const memory = hasProcFiles ? spreadOf([searched.peak]) : { missing: 'needs the /proc of Linux' };
    return [...lines, { what: `memory: ${figure} pages, searched`, unit: 'MB', ours: memory }];
  },
};
