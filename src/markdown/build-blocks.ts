import type { Diagnostic } from '../diagnostic.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { InlineBuilder } from './build-inlines.ts';
import type {
  Alignment,
  Block,
  Code,
  Depth,
  Inline,
  Link,
  List,
  ListItem,
  Position,
  Table,
  TableCell,
} from './document.ts';
import { inlineText } from './plain-text.ts';
import { uniqueSlug } from './slug.ts';
import type { SyntaxNode } from './syntax-node.ts';

const comment = /^\s*<!--([\s\S]*?)-->\s*$/;
const chartCommand = /^chart:\s*(\S+)$/;

/** Turns parser nodes into blocks, and gathers links, anchors and diagnostics on the way. */
export class BlockBuilder {
  readonly diagnostics: Diagnostic[] = [];
  readonly #inlines = new InlineBuilder();
  readonly #slugs = new Map<string, number>();
  readonly #sourceLines: readonly string[];
  readonly #file: string;

  constructor(source: string, file: string) {
    this.#sourceLines = source.split('\n');
    this.#file = file;
  }

  get links(): readonly Link[] {
    return this.#inlines.links;
  }

  /** All blocks of a container, with chart commands moved into the tables that they stand before. */
  blocks(nodes: readonly SyntaxNode[]): readonly Block[] {
    const built: Block[] = [];
    for (const node of nodes) {
      const block = this.#block(node);
      if (!block) continue;
      const before = built.at(-1);
      if (before?.type === 'comment' && chartCommand.test(before.value)) {
        built.pop();
        built.push(this.#charted(block, before.value, before.position));
      } else {
        built.push(block);
      }
    }
    const last = built.at(-1);
    if (last?.type === 'comment' && chartCommand.test(last.value)) {
      this.#charted(last, last.value, last.position);
    }
    return built;
  }

  #charted(block: Block, command: string, position: Position): Block {
    const kind = chartCommand.exec(command)?.[1] ?? '';
    if (block.type === 'table' && kind === 'bar') return { ...block, chart: 'bar' };
    const message =
      kind === 'bar'
        ? 'a chart is drawn from the table that follows; none does'
        : `no chart is called ${kind}; there is: bar`;
    this.diagnostics.push({ file: this.#file, ...position, message: safeText(message) });
    return block;
  }

  #position({ line }: SyntaxNode): Position {
    return { line, column: (this.#sourceLines[line - 1] ?? '').search(/\S|$/) + 1 };
  }

  #inline(node: SyntaxNode): readonly Inline[] {
    return this.#inlines.build(
      node.children.flatMap(child => (child.type === 'inline' ? child.children : [])),
    );
  }

  #block(node: SyntaxNode): Block | undefined {
    const position = this.#position(node);
    switch (node.type) {
      case 'paragraph':
        return { type: 'paragraph', position, children: this.#inline(node) };
      case 'heading':
        return this.#heading(node, position);
      case 'hr':
        return { type: 'thematicBreak', position };
      case 'blockquote':
        return { type: 'blockquote', position, children: this.blocks(node.children) };
      case 'bullet_list':
      case 'ordered_list':
        return this.#list(node, position);
      case 'fence':
      case 'code_block':
        return this.#code(node, position);
      case 'table':
        return this.#table(node, position);
      case 'html_block':
        return this.#html(node, position);
      default:
        // The parser makes no other block; should it ever, its words are kept.
        return node.content === '' ? undefined : this.#paragraph(safeText(node.content), position);
    }
  }

  #paragraph(value: SafeText, position: Position): Block {
    return { type: 'paragraph', position, children: [{ type: 'text', value }] };
  }

  #heading(node: SyntaxNode, position: Position): Block {
    const children = this.#inline(node);
    const depth = Number(node.tag.slice(1)) as Depth;
    return {
      type: 'heading',
      position,
      depth,
      slug: uniqueSlug(inlineText(children), this.#slugs),
      children,
    };
  }

  #list(node: SyntaxNode, position: Position): List {
    const children = node.children.map((item): ListItem => {
      return { type: 'listItem', position: this.#position(item), children: this.blocks(item.children) };
    });
    const tight = !node.children.some(item =>
      item.children.some(child => child.type === 'paragraph' && !child.hidden),
    );
    const delimiter = node.markup as List['delimiter'];
    if (node.type === 'bullet_list') return { type: 'list', position, delimiter, tight, children };
    return {
      type: 'list',
      position,
      start: Number(node.attributes.start ?? 1),
      delimiter,
      tight,
      children,
    };
  }

  #code(node: SyntaxNode, position: Position): Code {
    const [lang = '', ...rest] = node.info.trim().split(/\s+/);
    const meta = rest.join(' ');
    return {
      type: 'code',
      position,
      ...(lang !== '' && { lang: safeText(lang) }),
      ...(meta !== '' && { meta: safeText(meta) }),
      value: safeText(node.content.replace(/\n$/, '')),
    };
  }

  #table(node: SyntaxNode, position: Position): Table {
    const cells = (row: SyntaxNode): readonly TableCell[] =>
      row.children.map(cell => ({ children: this.#inline(cell) }));
    const rowsOf = (type: string) =>
      node.children.filter(part => part.type === type).flatMap(part => part.children);
    const headerRow = rowsOf('thead')[0];
    const align = (headerRow?.children ?? []).map(({ attributes }): Alignment => {
      return /text-align:(left|center|right)/.exec(attributes.style ?? '')?.[1] as Alignment;
    });
    return {
      type: 'table',
      position,
      align,
      header: headerRow ? cells(headerRow) : [],
      rows: rowsOf('tbody').map(cells),
    };
  }

  #html(node: SyntaxNode, position: Position): Block {
    const value = comment.exec(node.content)?.[1];
    if (value !== undefined) return { type: 'comment', position, value: safeText(value.trim()) };
    return this.#paragraph(safeText(node.content.trim()), position);
  }
}
