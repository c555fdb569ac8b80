import { formatDiagnostic } from '../diagnostic.ts';
import { documentText, type PrintedLook } from '../export/text.ts';
import { writeOut } from '../io/output.ts';
import type { Document } from '../markdown/document.ts';

/** Many small writes cost more than they bring. UTF-16 code units. */
const worthWriting = 64_000;

/** Prints a document as plain text, and on stderr what its author should mend. */
export async function printDocument(document: Document, look: PrintedLook): Promise<void> {
  await writeOut(process.stderr, document.diagnostics.map(told => `${formatDiagnostic(told)}\n`).join(''));
  let waiting = '';
  for (const piece of documentText(document, look)) {
    waiting += piece;
    if (waiting.length < worthWriting) continue;
    await writeOut(process.stdout, waiting);
    waiting = '';
  }
  await writeOut(process.stdout, waiting);
}
