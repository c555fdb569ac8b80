import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFlow } from '../src/layout/flow.ts';
import { startOfDocument } from '../src/markdown/place.ts';
import { MarkdownReader } from '../src/markdown/read.ts';
import { unicodeGlyphs } from '../src/terminal/glyphs.ts';
import { pathological } from '../test/support/pathological.ts';
import { startTerminal } from '../test/support/terminal.ts';
import { listReadme, prose, repeated } from './samples.ts';

const program = new URL('../bin/dsac-info.cjs', import.meta.url).pathname;
const columns = 80;
const rows = 40;

/** The median of what `measure` returns, in milliseconds, over several runs after one that does not count. */
function median(runs: number, measure: () => number): number {
  measure();
  const times = Array.from({ length: runs }, measure).sort((one, other) => one - other);
  return times[Math.floor(runs / 2)] ?? Number.NaN;
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function read(text: string): MarkdownReader {
  const reader = new MarkdownReader(text, 'bench.md');
  while (reader.step());
  return reader;
}

/** Parse and layout of a text, each per megabyte of it. */
function perMegabyte(text: string): readonly [parse: number, layout: number] {
  const size = text.length / 1e6;
  const { document } = read(text);
  const parse = median(3, () => timed(() => read(text)));
  const layout = median(3, () =>
    timed(() => {
      for (const _ of createFlow(document, columns, { glyphs: unicodeGlyphs }).blocks());
    }),
  );
  return [parse / size, layout / size];
}

/** From nothing to the lines of the first screen. */
function firstScreen(text: string): number {
  return timed(() => {
    const reader = new MarkdownReader(text, 'bench.md');
    reader.step();
    createFlow(reader.document, columns, { glyphs: unicodeGlyphs }).lines(startOfDocument, rows);
  });
}

/** From the start of the built program to its first frame in a real pseudo-terminal. */
async function firstFrame(file: string): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    const start = performance.now();
    const terminal = startTerminal([process.execPath, program, file], { columns, rows });
    await terminal.until(/q quit/);
    if (run > 0) times.push(performance.now() - start);
    await terminal.stop();
  }
  return times.sort((one, other) => one - other)[2] ?? Number.NaN;
}

const shown = (milliseconds: number) => `${milliseconds.toFixed(0).padStart(7)} ms`;
const row = (name: string, ...cells: readonly string[]) => console.log(name.padEnd(34), ...cells);

row('per MB', '     parse', '    layout');
for (const [name, text] of [
  ['prose', prose],
  ['README of lists', listReadme],
] as const) {
  row(name, ...perMegabyte(repeated(text, 1e6)).map(shown));
}

console.log();
row('64 kB of', 'first screen', ' parse per MB', 'layout per MB');
for (const [name, text] of Object.entries(pathological())) {
  const screen = median(1, () => firstScreen(text));
  row(name, shown(screen), ...perMegabyte(text).map(time => `   ${shown(time)}`));
}

console.log();
const folder = mkdtempSync(join(tmpdir(), 'dsac-info-bench-'));
row('first frame of the program', '    median of 5');
try {
  for (const [name, text, size] of [
    ['10 kB of prose', prose, 1e4],
    ['10 MB of prose', prose, 9.9e6],
    ['10 MB of lists', listReadme, 9.9e6],
    ['10 MB in one line', 'word ', 9.9e6],
  ] as const) {
    const file = join(folder, 'bench.md');
    writeFileSync(file, repeated(text, size));
    row(name, `    ${shown(await firstFrame(file))}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
