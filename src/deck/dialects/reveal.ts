import { commentsAsNotes, openNote } from './comments.ts';
import type { DeckLines, WrittenComment } from './deck-lines.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { commandComments, slidesBetween, type WrittenSlide } from './written-slides.ts';

/** reveal.js by way of reveal-md or Obsidian: slides below slides, `Note:` to the end of one, attributes in comments. */
export const reveal: Dialect = text => {
  const { lines } = text;
  const separators = separatorsOf(text);
  for (const key of ['theme', 'transition', 'url']) text.drop(key);
  commentsAsNotes(text, comment => {
    const written = lines.at(comment.line).trim();
    return separators.includes(written) ? written : attributesOf(text, comment);
  });
  const slides = slidesBetween(lines, line => separators.some(mark => isSeparator(lines, line, mark)));
  for (const slide of slides) {
    if (slide.separator !== undefined) lines.set(slide.separator, commandComments('end_slide'));
    takeNotes(lines, slide, noteSign(text));
    showFragments(lines, slide);
  }
  return { breaksPauseItems: true };
};

/** The lines that separate slides: as the front matter says where it says it in a way that is no program. */
function separatorsOf(text: DialectText): readonly string[] {
  const read = (key: string, usual: readonly string[]) => {
    const value = text.frontMatter.values.get(key)?.value;
    if (typeof value !== 'string') return usual;
    const mark = value.replace(/\\r\??|\\n\??|\\s\*|\r?\n|[\^$()]/g, '').replace(/\\([*.+_=~#-])/g, '$1');
    if (mark !== '' && !/[\\[\]?+|{}]|[^*]\*/.test(mark)) return [mark.trim()];
    text.drop(key, `${key} is not understood: slides end at ${usual.join(' or ')}`);
    return usual;
  };
  return [...read('separator', ['---']), ...read('verticalSeparator', ['----', '--'])];
}

function isSeparator(lines: DeckLines, line: number, mark: string): boolean {
  if (!lines.isText(line) || lines.at(line).trimEnd() !== mark) return false;
  // Two dashes below a text are a heading's.
  return mark !== '--' || line === 0 || lines.at(line - 1).trim() === '';
}

function noteSign({ frontMatter }: DialectText): RegExp {
  const value = frontMatter.values.get('notesSeparator')?.value;
  const word =
    typeof value === 'string' ? /^\^?(?:\\s\*)?([\p{L} ]{1,20}):?\$?$/u.exec(value)?.[1] : undefined;
  return word === undefined ? /^\s*notes?:(?!\/\/)/i : new RegExp(`^\\s*${word}:`, 'iu');
}

/** Makes one note of all that follows `Note:`. */
function takeNotes(lines: DeckLines, { from, to }: WrittenSlide, sign: RegExp): void {
  const start = [...lines.textLines(from, to)].find(line => sign.test(lines.at(line)));
  if (start === undefined) return;
  let last = start;
  for (let line = start; line < to; line += 1) if (lines.at(line).trim() !== '') last = line;
  for (let line = start; line <= last; line += 1)
    lines.set(
      line,
      lines
        .at(line)
        .replace(/<!-- speaker_note: |<!--/g, '')
        .replace(/-->/g, ''),
    );
  lines.set(start, openNote(lines.at(start).replace(sign, '').trimStart()));
  lines.set(last, `${lines.at(last)} -->`);
}

/** `.slide:` and `.element:`; a fragment comes at a step of its own. */
function attributesOf(text: DialectText, { value, line, isBehindText }: WrittenComment): string | undefined {
  const element = /^\.?(slide|element)\b:?/.exec(value)?.[1];
  if (element === undefined) return undefined;
  const isFragment = element === 'element' && /\bfragment\b/.test(value);
  if (isFragment && isBehindText) return fragmentSign;
  if (isFragment) return pauseBefore(text.lines, line) ? '' : '';
  text.report(line, `attributes of ${element === 'slide' ? 'slides' : 'elements'} have no effect`);
  return '';
}

/** Stands for a fragment until its line is put right. No author can write it: it is no character. */
const fragmentSign = '\uffff';

/** An attribute on a line of its own is about the block above it. */
function pauseBefore(lines: DeckLines, line: number): boolean {
  let at = line - 1;
  while (at > 0 && lines.isBlank(at)) at -= 1;
  while (at > 0 && !lines.isBlank(at) && lines.isText(at)) at -= 1;
  return lines.command(at, 'pause');
}

/** Fragments: a paragraph or an item that comes at a step of its own. */
function showFragments(lines: DeckLines, { from, to }: WrittenSlide): void {
  for (const line of lines.textLines(from, to)) {
    const text = lines.at(line);
    if (/^\s*<[a-z]+[^>]*\bclass=["'][^"']*\bfragment\b/.test(text))
      lines.set(line, commandComments('pause') + text.trimStart());
    if (!text.includes(fragmentSign)) continue;
    const shown = text.replaceAll(fragmentSign, '').trimEnd();
    lines.set(line, shown);
    const item = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)(.*)$/.exec(shown);
    if (item) lines.set(line, `${item[1]}<wbr>${item[2]}`);
    else lines.command(line - 1, 'pause');
  }
}
