import type { Diagnostic } from '../diagnostic.ts';
import { BlockBuilder } from './build-blocks.ts';
import type { Document, FrontMatter } from './document.ts';
import { parseFrontMatter } from './front-matter.ts';
import type { SyntaxNode } from './syntax-node.ts';

type Parts = {
  readonly nodes: readonly SyntaxNode[];
  readonly yaml: string | undefined;
  readonly source: string;
  readonly file: string;
};

const noFrontMatter: { readonly frontMatter: FrontMatter; readonly diagnostics: readonly Diagnostic[] } = {
  frontMatter: { values: new Map() },
  diagnostics: [],
};

/** Puts front matter, blocks and links together. */
export function buildDocument({ nodes, yaml, source, file }: Parts): Document {
  const head = yaml === undefined ? noFrontMatter : parseFrontMatter(yaml, file);
  const lines = source.split('\n');
  const builder = new BlockBuilder(lines, file);
  const blocks = builder.blocks(nodes);
  return {
    frontMatter: head.frontMatter,
    blocks,
    links: builder.inlines.links,
    lineCount: lines.length,
    diagnostics: [...head.diagnostics, ...builder.diagnostics],
  };
}
