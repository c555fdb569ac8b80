import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { type Before, nothingBefore } from './before.ts';
import { BlockBuilder } from './build-blocks.ts';
import { type Chunk, chunksOf } from './chunks.ts';
import type { Block, Code, Document, FrontMatter } from './document.ts';
import { parseFrontMatter, splitFrontMatter } from './front-matter.ts';
import { readLanguage } from './language.ts';
import { MarkdownParser } from './parse.ts';
import type { AddressOfPage } from './wiki-link.ts';

/** Makes Markdown of the body of a source, whose front matter is blank lines there. */
export type Rewrite = (
  body: string,
  frontMatter: FrontMatter,
) => { readonly body: string; readonly frontMatter: FrontMatter };

const noFrontMatter: FrontMatter = { values: new Map() };
/** A plain block is laid out as a whole, so none may be long. UTF-16 code units. */
const plainPiece = 16_000;

/**
 * Reads a source piece by piece, so that the first screen of a long document need not wait for its end and
 * the program can be interrupted meanwhile. It never fails: what is odd is reported in the diagnostics.
 */
export class MarkdownReader {
  /** The source without front matter. */
  readonly #body: string;
  readonly #frontMatter: FrontMatter = noFrontMatter;
  readonly #language: SafeText | undefined;
  readonly #builder: BlockBuilder;
  readonly #parser: MarkdownParser;
  readonly #chunks: Generator<Chunk>;
  readonly #blocks: Block[] = [];
  #lineCount = 0;
  #end = 0;
  #isAtEnd = false;

  /**
   * @param file how to name the source in diagnostics
   * @param before what links and footnotes are numbered after, where the source becomes part of another
   * @param addressOfPage for links as wikis write them
   * @param rewrite makes the Markdown of a source that is written in a dialect, line for line
   */
  constructor(
    text: string,
    file: string,
    before: Before = nothingBefore,
    addressOfPage?: AddressOfPage,
    rewrite?: Rewrite,
  ) {
    const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
    const { yaml, body: written } = splitFrontMatter(source);
    const read = yaml === undefined ? undefined : parseFrontMatter(yaml, file);
    const { body, frontMatter } = rewrite?.(written, read?.frontMatter ?? noFrontMatter) ?? {
      body: written,
      frontMatter: read?.frontMatter ?? noFrontMatter,
    };
    this.#body = body;
    this.#frontMatter = frontMatter;
    const lang = this.#frontMatter.values.get('lang');
    this.#language = readLanguage(lang?.value);
    this.#builder = new BlockBuilder(file, before, this.#language);
    this.#builder.diagnostics.push(...(read?.diagnostics ?? []));
    if (lang && this.#language === undefined)
      this.#builder.diagnostics.push({
        ...{ file, ...lang.position },
        message: safeText('front matter: lang must be a language, such as en or es'),
      });
    this.#parser = new MarkdownParser(body, addressOfPage);
    this.#chunks = chunksOf(body);
  }

  /** Reads one more piece. @returns whether there is more */
  step(): boolean {
    const { value: chunk, done } = this.#chunks.next();
    if (done) return false;
    const lines = chunk.text.split('\n');
    this.#lineCount = chunk.firstLine + lines.length - 1;
    this.#builder.begin(lines, chunk.firstLine);
    if (chunk.isPlain) this.#addPlain(chunk);
    else
      for (const block of this.#builder.blocks(this.#parser.nodes(chunk.text, chunk.firstLine)))
        this.#blocks.push(block);
    this.#end = chunk.end;
    this.#isAtEnd = chunk.end >= this.#body.length;
    if (this.#isAtEnd) {
      this.#nameEnd();
      this.#blocks.push(...this.#builder.finish());
    }
    return !this.#isAtEnd;
  }

  /** A name after everything that is shown, such as `<a name="bottom">`, is that of the last block. */
  #nameEnd(): void {
    const { anchors = [] } = this.#builder.takeAnchors();
    const last = this.#blocks.findLastIndex(({ type }) => type !== 'comment');
    const block = this.#blocks[last];
    if (!block || anchors.length === 0) return;
    this.#blocks[last] = { ...block, anchors: [...(block.anchors ?? []), ...anchors] };
  }

  /** How much has been read, from 0 to 1. */
  get progress(): number {
    return this.#isAtEnd ? 1 : this.#end / this.#body.length;
  }

  /** What has been read so far. */
  get document(): Document {
    return {
      frontMatter: this.#frontMatter,
      ...(this.#language !== undefined && { language: this.#language }),
      blocks: [...this.#blocks],
      links: this.#builder.inlines.links,
      diagnostics: [...this.#builder.diagnostics],
      lineCount: this.#lineCount,
    };
  }

  #addPlain({ text, firstLine }: Chunk): void {
    const position = { line: firstLine, column: 1 };
    this.#builder.report(position, 'a block is too long to be read as Markdown; shown as written');
    for (let at = 0; at < text.length; ) {
      const piece = text.slice(at, at + plainPiece);
      const newline = at + plainPiece < text.length ? piece.lastIndexOf('\n') : -1;
      const end = at + (newline === -1 ? piece.length : newline + 1);
      const value = safeText(text.slice(at, end).replace(/\n$/, ''));
      const parts = {
        ...(at > 0 && { isContinued: true as const }),
        ...(end < text.length && { continues: true as const }),
      };
      const code: Code = { type: 'code', position, value, ...parts };
      this.#blocks.push(code);
      at = end;
    }
  }
}

/**
 * Reads a whole source: CommonMark 0.31.2 with GitHub's tables, strikethrough, task items, footnotes, alerts
 * and bare addresses, and the HTML that is in it, after any YAML front matter. It never fails: what is odd
 * is reported in the document's diagnostics.
 *
 * @param file how to name the source in diagnostics
 * @param before what links and footnotes are numbered after, where the source becomes part of another
 */
export function parseMarkdown(text: string, file: string, before: Before = nothingBefore): Document {
  const reader = new MarkdownReader(text, file, before);
  while (reader.step());
  return reader.document;
}
