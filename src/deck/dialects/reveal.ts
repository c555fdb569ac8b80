import { laterName } from '../../markdown/syntax-node.ts';
import { codeBlocks } from './code.ts';
import { commentsAsNotes, openNote } from './comments.ts';
import { type DeckLines, outsideInlineCode, type WrittenComment } from './deck-lines.ts';
import type { Dialect, DialectText } from './dialect.ts';
import { readObsidian } from './obsidian.ts';
import { commandComments, slidesBetween, type WrittenSlide } from './written-slides.ts';

/** reveal.js by way of reveal-md or Obsidian: slides below slides, `Note:` to the end of one, attributes in comments. */
export const reveal: Dialect = text => {
  const { lines } = text;
  const separators = separatorsOf(text);
  const isObsidian = readObsidian(text);
  for (const key of ['theme', 'transition', 'url']) text.drop(key);
  commentsAsNotes(text, comment => {
    const written = lines.at(comment.line).trim();
    return separators.includes(written) ? written : attributesOf(text, comment);
  });
  takeAsides(lines);
  groupLines(text);
  const slides = slidesBetween(lines, line => separators.some(mark => isSeparator(lines, line, mark)));
  for (const slide of slides) {
    if (slide.separator !== undefined) lines.set(slide.separator, commandComments('end_slide'));
    takeNotes(lines, slide, noteSign(text));
    showFragments(lines, slide);
  }
  return { breaksPauseItems: true, ...(isObsidian && { incrementalSigns: ['+', ')'] }) };
};

/** The lines that separate slides: as the front matter says where it says it in a way that is no program. */
function separatorsOf(text: DialectText): readonly string[] {
  const read = (key: string, usual: readonly string[]) => {
    const value = text.frontMatter.values.get(key)?.value;
    if (typeof value !== 'string') return usual;
    const blank = /^\^?((?:\\r\??|\\n|\r?\n)+)\$?$/.exec(value)?.[1];
    if (blank !== undefined) return markBlankLines(text.lines, value);
    const mark = value.replace(/\\r\??|\\n\??|\\s\*|\r?\n|[\^$()]/g, '').replace(/\\([*.+_=~#-])/g, '$1');
    if (mark !== '' && !/[\\[\]?+|{}]|[^*]\*/.test(mark)) return [mark.trim()];
    text.drop(key, `${key} is not understood: slides end at ${usual.join(' or ')}`);
    return usual;
  };
  return [...read('separator', ['---']), ...read('verticalSeparator', ['----', '--'])];
}

/** A line that no author writes stands for as many blank lines as separate slides: `^\n\n\n`. */
const blankMark = '\ufffe';

function markBlankLines(lines: DeckLines, pattern: string): readonly string[] {
  const least = [...pattern.matchAll(/\\n|\n/g)].length - (pattern.startsWith('^') ? 0 : 1);
  let blank = 0;
  for (const line of lines.textLines()) {
    blank = lines.isBlank(line) ? blank + 1 : 0;
    if (blank === Math.max(2, least)) lines.set(line, blankMark);
  }
  return [blankMark];
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
  makeNote(lines, start, last, sign);
}

/** Makes one comment of some lines. @param sign what of the first is not shown */
function makeNote(lines: DeckLines, start: number, last: number, sign: RegExp): void {
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

/** `<aside class="notes">`: notes as HTML has them. */
function takeAsides(lines: DeckLines): void {
  const open = /^\s*<aside\b[^>]*\bclass=["'][^"']*\bnotes\b[^>]*>/;
  for (const start of lines.textLines()) {
    if (!open.test(lines.at(start))) continue;
    let last = start;
    while (last < lines.count && !/<\/aside>\s*$/.test(lines.at(last))) last += 1;
    if (last === lines.count) return;
    lines.set(last, lines.at(last).replace(/<\/aside>\s*$/, ''));
    makeNote(lines, start, last, open);
  }
}

/** Lines of code that are emphasized one after the other: `[1-2|3]`, and `[3: 1-2|3]` where the first is line 3. */
function groupLines(text: DialectText): void {
  for (const { line } of codeBlocks(text))
    text.lines.set(
      line,
      text.lines
        .at(line)
        .replace(/^(\s*[`~]{3,}.*?)\[(?:\d+: ?)?([\d,|\s-]*)\]/, (_, before: string, lines: string) =>
          lines.trim() === '' ? `${before}lines:true` : `${before}{${lines.replace(/\|(?=\||$)/g, '|all')}}`,
        ),
    );
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

/** Fragments within a line, each with its end in it. Some are seen from the start, and only change how they look. */
function withLaterWords(line: string): string {
  return outsideInlineCode(line, text =>
    text.replace(
      /<(span|b|strong|i|em|mark|code|a|u|kbd|small|big)\b[^<>]*\bclass=["'][^"'<>]*\bfragment\b[^<>]*>.*?<\/\1>/g,
      whole =>
        /\b(?:highlight-|grow\b|shrink\b|strike\b|(?:semi-)?fade-out\b)/.test(
          whole.slice(0, whole.indexOf('>')),
        )
          ? whole
          : `<${laterName}>${whole}</${laterName}>`,
    ),
  );
}

/** Fragments: a paragraph or an item that comes at a step of its own. */
function showFragments(lines: DeckLines, { from, to }: WrittenSlide): void {
  for (const line of lines.textLines(from, to)) {
    const text = lines.at(line);
    if (/^\s*<[a-z]+[^>]*\bclass=["'][^"']*\bfragment\b/.test(text))
      lines.set(line, commandComments('pause') + text.trimStart());
    else if (/\bfragment\b/.test(text)) lines.set(line, withLaterWords(text));
    if (!text.includes(fragmentSign)) continue;
    const shown = text.replaceAll(fragmentSign, '').trimEnd();
    lines.set(line, shown);
    const item = /^(\s*(?:[-*+]|\d{1,9}[.)])[ \t]+)(.*)$/.exec(shown);
    if (item) lines.set(line, `${item[1]}<wbr>${item[2]}`);
    else lines.command(line - 1, 'pause');
  }
}
