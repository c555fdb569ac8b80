/**
 * The stored index of the reference and the built-in talk. The build puts it here (`build/search-index.ts`); there is
 * none when the program runs from source.
 */
export const builtInIndex: string | undefined = undefined;
