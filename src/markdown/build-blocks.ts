import type { Diagnostic } from '../diagnostic.ts';
import { safeText } from '../terminal/safe-text.ts';
import { InlineBuilder } from './build-inlines.ts';
import { buildList } from './build-list.ts';
import { buildTable } from './build-table.ts';
import type { Alignment, Block, Code, DefinitionList, Depth, Inline, Position } from './document.ts';
import { alertKind, chartKind } from './github.ts';
import { vanishing } from './html.ts';
import { inlineText } from './plain-text.ts';
import { uniqueSlug } from './slug.ts';
import { type ElementNode, footnoteNames, type SyntaxNode, textContent } from './syntax-node.ts';

/** Elements that stand by themselves; all others run with the text. */
const blockNames: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 ' +
    'h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th thead tr ul ' +
    `${footnoteNames.block} ${footnoteNames.item}`
  ).split(' '),
);

/** Where a block stands: what its ancestors say of it. */
type Surroundings = {
  readonly align?: Alignment;
  /** Inline elements that hold blocks, as `<a><h1>…</h1></a>`: they go inside the blocks. */
  readonly wrappers: readonly ElementNode[];
};

const none: Surroundings = { wrappers: [] };

/** Turns elements into blocks, and gathers links, anchors and diagnostics on the way. */
export class BlockBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly inlines = new InlineBuilder();
  readonly #slugs = new Map<string, number>();
  readonly #holdsBlock = new Map<ElementNode, boolean>();
  readonly #lines: readonly string[];
  readonly #file: string;

  constructor(lines: readonly string[], file: string) {
    this.#lines = lines;
    this.#file = file;
  }

  position(line: number): Position {
    return { line, column: (this.#lines[line - 1] ?? '').search(/\S|$/) + 1 };
  }

  report(position: Position, message: string): void {
    this.diagnostics.push({ file: this.#file, ...position, message: safeText(message) });
  }

  /** All blocks of a container. Text between them becomes paragraphs. */
  blocks(nodes: readonly SyntaxNode[], around: Surroundings = none, line = 1): readonly Block[] {
    return this.#withCharts(this.#flow(nodes, around, line));
  }

  #flow(nodes: readonly SyntaxNode[], around: Surroundings, firstLine: number): readonly Block[] {
    const built: Block[] = [];
    let run: SyntaxNode[] = [];
    let line = firstLine;
    const endRun = () => {
      const paragraph = this.#paragraph(run, around, this.position(line));
      if (paragraph) built.push(paragraph);
      run = [];
    };
    for (const node of nodes) {
      if (node.type === 'comment' && run.every(isBlank)) {
        endRun();
        built.push({
          type: 'comment',
          position: this.position(node.line),
          value: safeText(node.value.trim()),
        });
      } else if (node.type === 'element' && this.#isBlock(node)) {
        endRun();
        built.push(...this.#element(node, around));
        line = node.line;
      } else {
        if (run.length === 0 && node.type === 'element') line = node.line;
        run.push(node);
      }
    }
    endRun();
    return built;
  }

  #isBlock(node: ElementNode): boolean {
    if (blockNames.has(node.name)) return true;
    const known = this.#holdsBlock.get(node);
    if (known !== undefined) return known;
    const holds = this.#holdsBlocks(node);
    this.#holdsBlock.set(node, holds);
    return holds;
  }

  /** Inline content of a block, inside the inline elements that the block stands in. */
  inline(nodes: readonly SyntaxNode[], { wrappers }: Surroundings = none): readonly Inline[] {
    const wrapped = wrappers.reduceRight<readonly SyntaxNode[]>((inner, { name, attributes, line }) => {
      return [{ type: 'element', name, attributes, line, children: inner }];
    }, trimmed(nodes));
    return this.inlines.build(wrapped);
  }

  #paragraph(run: readonly SyntaxNode[], around: Surroundings, position: Position): Block | undefined {
    const children = run.every(isBlank) ? [] : this.inline(run, around);
    return isEmpty(children) ? undefined : { type: 'paragraph', position, ...aligned(around), children };
  }

  #element(node: ElementNode, around: Surroundings): readonly Block[] {
    const position = this.position(node.line);
    const inside: Surroundings = { ...around, ...aligned({ align: alignmentOf(node) ?? around.align }) };
    const children = () => this.blocks(node.children, inside, node.line);
    if (vanishing.has(node.name)) return [];
    switch (node.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(node, inside, position);
      case 'hr':
        return [{ type: 'thematicBreak', position }];
      case 'blockquote':
        return [this.#quote(node, position)];
      case 'ul':
      case 'ol':
        return [buildList(node, position, this)];
      case 'dl':
        return [this.#definitions(node, position)];
      case 'pre':
        return [codeOf(node, position)];
      case 'table':
        return [buildTable(node, position, this)];
      case 'details':
        return [this.#details(node, position)];
      case footnoteNames.block:
        return [this.#footnotes(node, position)];
      case 'p':
        return this.#holdsBlocks(node) ? children() : this.#paragraphs(node, inside, position);
      default:
        if (blockNames.has(node.name)) return children();
        // An inline element around blocks: it goes inside them.
        return this.blocks(node.children, { ...inside, wrappers: [...inside.wrappers, node] }, node.line);
    }
  }

  #holdsBlocks(node: ElementNode): boolean {
    return node.children.some(child => child.type === 'element' && this.#isBlock(child));
  }

  #paragraphs(node: ElementNode, around: Surroundings, position: Position): readonly Block[] {
    const paragraph = this.#paragraph(node.children, around, position);
    return paragraph ? [paragraph] : [];
  }

  #heading(node: ElementNode, around: Surroundings, position: Position): readonly Block[] {
    const children = this.inline(node.children, around);
    if (isEmpty(children)) return [];
    const depth = Number(node.name.slice(1)) as Depth;
    const slug = uniqueSlug(inlineText(children), this.#slugs);
    return [{ type: 'heading', position, depth, slug, ...aligned(around), children }];
  }

  #quote(node: ElementNode, position: Position): Block {
    const alert = alertKind(node);
    if (!alert)
      return { type: 'blockquote', position, children: this.blocks(node.children, none, node.line) };
    return {
      type: 'alert',
      kind: alert.kind,
      position,
      children: this.blocks(alert.children, none, node.line),
    };
  }

  #definitions(node: ElementNode, position: Position): Block {
    const parts = node.children.flatMap(child => {
      return child.type === 'element' && child.name === 'div' ? child.children : [child];
    });
    return {
      type: 'definitionList',
      position,
      children: parts.flatMap((part): DefinitionList['children'] => {
        if (part.type !== 'element') return [];
        if (part.name === 'dt') return [{ type: 'definitionTerm', children: this.inline(part.children) }];
        return [{ type: 'definitionDescription', children: this.blocks(part.children, none, part.line) }];
      }),
    };
  }

  #details(node: ElementNode, position: Position): Block {
    const summary = node.children.find(child => child.type === 'element' && child.name === 'summary');
    const rest = node.children.filter(child => child !== summary);
    return {
      type: 'details',
      position,
      summary:
        summary?.type === 'element'
          ? this.inline(flattened(summary.children))
          : [{ type: 'text', value: safeText('Details') }],
      children: this.blocks(rest, none, node.line),
    };
  }

  #footnotes(node: ElementNode, position: Position): Block {
    return {
      type: 'footnotes',
      position,
      children: node.children.flatMap(item => {
        return item.type === 'element'
          ? [{ type: 'footnote' as const, children: this.blocks(item.children, none, item.line) }]
          : [];
      }),
    };
  }

  /** Moves chart commands into the tables that they stand before. */
  #withCharts(blocks: readonly Block[]): readonly Block[] {
    return blocks.flatMap((block, index): readonly Block[] => {
      if (block.type === 'comment') {
        const kind = chartKind(block);
        if (kind === undefined) return [block];
        const next = blocks[index + 1];
        if (kind !== 'bar') this.report(block.position, `no chart is called ${kind}; there is: bar`);
        else if (next?.type !== 'table')
          this.report(block.position, 'a chart is drawn from the table that follows; none does');
        return [];
      }
      const before = blocks[index - 1];
      const isChart = block.type === 'table' && before?.type === 'comment' && chartKind(before) === 'bar';
      return isChart ? [{ ...block, chart: 'bar' }] : [block];
    });
  }
}

