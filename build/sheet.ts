import { writeFileSync } from 'node:fs';
import { contactSheet, readChoice } from './pictures/contact-sheet.ts';

// Writes contact-sheet.html, which is not committed: npm run sheet -- --theme cms-dark --size 120x35

const file = 'contact-sheet.html';
writeFileSync(new URL(`../${file}`, import.meta.url), await contactSheet(readChoice(process.argv.slice(2))));
process.stdout.write(`${file}\n`);
