/** What a symbol is to its neighbors: TeX parts them by that. `op` is a large operator or a function's name. */
export type SignClass = 'ord' | 'op' | 'bin' | 'rel' | 'open' | 'close' | 'punct' | 'space';

/** A formula as it was read. No text in it is wider than its author's source makes it. */
export type Formula =
  /** `name`: the command that it was written as, for who says it. `limits`: what is under and over it, not beside it. */
  | {
      readonly type: 'symbol';
      readonly part: SignClass;
      readonly text: string;
      readonly name?: string;
      readonly limits?: true;
    }
  | { readonly type: 'words'; readonly text: string }
  | { readonly type: 'row'; readonly children: readonly Formula[] }
  | {
      readonly type: 'script';
      readonly base: Formula;
      readonly sub?: Formula | undefined;
      readonly sup?: Formula | undefined;
    }
  /** `isBare`: one above the other without a line, as in a binomial. */
  | {
      readonly type: 'fraction';
      readonly above: Formula;
      readonly below: Formula;
      readonly isBare?: true;
    }
  | { readonly type: 'root'; readonly of: Formula; readonly index?: Formula | undefined }
  /** A combining mark on what is below it. */
  | { readonly type: 'accent'; readonly mark: string; readonly name: string; readonly of: Formula }
  /** Brackets that grow with what they hold; either may be empty. */
  | {
      readonly type: 'fence';
      readonly open: string;
      readonly close: string;
      readonly of: Formula;
    }
  /** `isAligned`: columns are a right and a left half in turn, with nothing between them. */
  | {
      readonly type: 'matrix';
      readonly rows: readonly (readonly Formula[])[];
      readonly isAligned?: true;
    };
