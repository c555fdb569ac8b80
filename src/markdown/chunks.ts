/** A stretch of a source that can be parsed by itself. */
export type Chunk = {
  readonly text: string;
  /** The line of the source with which it begins, counted from 1. */
  readonly firstLine: number;
  /** Where the chunk ends in the source, in UTF-16 code units. */
  readonly end: number;
  /** It holds a block so long that it is shown as it is written. */
  readonly isPlain: boolean;
};

/** Sizes in UTF-16 code units. A source of this size is read in one go, at a cost that no reader notices. */
const oneChunk = 32_000;
/** Of a longer one, so much is read between two keys. */
const usualSize = 16_000;
/** From here on a list or a run of quotes is split too, though its halves become two. */
const longSize = 64_000;
/** A source so long that every list is split at the usual size. */
const longSource = 256_000;
/** A block longer than this is no text that anyone reads: parsing it could take seconds. */
const longestBlock = 128_000;

/** Lines that begin a block of their own after a blank line, whatever came before. */
const heading = /^#{1,6}(?:[ \t]|$)/;
const paragraph = /^[\p{L}\p{N}*_`!]/u;
const listOrQuote = /^(?:[-+*>][ \t]|\d{1,9}[.)][ \t])/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
/** HTML blocks that blank lines do not end (CommonMark 4.6, kinds 1 to 5), and what ends each. */
const htmlBlocks: readonly (readonly [start: RegExp, end: RegExp])[] = [
  [/^ {0,3}<(?:pre|script|style|textarea)(?:[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/** Follows the blocks that may hold blank lines, line by line. */
class OpenBlock {
  #end: RegExp | undefined;

  get isOpen(): boolean {
    return this.#end !== undefined;
  }

  read(line: string): void {
    if (this.#end) {
      if (this.#end.test(line)) this.#end = undefined;
      return;
    }
    const mark = fence.exec(line)?.[1];
    if (mark !== undefined) {
      this.#end = new RegExp(`^ {0,3}${mark[0]}{${mark.length},}[ \\t]*$`);
      return;
    }
    const html = htmlBlocks.find(([start]) => start.test(line));
    if (html && !html[1].test(line.replace(html[0], ''))) this.#end = html[1];
  }
}

function isBoundary(line: string, isAfterBlank: boolean, mayPartLists: boolean): boolean {
  if (listOrQuote.test(line)) return mayPartLists;
  return isAfterBlank && (heading.test(line) || paragraph.test(line));
}

/**
 * Splits a source where a new top-level block surely begins, so that a long document can be read piece by
 * piece with the same result as in one go; only a long list, or one in a very long source, becomes two.
 */
export function* chunksOf(source: string): Generator<Chunk> {
  if (source.length <= oneChunk) {
    yield { text: source, firstLine: 1, end: source.length, isPlain: false };
    return;
  }
  let start = 0;
  let firstLine = 1;
  let line = 0;
  let isAfterBlank = true;
  const open = new OpenBlock();
  let isPlain = false;
  for (let at = 0; at < source.length; ) {
    const newline = source.indexOf('\n', at);
    const next = newline === -1 ? source.length : newline + 1;
    line += 1;
    const size = at - start;
    const text = source.slice(at, Math.min(next, at + 1000));
    const mayPartLists = size >= longSize || source.length >= longSource;
    if ((isPlain || size >= usualSize) && !open.isOpen && isBoundary(text, isAfterBlank, mayPartLists)) {
      yield { text: source.slice(start, at), firstLine, end: at, isPlain };
      [start, firstLine, isPlain] = [at, line, false];
    }
    if (next - start > longestBlock && (at > start || !isPlain)) {
      // What comes before the limit can still be read; what goes on behind it, up to the next safe place, is plain.
      if (at > start) yield { text: source.slice(start, at), firstLine, end: at, isPlain };
      [start, firstLine, isPlain] = [at, line, true];
    }
    open.read(text.trimEnd());
    isAfterBlank = text.trim() === '';
    at = next;
  }
  if (start < source.length || start === 0)
    yield { text: source.slice(start), firstLine, end: source.length, isPlain };
}
