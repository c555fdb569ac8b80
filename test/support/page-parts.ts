import { Parser } from 'htmlparser2';

/** An element of a page as a browser reads it, with its attributes. */
export type PageElement = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** The elements of a page in their order, its text, and what is not closed as it should be. */
export function partsOf(page: string): {
  readonly elements: readonly PageElement[];
  readonly text: string;
  readonly faults: readonly string[];
} {
  const elements: PageElement[] = [];
  const faults: string[] = [];
  const open: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements.push({ name, attributes });
        open.push(name);
      },
      onclosetag(name, isImplied) {
        if (isImplied && !voids.has(name) && !isForeign(open)) faults.push(`${name} is not closed`);
        open.pop();
      },
      ontext(part) {
        const inside = open.at(-1);
        if (inside !== 'style' && inside !== 'script' && inside !== 'annotation') text += part;
        // Labels are heard; of the text around them, they are apart.
      },
    },
    { decodeEntities: true, recognizeSelfClosing: true },
  );
  parser.end(page);
  return { elements, text, faults };
}

const voids = new Set('br hr img input link meta wbr'.split(' '));
const isForeign = (open: readonly string[]) => open.includes('svg');

/** The words of a text, in lower case. */
export function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
