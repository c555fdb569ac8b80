import { findWords, type Stretch } from '../markdown/search-words.ts';
import { type Line, lineText, type Role, type Span } from '../terminal/line.ts';
import { sliceSafe } from '../terminal/safe-text.ts';

/** Gives the words of a search a role of their own, wherever they are in a line; they may go over several spans. */
export function markWords(line: Line, words: readonly string[], role: Role): Line {
  if (words.length === 0 || line.length === 0) return line;
  return markStretches(line, findWords(lineText(line), words), role);
}

/** Gives stretches of a line, in their order, a role of their own. */
export function markStretches(line: Line, found: readonly Stretch[], role: Role): Line {
  if (found.length === 0) return line;
  const marked: Span[] = [];
  let begin = 0;
  for (const piece of line) {
    const end = begin + piece.text.length;
    let at = begin;
    for (const [from, to] of found) {
      if (to <= at || from >= end) continue;
      const start = Math.max(from, at);
      const stop = Math.min(to, end);
      if (start > at) marked.push({ ...piece, text: sliceSafe(piece.text, at - begin, start - begin) });
      const text = sliceSafe(piece.text, start - begin, stop - begin);
      marked.push({ ...piece, text, roles: [...piece.roles, role] });
      at = stop;
    }
    if (at < end) marked.push(at === begin ? piece : { ...piece, text: sliceSafe(piece.text, at - begin) });
    begin = end;
  }
  return marked;
}
