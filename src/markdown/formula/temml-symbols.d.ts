declare module 'temml/src/symbols.js' {
  /** What a command or a character is to TeX, and the character that it stands for, where that is another one. */
  type Entry = { readonly group: string; readonly replace?: string | undefined };
  const symbols: { readonly math: Readonly<Record<string, Entry | undefined>> };
  export default symbols;
}
