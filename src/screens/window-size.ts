/** The size of the window, in cells. */
export type Size = { readonly columns: number; readonly rows: number };

export const leastSize: Size = { columns: 20, rows: 5 };
