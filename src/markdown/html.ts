import { Parser, Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import type { Sink } from './tree-builder.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] ?? character);
}

/**
 * A sink in front of another that lets HTML and Markdown mix: everything, Markdown's elements too, goes through
 * one HTML parser as text, which closes what is left open and ends what another element implies the end of,
 * as a browser would.
 */
export class HtmlSink implements Sink {
  readonly #target: Sink;
  readonly #parser: Parser;

  constructor(target: Sink) {
    this.#target = target;
    this.#parser = new Parser({
      onopentag: (name, attributes) => target.open(name, attributes),
      onclosetag: name => target.close(name),
      ontext: text => target.text(text),
      oncomment: text => target.comment(text),
    });
  }

  get line(): number {
    return this.#target.line;
  }

  set line(line: number) {
    this.#target.line = line;
  }

  open(name: string, attributes: Readonly<Record<string, string>> = {}): void {
    const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
    this.#parser.write(`<${name}${written.join('')}>`);
  }

  close(name: string): void {
    // A void element ends where it begins; browsers read `</br>` as another `<br>`.
    if (!voidElements.has(name)) this.#parser.write(`</${name}>`);
  }

  text(value: string): void {
    this.#parser.write(escapeHtml(value));
  }

  comment(value: string): void {
    this.#parser.write(`<!--${value.replace(/-->/g, '')}-->`);
  }

  /** Raw HTML from the document: whole tags only, so that a piece that ends too early swallows nothing after it. */
  html(fragment: string): void {
    readTags(fragment, this);
  }

  end(): void {
    this.#parser.end();
  }
}

const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content a browser never shows, or shows only by running or fetching something. */
export const vanishing: ReadonlySet<string> = new Set(
  (
    'applet audio canvas embed frame frameset head iframe math noembed noframes noscript object plaintext script select ' +
    'style svg template textarea title video xmp'
  ).split(' '),
);

/** Those of them whose content is no HTML: the tokenizer is in a mode of its own there. */
const rawText = /^(?:iframe|noembed|noframes|plaintext|script|style|textarea|title|xmp)$/;

/** Names that HTML may have; those that begin with `data-` are how Markdown's own elements tell us more. */
const knownAttribute = /^(?!data-)[a-z][a-z-]*$/;
/** The names of elements that only Markdown has (`syntax-node.ts`): no author can write those in HTML. */
const isOurs = (name: string) => name.includes('_');

/**
 * Reads the tags of a fragment and writes them to a sink. What is unfinished at its end is dropped, as a
 * browser does at the end of a file; an element of raw text that is not closed in the fragment vanishes with
 * the rest of the fragment.
 */
function readTags(fragment: string, sink: Sink): void {
  let attributes: Record<string, string> = {};
  let attributeName = '';
  let tagName = '';
  let hidden: string | undefined;
  const slice = (start: number, end: number) => fragment.slice(start, end);
  const finish = () => {
    if (rawText.test(tagName)) hidden ??= tagName;
    else if (hidden === undefined && !isOurs(tagName)) sink.open(tagName, attributes);
  };
  const callbacks: TokenizerCallbacks = {
    onopentagname(start, end) {
      tagName = slice(start, end).toLowerCase();
      attributes = {};
    },
    onattribname(start, end) {
      attributeName = slice(start, end).toLowerCase();
      if (knownAttribute.test(attributeName)) attributes[attributeName] ??= '';
    },
    onattribdata(start, end) {
      if (attributeName in attributes) attributes[attributeName] += slice(start, end);
    },
    onattribentity(codepoint) {
      if (attributeName in attributes) attributes[attributeName] += String.fromCodePoint(codepoint);
    },
    onattribend() {},
    onopentagend: finish,
    onselfclosingtag: finish,
    onclosetag(start, end) {
      const name = slice(start, end).toLowerCase();
      if (hidden === name) hidden = undefined;
      else if (hidden === undefined && !rawText.test(name) && !isOurs(name)) sink.close(name);
    },
    ontext(start, end) {
      if (hidden === undefined) sink.text(slice(start, end));
    },
    ontextentity(codepoint) {
      if (hidden === undefined) sink.text(String.fromCodePoint(codepoint));
    },
    oncomment(start, end, endOffset) {
      if (hidden === undefined) sink.comment(slice(start, end - endOffset));
    },
    oncdata() {},
    ondeclaration() {},
    onprocessinginstruction() {},
    onend() {},
  };
  const tokenizer = new Tokenizer({ decodeEntities: true }, callbacks);
  tokenizer.write(fragment);
  tokenizer.end();
}
