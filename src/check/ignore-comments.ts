import type { Block } from '../markdown/document.ts';
import type { Checked, SourcePlace } from './checked.ts';
import { foundBlocks } from './walk-passage.ts';

/** A comment such as `<!-- check-ignore: link-text the form is named above -->`. */
export type IgnoreComment = {
  readonly at: SourcePlace;
  /** The rules that it names. */
  readonly rules: readonly string[];
  readonly reason: string;
  /** The lines that it is for: from its own to the one before the block after next. */
  readonly until: number;
};

const written = /^check-ignore:?\s*([\w-]+(?:\s*,\s*[\w-]+)*)?\s*([\s\S]*)$/;

/** Reads the comments that silence rules for the next block. */
export function ignoreComments({ files }: Pick<Checked, 'files'>): readonly IgnoreComment[] {
  return files.flatMap(({ file, document, lines }) => {
    const blocks = [...foundBlocks(document.blocks)].map(({ block }) => block);
    return blocks.flatMap((block, index) => {
      const [, names, reason = ''] = (block.type === 'comment' && written.exec(block.value)) || [];
      if (block.type !== 'comment' || !/^check-ignore\b/.test(block.value)) return [];
      const rules = names?.split(/\s*,\s*/) ?? [];
      const until = endOfNext(blocks.slice(index + 1), lines.length);
      return [{ at: { file, ...block.position }, rules, reason: reason.trim(), until }];
    });
  });
}

/** The last line of the first block that is not a comment: all that is in it is deeper, so begins further to the right. */
function endOfNext(blocks: readonly Block[], lastLine: number): number {
  const [next, ...after] = blocks.filter(({ type }) => type !== 'comment');
  if (!next) return lastLine;
  const { line, column } = next.position;
  const isAfter = ({ position }: Block) => position.line > line && position.column <= column;
  const inside = new Set([...foundBlocks([next])].map(found => found.block));
  const end = after.find(block => isAfter(block) && !inside.has(block));
  return end ? end.position.line - 1 : lastLine;
}
