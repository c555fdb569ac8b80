import type { Diagnostic } from '../diagnostic.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { type Before, nothingBefore } from './before.ts';
import { buildDefinitions, buildDetails, buildQuote } from './build-containers.ts';
import { buildHeading } from './build-heading.ts';
import { InlineBuilder } from './build-inlines.ts';
import { buildList } from './build-list.ts';
import { buildPreformatted } from './build-math.ts';
import { buildTable } from './build-table.ts';
import { chartKinds, chartName, chartProblem, isChartKind } from './chart.ts';
import { beginsBlock } from './comment-block.ts';
import { blockNames, isBlankAlone, isDecoration, isEmpty, trimmed, withoutLanguage } from './content.ts';
import type { Block, Footnote, Inline, Position } from './document.ts';
import { findAddress } from './find-address.ts';
import { vanishing } from './html.ts';
import { inLanguage } from './language.ts';
import { aligned, alignmentOf, type Building, nothingAround, type Surroundings } from './surroundings.ts';
import { type ElementNode, footnoteNames, mathNames, type SyntaxNode, tooDeepName } from './syntax-node.ts';
import { maxNesting } from './tree-builder.ts';

/** Turns elements into blocks, and gathers links, anchors and diagnostics on the way. */
export class BlockBuilder implements Building {
  readonly diagnostics: Diagnostic[] = [];
  readonly inlines: InlineBuilder;
  readonly slugs = new Map<string, number>();
  readonly #holdsBlock = new Map<ElementNode, boolean>();
  /** The notes as they are defined, by label; the first definition counts. */
  readonly #notes = new Map<string, ElementNode>();
  readonly #file: string;
  readonly #before: Before;
  #lines: readonly string[] = [];
  #firstLine = 1;

