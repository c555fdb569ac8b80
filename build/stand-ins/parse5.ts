/** What cli-highlight reads of a tree: text, and spans with a class. */
export type HighlightedNode =
  | { readonly type: 'text'; readonly data: string }
  | {
      readonly type: 'tag';
      readonly attribs: { readonly class: string };
      readonly childNodes: readonly HighlightedNode[];
    };

const tag = /<span class="([^"]*)">|<\/span>/;
const characters: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#x27;': "'",
};

/**
 * Stands in for the package parse5, with which cli-highlight reads what highlight.js writes. That is HTML of the
 * simplest kind: spans with a class, and text in which five characters are escaped.
 *
 * @throws where it is anything else; then the code stays plain
 */
export function parseFragment(html: string): { readonly childNodes: readonly HighlightedNode[] } {
  const root: HighlightedNode[] = [];
  const open = [root];
  // Split by a pattern with one group: text, class, text, class … text; the class of an end is undefined.
  for (const [index, part] of html.split(tag).entries()) {
    const nodes = open.at(-1);
    if (!nodes) throw new Error('an end without a beginning');
    if (index % 2 === 0) {
      if (part !== '') nodes.push({ type: 'text', data: unescaped(part) });
    } else if (part === undefined) {
      open.pop();
    } else {
      const childNodes: HighlightedNode[] = [];
      nodes.push({ type: 'tag', attribs: { class: part }, childNodes });
      open.push(childNodes);
    }
  }
  if (open.length !== 1) throw new Error('a span that does not end');
  return { childNodes: root };
}

function unescaped(text: string): string {
  if (text.includes('<')) throw new Error('another tag than a span');
  return text.replace(/&[^;]*;?/g, found => {
    const character = characters[found];
    if (character === undefined) throw new Error(`another escape: ${found}`);
    return character;
  });
}
