import createMarkdownIt, { type MarkdownIt, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { buildDocument } from './build-document.ts';
import type { Document } from './document.ts';
import { splitFrontMatter } from './front-matter.ts';
import { HtmlSink, vanishing } from './html.ts';
import { footnoteNames, type SyntaxNode } from './syntax-node.ts';
import { maxNesting, type Sink, TreeBuilder } from './tree-builder.ts';

let parser: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  const created = createMarkdownIt({ html: true, linkify: true, maxNesting }).use(footnotes);
  // GitHub knows `[^1]` only.
  created.disable('footnote_inline');
  // `README.md` and `node.js` are no addresses, though `.md` and `.js` read like domains; `www.` is one.
  created.linkify.set({ fuzzyLink: false });
  created.linkify.add('www.', {
    validate: (text, position) =>
      bareDomain.exec(text.slice(position, position + longestDomain))?.[0].length ?? 0,
    normalize: match => {
      match.url = `http://${match.url}`;
    },
  });
  // Addresses are judged in `address.ts`; here every link must come through, or its text would be lost.
  created.validateLink = () => true;
  return created;
}

/** What may follow `www.` (GFM 6.9): up to white space or `<`, without the punctuation at its end. */
const bareDomain = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)+(?:[/?#][^\s<]*[^\s<?!.,:*_~'")])?/i;
const longestDomain = 2000;

/** Elements that stand for themselves, and the attributes that they take along. */
const tags: Readonly<Record<string, string>> = {
  fence: 'pre',
  code_block: 'pre',
  code_inline: 'code',
  hardbreak: 'br',
};

function attributesOf(token: Token): Readonly<Record<string, string>> {
  const own = Object.fromEntries((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
  switch (token.type) {
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { ...own, 'data-delimiter': token.markup };
    case 'fence':
      return { 'data-info': token.info };
    case 'code_block':
      return { 'data-info': '' };
    case 'image':
      return { ...own, alt: token.content };
    case 'link_open':
      return token.info === 'auto' ? { ...own, 'data-auto': '' } : own;
    case 'footnote_ref':
      return { number: String(Number(token.meta?.id) + 1) };
    default:
      return own;
  }
}

function nameOf({ type, tag }: Token): string {
  if (type === 'footnote_ref') return footnoteNames.reference;
  if (type.startsWith('footnote_block')) return footnoteNames.block;
  if (type.startsWith('footnote_')) return footnoteNames.item;
  return tags[type] ?? tag;
}

/** Hands tokens on as elements, text and comments, with the lines of the source counted from `firstLine`. */
function feed(
  tokens: readonly Token[],
  sink: Sink,
  html: (fragment: string) => void,
  firstLine: number,
): void {
  let skipTo: string | undefined;
  for (const [index, token] of tokens.entries()) {
    if (token.map) sink.line = token.map[0] + firstLine;
    if (skipTo !== undefined) {
      if (token.type === 'html_inline' && token.content.toLowerCase().startsWith(`</${skipTo}`))
        skipTo = undefined;
      continue;
    }
    switch (token.type) {
      case 'inline':
        feed(token.children ?? [], sink, html, firstLine);
        break;
      case 'text':
      case 'text_special':
        sink.text(token.content);
        break;
      case 'softbreak':
        sink.text('\n');
        break;
      case 'html_block':
        html(token.content);
        break;
      case 'html_inline':
        skipTo = vanishingUntil(tokens, index);
        if (skipTo === undefined) html(token.content);
        break;
      case 'footnote_anchor':
        break;
      default:
        // The paragraphs of a tight list are none.
        if (token.hidden) break;
        if (token.nesting !== -1) sink.open(nameOf(token), attributesOf(token));
        if (token.nesting === 0 && token.type !== 'image') sink.text(token.content);
        if (token.nesting !== 1) sink.close(nameOf(token));
    }
  }
}

/** The element that begins here and vanishes with its content, when its end comes in the same paragraph. */
function vanishingUntil(tokens: readonly Token[], index: number): string | undefined {
  const name = /^<([a-z]+)/i.exec(tokens[index]?.content ?? '')?.[1]?.toLowerCase();
  if (name === undefined || !vanishing.has(name)) return undefined;
  const hasEnd = tokens.slice(index).some(({ type, content }) => {
    return type === 'html_inline' && content.toLowerCase().startsWith(`</${name}`);
  });
  return hasEnd ? name : undefined;
}

function hasHtml(tokens: readonly Token[]): boolean {
  return tokens.some(({ type, content, children }) => {
    return (
      type === 'html_inline' ||
      (type === 'html_block' && !isComment(content)) ||
      (children && hasHtml(children))
    );
  });
}

function isComment(html: string): boolean {
  return /^\s*<!--[\s\S]*?-->\s*$/.test(html) && html.indexOf('-->') === html.lastIndexOf('-->');
}

function commentText(html: string): string {
  return html.trim().replace(/^<!--/, '').replace(/-->$/, '');
}

/** Nests the tokens of a text; HTML costs a second parser, so only where there is any. */
function nodesOf(tokens: readonly Token[], firstLine: number): readonly SyntaxNode[] {
  const tree = new TreeBuilder();
  tree.line = firstLine;
  if (hasHtml(tokens)) {
    const sink = new HtmlSink(tree);
    feed(tokens, sink, fragment => sink.html(fragment), firstLine);
    sink.end();
  } else {
    feed(tokens, tree, html => tree.comment(commentText(html)), firstLine);
  }
  return tree.roots;
}

/**
 * Reads Markdown: CommonMark 0.31.2 with GitHub's tables, strikethrough, task items, footnotes, alerts and bare
 * addresses, and the HTML that stands in it, after any YAML front matter. It never fails: what is odd is told
 * in the document's diagnostics.
 *
 * @param file how to name the source in diagnostics
 */
export function parseMarkdown(text: string, file: string): Document {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { yaml, body } = splitFrontMatter(source);
  parser ??= createParser();
  const nodes = nodesOf(parser.parse(body, {}), 1);
  return buildDocument({ nodes, yaml, source, file });
}
