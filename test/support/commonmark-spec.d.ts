declare module 'commonmark-spec' {
  /** The examples of the specification: a package that comes without types. */
  export const tests: readonly {
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
    readonly number: number;
  }[];
}
