import type { DeckLines } from './deck-lines.ts';

/** The lines of a slide, the last one excluded, and the line that separates it from the one before, if there is one. */
export type WrittenSlide = { readonly from: number; readonly to: number; readonly separator?: number };

const breakLine = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const heading = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;

/** Whether a line is a thematic break: dashes below a text make a heading of it. */
export function isThematicBreak(lines: DeckLines, line: number): boolean {
  if (!lines.isText(line) || !breakLine.test(lines.at(line))) return false;
  return !/^ {0,3}-+[ \t]*$/.test(lines.at(line)) || !isParagraph(lines, line - 1);
}

/** Whether a line is one that dashes below it would make a heading of. */
function isParagraph(lines: DeckLines, line: number): boolean {
  if (line < 0 || !lines.isText(line)) return false;
  const text = lines.at(line);
  if (text.length > 1000) return true;
  return (
    text.trim() !== '' &&
    !/^\s*(?:[-*+>|<]|\d{1,9}[.)]\s|#{1,6}\s|!\[.*\]\(.*\)\s*$)|^ {4}|-->\s*$/.test(text)
  );
}

/** Whether a heading begins on a line, written with `#` or underlined on the next. */
export function isHeading(lines: DeckLines, line: number): boolean {
  if (!lines.isText(line)) return false;
  return heading.test(lines.at(line)) || isUnderlined(lines, line);
}

/** Whether a line is a heading by the line below it. */
export function isUnderlined(lines: DeckLines, line: number): boolean {
  return isParagraph(lines, line) && lines.isText(line + 1) && underline.test(lines.at(line + 1));
}

/** The level of the heading that begins on a line; 0 where none does. */
export function headingDepth(lines: DeckLines, line: number): number {
  if (!lines.isText(line)) return 0;
  const signs = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(lines.at(line))?.[1];
  if (signs !== undefined) return signs.length;
  return isUnderlined(lines, line) ? (/^ {0,3}=/.test(lines.at(line + 1)) ? 1 : 2) : 0;
}

/** The slides between separators. */
export function slidesBetween(
  lines: DeckLines,
  isSeparator: (line: number) => boolean,
): readonly WrittenSlide[] {
  const slides: WrittenSlide[] = [];
  let from = 0;
  let separator: number | undefined;
  for (const line of lines.textLines()) {
    if (!isSeparator(line)) continue;
    slides.push({ from, to: line, ...(separator !== undefined && { separator }) });
    [from, separator] = [line + 1, line];
  }
  slides.push({ from, to: lines.count, ...(separator !== undefined && { separator }) });
  return slides;
}

/** The first line of a slide that shows something; nothing where none does. */
export function firstShown(lines: DeckLines, { from, to }: WrittenSlide): number | undefined {
  for (let line = from; line < to; line += 1) {
    const kind = lines.kind(line);
    const text = lines.at(line).trim();
    if (kind === 'comment' || (kind === 'text' && (text === '' || text.startsWith('<!--')))) continue;
    return line;
  }
  return undefined;
}

/** Puts text on a blank line, or behind comments. @returns whether there was room */
function putOn(lines: DeckLines, line: number, html: string): boolean {
  if (!lines.isFree(line)) return false;
  lines.set(line, lines.at(line).trim() + html);
  return true;
}

/**
 * Puts commands, and HTML between them, below the heading of a slide, or at its start where it has none.
 *
 * @returns whether there was room
 */
export function putAtStart(lines: DeckLines, slide: WrittenSlide, html: string): boolean {
  const first = firstShown(lines, slide);
  if (first !== undefined && isHeading(lines, first)) {
    const below = first + (isUnderlined(lines, first) ? 2 : 1);
    if (below < slide.to && putOn(lines, below, html)) return true;
  }
  return putBefore(lines, slide, html);
}

/** Puts commands before all that a slide shows. @returns whether there was room */
export function putBefore(lines: DeckLines, slide: WrittenSlide, html: string): boolean {
  if (slide.separator !== undefined) {
    lines.set(slide.separator, lines.at(slide.separator) + html);
    return true;
  }
  const first = firstShown(lines, slide) ?? slide.to;
  for (let line = slide.from; line < first; line += 1) if (putOn(lines, line, html)) return true;
  return false;
}

/** The comments of our own commands. */
export function commandComments(...written: readonly string[]): string {
  return written.map(command => `<!-- ${command} -->`).join('');
}

/** A picture as HTML, which may stand behind commands. */
export function pictureHtml(url: string, alt: string): string {
  const quoted = (value: string) =>
    value.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
  return `<p><img src="${quoted(url)}"${alt === '' ? '' : ` alt="${quoted(alt)}"`}></p>`;
}

/** The columns of a slide whose picture is beside the text. @param part how much of the slide the picture has, in percent */
export function pictureBeside(side: 'left' | 'right', part: number, pictures: string): string {
  const weights = side === 'left' ? [part, 100 - part] : [100 - part, part];
  const [picture, text] = side === 'left' ? [0, 1] : [1, 0];
  return `${commandComments(`column_layout: [${weights.join(', ')}]`, `column: ${picture}`)}${pictures}${commandComments(`column: ${text}`)}`;
}
