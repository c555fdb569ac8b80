import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import { buildDocument } from './build-document.ts';
import type { Document } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** Deeper nesting is cut off: no reader can follow it, and no later stage must recurse further. */
const maxNesting = 100;

let parser: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  const created = createMarkdownIt({ html: true, linkify: true, maxNesting });
  // `README.md` and `node.js` are no addresses, though `.md` and `.js` read like domains.
  created.linkify.set({ fuzzyLink: false });
  // Addresses are judged in `address.ts`; here every link must come through, or its text would be lost.
  created.validateLink = () => true;
  return created;
}

/** A pair of opening and closing tokens becomes one node; the name loses its `_open`. */
function nest(tokens: readonly Token[], firstLine: number): readonly SyntaxNode[] {
  type Open = { readonly token: Token; readonly line: number; readonly children: SyntaxNode[] };
  const roots: SyntaxNode[] = [];
  const open: Open[] = [];
  for (const token of tokens) {
    const parent = open.at(-1);
    const line = token.map ? token.map[0] + 1 : (parent?.line ?? firstLine);
    if (token.nesting === 1) {
      open.push({ token, line, children: [] });
    } else if (token.nesting === -1) {
      const closed = open.pop();
      if (closed) (open.at(-1)?.children ?? roots).push(toNode(closed.token, closed.line, closed.children));
    } else {
      const children = token.children && token.type !== 'image' ? nest(token.children, line) : [];
      (parent?.children ?? roots).push(toNode(token, line, children));
    }
  }
  return roots;
}

function toNode(token: Token, line: number, children: readonly SyntaxNode[]): SyntaxNode {
  return {
    type: token.type.replace(/_open$/, ''),
    tag: token.tag,
    attributes: Object.fromEntries((token.attrs ?? []).map(([name, value]) => [name, String(value)])),
    content: token.content,
    markup: token.markup,
    info: token.info,
    hidden: token.hidden,
    line,
    children,
  };
}

/**
 * Reads Markdown (CommonMark 0.31.2 with tables, strikethrough and bare addresses, after any YAML front
 * matter). It never fails: what is odd is told in the document's diagnostics.
 *
 * @param file how to name the source in diagnostics
 */
export function parseMarkdown(text: string, file: string): Document {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { yaml, body } = splitFrontMatter(source);
  parser ??= createParser();
  const nodes = nest(parser.parse(body, {}), 1);
  return buildDocument({ nodes, yaml, source, file });
}
