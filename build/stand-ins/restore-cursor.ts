/**
 * Stands in for the package restore-cursor, which shows the cursor at the end by writing to stderr: also where that is a
 * file. Ink shows the cursor as it leaves, and so does our own output where Ink did not (`src/platform/terminal-output.ts`).
 */
// biome-ignore lint/style/noDefaultExport: it stands for one.
export default function restoreCursor(): void {
  // Nothing is left to do.
}
