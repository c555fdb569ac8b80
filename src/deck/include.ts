/** What an include answers. `file` names it in diagnostics; `key` is one name per file, for finding cycles. */
export type Included =
  | { readonly type: 'text'; readonly key: string; readonly file: string; readonly text: string }
  | { readonly type: 'refused'; readonly reason: string };

/**
 * Reads the file of an `include` comment.
 *
 * @param path as the author wrote it
 * @param from the `key` of the including file (the deck itself: '')
 */
export type ReadInclude = (path: string, from: string) => Included;
