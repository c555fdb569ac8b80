/** What we use of marked-terminal 7, which ships no types. */
declare module 'marked-terminal' {
  /** What a token of the code becomes; nested tokens are inside the text. */
  type Paint = (text: string) => string;
  type HighlightOptions = {
    readonly ignoreIllegals: boolean;
    readonly theme: Readonly<Record<string, Paint>>;
  };
  export default class Renderer {
    constructor(options: { readonly tab: number }, highlightOptions: HighlightOptions);
    /** The styles of everything but code tokens. Their level is that of all chalk inside. */
    readonly o: { readonly code: { level: number } };
    code(token: { readonly text: string; readonly lang: string }): string;
  }
}
