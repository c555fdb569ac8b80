import { type SafeText, safeRow } from './terminal/safe-text.ts';

/** Something an author should mend: shown to whoever reads the file, never thrown. */
export type Diagnostic = {
  /** The path as the user knows it. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units, as editors count. */
  readonly column: number;
  readonly message: string;
};

/** `file:line:column message`, the form that editors and terminals turn into a jump. One row, whatever the file is called. */
export function formatDiagnostic({ file, line, column, message }: Diagnostic): SafeText {
  return safeRow(`${file}:${line}:${column} ${message}`);
}
