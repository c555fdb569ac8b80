import { safeText } from '../../terminal/safe-text.ts';
import { parseComment } from '../comment-command.ts';
import type { WrittenComment } from './deck-lines.ts';
import type { DialectText } from './dialect.ts';

/**
 * Makes notes of the comments of a deck, but for those that are our own commands or are for other tools.
 *
 * @param directive what the dialect itself makes of a comment; nothing where it is none of its own
 */
export function commentsAsNotes(
  { lines }: DialectText,
  directive: (comment: WrittenComment) => string | undefined = () => undefined,
): void {
  lines.rewriteComments(comment => directive(comment) ?? asNote(comment));
}

function asNote({ value }: WrittenComment): string | undefined {
  if (/^speaker_note:/.test(value)) return undefined;
  const position = { line: 1, column: 1 };
  const command = parseComment({ type: 'comment', position, value: safeText(value) });
  if (command.type !== 'speakerNote') return undefined;
  return noteComment(value);
}

/** A comment that is a note, whatever its first word is. */
export function noteComment(text: string): string {
  return `<!-- speaker_note: ${text.replace(/-->/g, '--&gt;')} -->`;
}

/** A text in a comment is one row there: its line breaks are needed elsewhere. */
export function openNote(first: string): string {
  return `<!-- speaker_note: ${first}`;
}
