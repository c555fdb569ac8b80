/** Paragraphs as people write them, with a heading now and then. */
export const prose = `## A heading of some words

${'Words that stand for words, *some* of them `set` apart, and [a link](https://example.com/page) among them. '.repeat(6)}

${'A second paragraph goes on in the same way, without anything **special** in it, as most text does. '.repeat(5)}

`;

/** A list such as collections of links are made of. */
export const listReadme = `- [A project](https://example.com/project) - What it does in a few words.
  - [A part of it](https://example.com/part) - \`code\` and **more**.
  - Another part
- [x] Something done
1. First
2. Second

`;

/** A text again and again, up to about this many UTF-16 code units. */
export function repeated(text: string, size: number): string {
  return text.repeat(Math.ceil(size / text.length)).slice(0, size);
}