/** A summary is one row of text, whatever blocks its author put in it. */
function flattened(nodes: readonly SyntaxNode[]): readonly SyntaxNode[] {
  return nodes.flatMap(node =>
    node.type === 'element' && blockNames.has(node.name) ? flattened(node.children) : [node],
  );
}

function aligned({ align }: { readonly align?: Alignment | undefined }): { readonly align?: Alignment } {
  return align === undefined || align === 'left' ? {} : { align };
}

function alignmentOf({ name, attributes }: ElementNode): Alignment | undefined {
  if (name === 'center') return 'center';
  const value = attributes.align?.toLowerCase();
  return value === 'center' || value === 'right' || value === 'left' ? value : undefined;
}

function codeOf(node: ElementNode, position: Position): Code {
  const info = node.attributes['data-info'];
  const content = textContent(node).replace(/\n$/, '');
  if (info === undefined) {
    // HTML drops a newline directly behind `<pre>`; the language is in the class of `<code class="language-…">`.
    const code = node.children.find(child => child.type === 'element' && child.name === 'code');
    const name =
      code?.type === 'element' ? /\blanguage-(\S+)/.exec(code.attributes.class ?? '')?.[1] : undefined;
    const lang = name ?? node.attributes.lang;
    return {
      type: 'code',
      position,
      ...(lang && { lang: safeText(lang) }),
      value: safeText(content.replace(/^\n/, '')),
    };
  }
  const [lang = '', ...rest] = info.trim().split(/\s+/);
  const meta = rest.join(' ');
  return {
    type: 'code',
    position,
    ...(lang !== '' && { lang: safeText(lang) }),
    ...(meta !== '' && { meta: safeText(meta) }),
    value: safeText(content),
  };
}

function isBlank(node: SyntaxNode): boolean {
  return node.type === 'comment' || (node.type === 'text' && node.value.trim() === '');
}

function isEmpty(inlines: readonly Inline[]): boolean {
  return inlines.every(inline => inline.type === 'text' && inline.value.trim() === '');
}

/** White space and line breaks at the ends of a block show nothing. */
function trimmed(nodes: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const shows = (node: SyntaxNode) => !isBlank(node) && !(node.type === 'element' && node.name === 'br');
  const first = nodes.findIndex(shows);
  const last = nodes.findLastIndex(shows);
  return first === -1 ? [] : nodes.slice(first, last + 1);
}
