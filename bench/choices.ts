import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { fetchNode } from '../test/support/fetch-node.ts';

/** What the command line of the benchmark asks for. */
export type Choices = {
  /** The names of the rows; none means all. */
  readonly rows: readonly string[];
  /** The path of the Node that runs the program, and its version without the `v`. */
  readonly node: string;
  readonly version: string;
  readonly runs: number | undefined;
};

/** @throws Error in words for what cannot be done */
export function readChoices(args: readonly string[]): Choices {
  const { values } = parseArgs({
    args: [...args],
    options: {
      row: { type: 'string', multiple: true },
      node: { type: 'string' },
      runs: { type: 'string' },
    },
  });
  const runs = values.runs === undefined ? undefined : Number(values.runs);
  if (runs !== undefined && !(Number.isInteger(runs) && runs > 0)) throw new Error('--runs takes a number');
  const node = values.node === undefined ? process.execPath : findNode(values.node);
  const { stdout, status } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${node} is no Node`);
  return { rows: values.row ?? [], node, version: stdout.trim().replace('v', ''), runs };
}

/** A path as it is; for a major version the Node of the npm registry, which `npm run test:nodes` uses too. */
function findNode(word: string): string {
  return /^\d+$/.test(word) ? join(fetchNode(Number(word)), 'node') : word;
}
