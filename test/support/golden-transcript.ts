import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const folder = new URL('../transcripts/', import.meta.url);

/**
 * Holds what screen-reader mode says against its golden file `test/transcripts/NAME.txt`. With `UPDATE_TRANSCRIPTS=1` the
 * files are written instead: read each difference aloud before you commit it.
 */
export function assertTranscript(name: string, text: string): void {
  const file = new URL(`${name}.txt`, folder);
  if (process.env.UPDATE_TRANSCRIPTS === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `there is no transcript ${name}; UPDATE_TRANSCRIPTS=1 writes it`);
  assert.equal(text, readFileSync(file, 'utf8'));
}

/** What never leaves screen-reader mode: controls but for the newline, and signs that draw (lines, blocks, braille). */
export const neverSaid = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2500-\u259f\u2800-\u28ff]/;
