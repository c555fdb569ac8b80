import type { MarkdownIt, Token } from 'markdown-it';

/** Empty cells beyond this many are no table that anyone wrote. */
const mostEmpty = 1000;

/**
 * A rule for tables whose rows are far shorter than their header: the parser fills them up (GFM 4.10), which makes
 * 65,536 cells of a few kilobytes. The empty cells at the ends of rows are then left out, before anything is made of them.
 */
export function sparseTable({ core }: MarkdownIt): void {
  core.ruler.after('block', 'sparse_table', state => {
    const { tokens } = state;
    let empty = 0;
    for (let index = 0; index < tokens.length; index += 1) if (isEmptyCell(tokens, index)) empty += 1;
    if (empty > mostEmpty) state.tokens = withoutLastCells(tokens);
  });
}

/** A cell is three tokens: where it begins, its content, and its end. */
function isEmptyCell(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === 'td_open' && tokens[index + 1]?.content === '';
}

function withoutLastCells(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'tr_close') while (isEmptyCell(kept, kept.length - 3)) kept.length -= 3;
    kept.push(token);
  }
  return kept;
}
