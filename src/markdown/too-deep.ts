import type { MarkdownIt, StateCore, Token } from 'markdown-it';
import { tooDeepName } from './syntax-node.ts';

/**
 * A rule for what is nested deeper than the parser follows, where it would leave words out: the whole block
 * becomes one element that holds its source.
 */
export function tooDeep({ core, options }: MarkdownIt): void {
  core.ruler.after('block', 'too_deep', state => {
    const deepest = options.maxNesting - 1;
    if (state.tokens.some((_, index) => isCut(state.tokens, index, deepest))) {
      state.tokens = topLevel(state.tokens).flatMap((block, index, blocks) => {
        const isDeep = block.some((_, at) => isCut(block, at, deepest));
        return isDeep ? [sourceOf(block, blocks[index - 1], blocks[index + 1], state)] : block;
      });
    }
  });
}

/** A container that ends where it begins, on the last level: either it is empty, or its content was left out. */
function isCut(tokens: readonly Token[], index: number, deepest: number): boolean {
  const token = tokens[index];
  return token?.nesting === 1 && token.level >= deepest && tokens[index + 1]?.nesting === -1;
}

/** The tokens of each block that is in no other. */
function topLevel(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const blocks: Token[][] = [];
  for (const token of tokens) {
    if (token.level === 0 && token.nesting !== -1) blocks.push([]);
    blocks.at(-1)?.push(token);
  }
  return blocks;
}

/** Blocks that do not know their lines (footnotes) reach from one neighbor to the other. */
function sourceOf(
  [first]: readonly Token[],
  before: readonly Token[] | undefined,
  after: readonly Token[] | undefined,
  state: StateCore,
): Token {
  const lines = state.src.split('\n');
  const start = first?.map?.[0] ?? before?.[0]?.map?.[1] ?? 0;
  const end = first?.map?.[1] ?? after?.[0]?.map?.[0] ?? lines.length;
  const token = new state.Token('too_deep', tooDeepName, 0);
  token.block = true;
  token.map = [start, end];
  token.content = lines.slice(start, end).join('\n').trimEnd();
  return token;
}
