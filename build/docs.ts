import { mkdirSync, writeFileSync } from 'node:fs';
import { freshPage, freshPictures, pages } from './docs/generated.ts';

// Writes all that README.md and docs/ take from the program: tables, frames, output and images. A test compares them.

const root = new URL('../', import.meta.url);
mkdirSync(new URL('docs/pictures/', root), { recursive: true });
for (const { file, text } of [...pages.map(freshPage), ...(await freshPictures())]) {
  writeFileSync(new URL(file, root), text);
}
