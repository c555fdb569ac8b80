/** In cells. */
type Size = { readonly columns: number; readonly rows: number };

/** A larger window is drawn on as if it had this size: no screen has more cells, and a frame of more takes seconds. */
const largest: Size = { columns: 1000, rows: 500 };
/** Where the terminal does not say. */
const usual: Size = { columns: 80, rows: 24 };

/** So much of a terminal's window as is drawn on. */
export function windowSize(stdout: { readonly columns?: number; readonly rows?: number }): Size {
  return {
    columns: Math.min(stdout.columns || usual.columns, largest.columns),
    rows: Math.min(stdout.rows || usual.rows, largest.rows),
  };
}
