import { hang, hangingIndent } from '../layout/hang.ts';
import { markWords } from '../layout/mark-words.ts';
import { snippet } from '../layout/snippet.ts';
import { wrap } from '../layout/wrap.ts';
import type { Library } from '../library/section.ts';
import { fold } from '../markdown/search-words.ts';
import type { SearchHit } from '../search/search-hit.ts';
import type { Glyphs } from '../terminal/glyphs.ts';
import { decoration, type Line, type Span, span } from '../terminal/line.ts';
import { type SafeText, safeText } from '../terminal/safe-text.ts';
import { type PrintStyle, textOfLines } from './text.ts';

/** So much is said of a place: two rows of the words around the hit. */
const rowsOfWords = 2;

/**
 * The hits of a search as text: for each its path, the words around the hit, and what you type after `show` to read
 * it. It comes hit by hit.
 */
export function* hitsText(
  hits: readonly SearchHit[],
  library: Library,
  { columns, glyphs, pen }: PrintStyle,
): Generator<string> {
  const indent = hangingIndent([decoration('  ')]);
  for (const [index, hit] of hits.entries()) {
    const words = hit.words.map(fold);
    const name = showName(hit, library);
    const below = (room: number): readonly Line[] => [
      ...wrap([span(wordsAround(hit, words, room, glyphs))], room),
      ...(name === undefined ? [] : wrap([span(name, ['link.address'])], room)),
    ];
    const lines = [...wrap(pathOf(hit, glyphs), columns), ...hang(indent, columns, below)];
    const marked = lines.map(line => markWords(line, words, 'hit'));
    yield textOfLines(index === 0 ? marked : [[], ...marked], pen);
  }
}

/** Breaking may leave a part of each row blank. */
function wordsAround(
  { text }: SearchHit,
  words: readonly string[],
  columns: number,
  glyphs: Glyphs,
): SafeText {
  const wanted = columns * rowsOfWords - Math.ceil(columns / 8);
  return snippet(text, words, wanted, glyphs.ellipsis);
}

function pathOf(hit: SearchHit, { cursorAway }: Glyphs): readonly Span[] {
  if (hit.type === 'slide')
    return [span(safeText(`Talk ${cursorAway} Slide ${hit.slide + 1}: ${hit.title}`), ['strong'])];
  return [span(safeText(hit.path.join(` ${cursorAway} `)), ['strong'])];
}

/** What you type after `show` to read the place; nothing for a slide, which is in the talk. */
export function showName(hit: SearchHit, { sections }: Library): SafeText | undefined {
  if (hit.type === 'slide') return undefined;
  const section = sections[hit.section];
  const id = section?.page ? section.source.file : (section?.id ?? '');
  return safeText(hit.anchor === undefined ? id : `${id}#${hit.anchor}`);
}
