import type { Block, Position } from '../markdown/document.ts';
import { inlineText } from '../markdown/plain-text.ts';
import { type CommentCommand, parseComment } from './comment-command.ts';

/** A block with the file that it came from. Where it is a command, it is not shown itself. */
export type Part = {
  readonly block: Block;
  readonly file: string;
  readonly command?: CommentCommand;
  /** The heading of a slide that goes on: the slide itself begins with what is below it. */
  readonly isRepeated?: true;
};

/** Reports to an author what to fix, at a place in the file of a part. */
export type Report = (place: { readonly file: string; readonly position: Position }, message: string) => void;

/** Reads what a block asks of the deck: comments do, and patat's pause, a paragraph of `. . .`. */
export function partOf(block: Block, file: string): Part {
  if (block.type === 'comment') return { block, file, command: parseComment(block) };
  const isPause =
    block.type === 'paragraph' && block.children.length === 1 && inlineText(block.children) === '. . .';
  return isPause ? { block, file, command: { type: 'pause' } } : { block, file };
}
