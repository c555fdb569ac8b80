import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../frames/', import.meta.url);

/**
 * Holds a frame against its golden file `test/frames/NAME.txt`. With `UPDATE_FRAMES=1` the files are written
 * instead: look at each difference before you commit it, a golden file changes only for a better picture.
 */
export function assertFrame(name: string, frame: string): void {
  const file = new URL(`${name}.txt`, folder);
  if (process.env.UPDATE_FRAMES === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${frame}\n`);
  }
  assert.ok(existsSync(file), `there is no golden frame ${name}; UPDATE_FRAMES=1 writes it`);
  assert.equal(`${frame}\n`, readFileSync(file, 'utf8'));
}
