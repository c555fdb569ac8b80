import createMarkdownIt, { type Env, type MarkdownIt, type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { bareAddressLength, endOfAddress } from './bare-address.ts';
import { dollarMath } from './dollar-math.ts';
import { footnoteReference } from './footnote-reference.ts';
import { HtmlSink, vanishing } from './html.ts';
import { sparseTable } from './sparse-table.ts';
import { strikethrough } from './strikethrough.ts';
import { footnoteNames, type SyntaxNode } from './syntax-node.ts';
import { tooDeep } from './too-deep.ts';
import { maxNesting, type Sink, TreeBuilder } from './tree-builder.ts';
import { type AddressOfPage, wikiLink } from './wiki-link.ts';

let parser: MarkdownIt | undefined;

function createParser(): MarkdownIt {
  const created = createMarkdownIt({ html: true, linkify: true, maxNesting });
  created
    .use(footnotes)
    .use(footnoteReference)
    .use(strikethrough)
    .use(dollarMath)
    .use(sparseTable)
    .use(tooDeep)
    .use(wikiLink);
  // GitHub knows `[^1]` only; and where the notes go is for the builder to say, who sees all pieces.
  created.disable(['footnote_inline', 'footnote_tail']);
  // `README.md` and `node.js` are no addresses, though `.md` and `.js` read like domains; `www.` is one.
  created.linkify.set({ fuzzyLink: false });
  created.linkify.add('www.', {
    validate: (text, position) => bareAddressLength(text.slice(position)),
    normalize: match => {
      match.url = `http://${match.url}`;
    },
  });
  // Punctuation after an address is the sentence's, and so are the tildes of `~~https://one.example~~`.
  for (const scheme of ['http:', 'https:', 'ftp:']) {
    created.linkify.add(scheme, {
      validate(text, position, { re }) {
        const found = re.get_http_validator();
        found.lastIndex = position;
        const address = found.exec(text)?.[0] ?? '';
        // It ends before a `;`, without which an entity cannot be told from the address.
        const isBeforeEntity = text.charAt(position + address.length) === ';';
        return Math.min(address.length, endOfAddress(isBeforeEntity ? `${address};` : address));
      },
    });
  }
  // Addresses are judged in `address.ts`; here every link must come through, or its text would be lost.
  // Only no host has a plus (GFM 6.9), though what finds bare mail addresses thinks so.
  created.validateLink = url => !/^mailto:[^?]*@[^?]*\+/i.test(url);
  return created;
}

/** Elements that stand for themselves, and the attributes that they take along. */
const tags: Readonly<Record<string, string>> = {
  fence: 'pre',
  code_block: 'pre',
  code_inline: 'code',
  hardbreak: 'br',
};

type Attributes = Readonly<Record<string, string>>;

function attributesOf(token: Token): Attributes {
  const own = Object.fromEntries((token.attrs ?? []).map(([name, value]) => [name, String(value)]));
  switch (token.type) {
    case 'bullet_list_open':
    case 'ordered_list_open':
      return { ...own, 'data-delimiter': token.markup };
    case 'fence':
      return { 'data-info': token.info };
    case 'code_block':
    case 'too_deep':
      return { 'data-info': '' };
    case 'image':
      return imageAttributes(own, altText(token.children ?? []));
    case 'link_open':
      return token.info === 'auto' ? { ...own, 'data-auto': '' } : own;
    case 'footnote_ref':
    case 'footnote_reference_open':
      return { label: String(token.meta?.label ?? '') };
    default:
      return own;
  }
}

/** Markdown cannot say that a picture only decorates: without words it has no description. */
function imageAttributes({ alt: _, ...own }: Attributes, alt: string): Attributes {
  return alt.trim() === '' ? own : { ...own, alt };
}

/** The words of an image's description, without the marks in them. */
function altText(tokens: readonly Token[]): string {
  return tokens
    .map(({ type, content, children }) => {
      if (type === 'softbreak' || type === 'hardbreak') return '\n';
      if (type === 'html_inline') return '';
      return type === 'image' ? altText(children ?? []) : content;
    })
    .join('');
}

function nameOf({ type, tag }: Token): string {
  if (type === 'footnote_ref') return footnoteNames.reference;
  if (type.startsWith('footnote_reference_')) return footnoteNames.note;
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
  const lastEnds = lastEndsOf(tokens);
  for (const [index, token] of tokens.entries()) {
    if (token.map) sink.line = token.map[0] + firstLine;
    if (skipTo !== undefined) {
      if (endOf(token) === skipTo) skipTo = undefined;
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
        skipTo = vanishingBy(token);
        // Only where its end comes in the same paragraph.
        if (skipTo !== undefined && (lastEnds.get(skipTo) ?? 0) <= index) skipTo = undefined;
        if (skipTo === undefined) html(token.content);
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

/** The element that begins here and vanishes with its content. */
function vanishingBy({ content }: Token): string | undefined {
  const name = /^<([a-z]+)/i.exec(content)?.[1]?.toLowerCase();
  return name !== undefined && vanishing.has(name) ? name : undefined;
}

/** The name of the element that ends here. */
function endOf({ type, content }: Token): string | undefined {
  return type === 'html_inline' ? /^<\/([a-z]+)/i.exec(content)?.[1]?.toLowerCase() : undefined;
}

/** Where each element ends for the last time: found once, as thousands may begin. */
function lastEndsOf(tokens: readonly Token[]): ReadonlyMap<string, number> {
  const ends = new Map<string, number>();
  for (const [index, token] of tokens.entries()) {
    const name = endOf(token);
    if (name !== undefined) ends.set(name, index);
  }
  return ends;
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

/** What a definition may look like: of a link, or (with `^`) of a footnote. */
const definition = /^ {0,3}\[(?!\s*\])(?:[^[\]\\\n]|\\.){1,200}\]:[^\n]*(?:\n[ \t]*\S[^\n]*)?/gm;
/** More definitions than this are not looked for ahead of the text that they are in. UTF-16 code units. */
const mostDefinitions = 200_000;

/** Parses the pieces of one source. What any piece defines (links, footnotes) all pieces know. */
export class MarkdownParser {
  readonly #environment: Env = {};

  /** @param source the whole source, for what its pieces must know of each other */
  constructor(source: string, addressOfPage?: AddressOfPage) {
    this.#environment.addressOfPage = addressOfPage;
    const links: string[] = [];
    const labels: Record<string, number> = {};
    let length = 0;
    for (const [found] of source.matchAll(definition)) {
      const label = /^ {0,3}\[\^([^\]\s]+)\]:/.exec(found)?.[1];
      if (label !== undefined) labels[`:${label}`] = -1;
      else links.push(found);
      length += found.length;
      if (length > mostDefinitions) break;
    }
    this.#environment.footnotes = { refs: labels };
    // One piece finds its definitions by itself.
    if (links.length > 0 && source.length > 32_000) this.#parse(links.join('\n\n'));
  }

  #parse(text: string): readonly Token[] {
    parser ??= createParser();
    return parser.parse(text, this.#environment);
  }

  /** The elements of a piece that begins with line `firstLine` of the source. */
  nodes(text: string, firstLine: number): readonly SyntaxNode[] {
    return nodesOf(this.#parse(text), firstLine);
  }
}
