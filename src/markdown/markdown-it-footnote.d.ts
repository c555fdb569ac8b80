declare module 'markdown-it-footnote' {
  import type { MarkdownIt } from 'markdown-it';
  /** Footnotes as Pandoc and GitHub write them: a plugin that comes without types. */
  export default function footnotes(parser: MarkdownIt): void;
}
