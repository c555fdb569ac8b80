import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { packed } from '../test/support/packed.ts';
import { makeBenchFolder } from './bench-folder.ts';
import { readChoices } from './choices.ts';
import type { Bench, Measured, Row } from './row.ts';
import { firstFrame } from './rows/first-frame.ts';
import { folders } from './rows/folders.ts';
import { idleRow } from './rows/idle.ts';
import { installRow } from './rows/install.ts';
import { keys } from './rows/keys.ts';
import { memory } from './rows/memory.ts';
import { openDecks } from './rows/open-decks.ts';
import { packageSize } from './rows/package-size.ts';
import { printed } from './rows/printed.ts';
import { turnInDecks } from './rows/turn-in-decks.ts';
import { head, holds, ratioOf, tableRow } from './table.ts';

// npm run bench -- [--row NAME]… [--node MAJOR|PATH] [--runs N]
// Timings never fail: the exit code tells only of the benchmark itself.

const rows: readonly Row[] = [
  firstFrame,
  printed,
  keys,
  openDecks,
  turnInDecks,
  folders,
  memory,
  idleRow,
  packageSize,
  installRow,
];

const choices = readChoices(process.argv.slice(2));
const unknown = choices.rows.filter(name => !rows.some(row => row.name === name));
if (unknown.length > 0) {
  throw new Error(`no row ${unknown.join(', ')}; there are ${rows.map(({ name }) => name).join(', ')}`);
}

const folder = makeBenchFolder();
const bench: Bench = {
  node: choices.node,
  major: Number.parseInt(choices.version, 10),
  launcher: join(packed().folder, 'bin', 'dsac-info.cjs'),
  folder,
  runs: choices.runs,
};
const date = new Date().toISOString();
const cpu = `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`;
const measured: { readonly row: string; readonly lines: readonly Measured[] }[] = [];

try {
  console.log(`${date.slice(0, 10)}, Node ${choices.version}, ${process.platform}-${process.arch}, ${cpu}\n`);
  console.log(head.join('\n'));
  for (const row of rows.filter(({ name }) => choices.rows.length === 0 || choices.rows.includes(name))) {
    const lines = await row.measure(bench);
    measured.push({ row: row.name, lines });
    for (const line of lines) console.log(tableRow(line));
  }
} finally {
  folder.remove();
}

const results = new URL('./results/', import.meta.url);
mkdirSync(results, { recursive: true });
const rowsOfFile = measured.map(({ row, lines }) => ({
  row,
  lines: lines.map(line => ({ ...line, ratio: ratioOf(line), holds: holds(line) })),
}));
const report = { date, node: choices.version, cpu, rows: rowsOfFile };
writeFileSync(new URL('latest.json', results), `${JSON.stringify(report, undefined, 2)}\n`);