  /** @param language of the document, if it is known */
  constructor(file: string, before: Before = nothingBefore, language?: SafeText) {
    this.#file = file;
    this.#before = before;
    const sourceOf = (line: number, address: string) => ({
      file,
      ...findAddress(this.#lines, this.#firstLine, line, address),
    });
    this.inlines = new InlineBuilder(before, language, sourceOf);
  }

  /** What is built next comes from these lines of the source, the first of which has that number. */
  begin(lines: readonly string[], firstLine: number): void {
    this.#lines = lines;
    this.#firstLine = firstLine;
    // The elements of the piece before are built and gone, unless this keeps them.
    this.#holdsBlock.clear();
  }

  mark(node: ElementNode): void {
    this.inlines.mark(node);
  }

  takeAnchors(): { readonly anchors?: readonly SafeText[] } {
    return this.inlines.takeAnchors();
  }

  position(line: number): Position {
    return { line, column: (this.#lines[line - this.#firstLine] ?? '').search(/\S|$/) + 1 };
  }

  #addNote(node: ElementNode): void {
    const label = node.attributes.label ?? '';
    if (!this.#notes.has(label)) this.#notes.set(label, node);
  }

  /** What is at the end of the document: the footnotes that were referred to, in that order. */
  finish(): readonly Block[] {
    const children: Footnote[] = [];
    // A note may refer to further notes, which then come after it.
    for (const label of this.inlines.footnotes.keys()) {
      const note = this.#notes.get(label);
      children.push({
        type: 'footnote',
        children: note ? this.blocks(note.children, undefined, note.line) : [],
      });
    }
    const [first] = this.inlines.footnotes.keys();
    const line = this.#notes.get(first ?? '')?.line ?? 1;
    if (children.length === 0) return [];
    const { footnotes } = this.#before;
    const numbers = footnotes > 0 && { numbers: children.map((_, index) => footnotes + index + 1) };
    return [{ type: 'footnotes', position: { line, column: 1 }, ...numbers, children }];
  }

  report(position: Position, message: string): void {
    this.diagnostics.push({ file: this.#file, ...position, message: safeText(message) });
  }

  /** All blocks of a container. Text between them becomes paragraphs. */
  blocks(nodes: readonly SyntaxNode[], around: Surroundings = nothingAround, line = 1): readonly Block[] {
    // An array that grew has room for many more; a deck has ten thousands of them, most with one block.
    return this.#withCharts(this.#flow(nodes, around, line)).slice();
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
      if (
        node.type === 'comment' &&
        (run.every(isBlankAlone) || beginsBlock(this.#lines, node.line - this.#firstLine))
      ) {
        endRun();
        built.push({
          type: 'comment',
          position: this.position(node.line),
          value: safeText(node.value.trim()),
        });
      } else if (node.type === 'element' && this.#isBlock(node)) {
        endRun();
        for (const block of this.#element(node, around)) built.push(block);
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

  /** Inline content of a block, inside the inline elements that the block is in. */
  inline(nodes: readonly SyntaxNode[], { wrappers }: Surroundings = nothingAround): readonly Inline[] {
    const wrapped = wrappers.reduceRight<readonly SyntaxNode[]>((inner, { name, attributes, line }) => {
      return [{ type: 'element', name, attributes, line, children: inner }];
    }, trimmed(nodes));
    return this.inlines.build(wrapped);
  }

  #paragraph(run: readonly SyntaxNode[], around: Surroundings, position: Position): Block | undefined {
    const children = run.every(isBlankAlone) ? [] : this.inline(run, around);
    if (isEmpty(children)) return undefined;
    const decorates = isDecoration(children) && { decorates: true as const };
    return { type: 'paragraph', position, ...this.takeAnchors(), ...aligned(around), ...decorates, children };
  }

  inLanguageOf(node: ElementNode, build: () => readonly Block[]): readonly Block[] {
    const { language, built } = this.inlines.inLanguageOf(node, build);
    return language === undefined ? built : built.map(block => inLanguage(block, language));
  }

  #element(node: ElementNode, around: Surroundings): readonly Block[] {
    return this.inLanguageOf(node, () => this.#elementBlocks(node, around));
  }

  #elementBlocks(node: ElementNode, around: Surroundings): readonly Block[] {
    const position = this.position(node.line);
    const inside: Surroundings = { ...around, ...aligned({ align: alignmentOf(node) ?? around.align }) };
    const children = () => this.blocks(node.children, inside, node.line);
    this.mark(node);
    if (vanishing.has(node.name)) return [];
    switch (node.name) {
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return buildHeading(node, inside, position, this);
      case 'hr':
        return [{ type: 'thematicBreak', position, ...this.takeAnchors() }];
      case 'blockquote':
        return [buildQuote(node, position, this)];
      case 'ul':
      case 'ol':
        return [buildList(node, position, this)];
      case 'dl':
        return [buildDefinitions(node, position, this)];
      case 'pre':
      case mathNames.block:
        return [{ ...buildPreformatted(node, position), ...this.takeAnchors() }];
      case tooDeepName:
        this.report(position, `nested more than ${maxNesting} deep; shown as plain text`);
        return [buildPreformatted(node, position)];
      case 'table':
        return buildTable(node, position, this);
      case 'details':
        return [buildDetails(node, position, this)];
      case footnoteNames.note:
        this.#addNote(node);
        return [];
      case 'p':
        return this.#holdsBlocks(node) ? children() : this.#paragraphs(node, inside, position);
      default:
        if (blockNames.has(node.name)) return children();
        // An inline element around blocks: it goes inside them. Its language is that of the blocks.
        return this.blocks(
          node.children,
          { ...inside, wrappers: [...inside.wrappers, withoutLanguage(node)] },
          node.line,
        );
    }
  }

  #holdsBlocks(node: ElementNode): boolean {
    return node.children.some(child => child.type === 'element' && this.#isBlock(child));
  }

  #paragraphs(node: ElementNode, around: Surroundings, position: Position): readonly Block[] {
    const paragraph = this.#paragraph(node.children, around, position);
    return paragraph ? [paragraph] : [];
  }

  /** Moves chart commands into the tables that they come before. One that cannot be drawn stays a table. */
  #withCharts(blocks: readonly Block[]): readonly Block[] {
    return blocks.flatMap((block, index): readonly Block[] => {
      if (block.type === 'comment') {
        const kind = chartName(block);
        if (kind === undefined) return [block];
        const next = blocks[index + 1];
        if (!isChartKind(kind))
          this.report(block.position, `unknown chart ${kind}; use ${alternatives(chartKinds)}`);
        else if (next?.type !== 'table') this.report(block.position, 'chart needs a table after it');
        return [];
      }
      const before = blocks[index - 1];
      const kind = block.type === 'table' && before?.type === 'comment' ? chartName(before) : undefined;
      if (block.type !== 'table' || before === undefined || !isChartKind(kind)) return [block];
      const problem = chartProblem(block, kind);
      if (problem === undefined) return [{ ...block, chart: kind }];
      this.report(before.position, `chart ${kind} ${problem}; it stays a table`);
      return [block];
    });
  }
}

function alternatives(words: readonly string[]): string {
  return `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
