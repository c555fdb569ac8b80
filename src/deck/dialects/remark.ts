import { commentsAsNotes, openNote } from './comments.ts';
import { type DeckLines, outsideInlineCode } from './deck-lines.ts';
import type { Dialect } from './dialect.ts';
import { commandComments, putBefore, slidesBetween, type WrittenSlide } from './written-slides.ts';

const property = /^(class|name|layout|template|count|background-\w+|exclude|continued):\s*(.*)$/;

/** remark: properties at the start of a slide, `--` steps, `???` notes, `.left[…]` parts. */
export const remark: Dialect = text => {
  const { lines, report } = text;
  commentsAsNotes(text);
  const slides = slidesBetween(lines, line => /^---[ \t]*$/.test(lines.at(line)));
  let layout: readonly string[] = [];
  for (const slide of slides) {
    if (slide.separator !== undefined) lines.set(slide.separator, commandComments('end_slide'));
    layout = readProperties(lines, slide, report, layout);
    takeNotes(lines, slide);
    placeColumns(lines, slide);
    for (const line of lines.textLines(slide.from, slide.to)) {
      const written = lines.at(line);
      if (/^--[ \t]*$/.test(written)) lines.set(line, commandComments('pause'));
      else if (/\.[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){0,5}\[/.test(written))
        lines.set(line, outsideInlineCode(written, withoutClasses));
      else if (/^\]\s*$/.test(written)) lines.set(line, '');
      else if (written.includes('![:scale '))
        lines.set(line, written.replace(/!\[:scale ([\d.]+%)\]/g, '![image:width:$1]'));
    }
  }
  return {};
};

function readProperties(
  lines: DeckLines,
  slide: WrittenSlide,
  report: (line: number, message: string) => void,
  inherited: readonly string[],
): readonly string[] {
  const own: string[] = [];
  let layout: string | undefined;
  for (let line = slide.from; line < slide.to; line += 1) {
    const [, key, value = ''] = lines.isText(line) ? (property.exec(lines.at(line)) ?? []) : [];
    if (key === undefined) {
      if (lines.at(line).trim() === '') continue;
      break;
    }
    if (key === 'class' && /\bmiddle\b/.test(value)) own.push('jump_to_middle');
    if (key === 'class' && /\bcenter\b/.test(value)) own.push('alignment: center');
    if (key === 'exclude' && value === 'true') own.push('skip_slide');
    if (key === 'layout') layout = value.trim();
    if (/^(?:template|background-\w+)$/.test(key))
      report(line, `the property ${key} of a slide has no effect`);
    lines.set(line, '');
  }
  if (layout === 'true') {
    // A slide that is the frame of others is not shown itself.
    const words = Array.from({ length: slide.to - slide.from }, (_, line) =>
      lines.at(slide.from + line).trim(),
    ).filter(Boolean);
    if (words.length > 0) report(slide.from, `what a layout repeats is not shown: ${words.join(' ')}`);
    putBefore(lines, slide, commandComments('skip_slide'));
    return own.filter(command => command !== 'skip_slide');
  }
  const commands = [...new Set([...(layout === undefined ? inherited : []), ...own])];
  if (commands.length > 0) putBefore(lines, slide, commandComments(...commands));
  return layout === undefined ? inherited : [];
}

const columnStart = /^\.(pull-left|left-column|pull-right|right-column)\[\s*(.*)$/;

/** `.pull-left[` and `.pull-right[` on lines of their own are columns. */
function placeColumns(lines: DeckLines, { from, to }: WrittenSlide): void {
  const starts = [...lines.textLines(from, to)].flatMap(line => {
    const [, name, rest = ''] = columnStart.exec(lines.at(line)) ?? [];
    return name === undefined ? [] : { line, isLeft: name.includes('left'), name, rest };
  });
  const [left, right, ...others] = starts;
  if (!left || !right || others.length > 0 || !left.isLeft || right.isLeft || left.rest + right.rest !== '')
    return;
  const end = [...lines.textLines(right.line, to)].find(line => /^\][ \t]*$/.test(lines.at(line)));
  if (end === undefined) return;
  const weights = left.name === 'left-column' ? '[1, 4]' : '[1, 1]';
  lines.set(left.line, commandComments(`column_layout: ${weights}`, 'column: 0'));
  lines.set(right.line, commandComments('column: 1'));
  lines.set(end, commandComments('reset_layout'));
}

/** All below `???` is a note. */
function takeNotes(lines: DeckLines, { from, to }: WrittenSlide): void {
  const start = [...lines.textLines(from, to)].find(line => /^\?\?\?/.test(lines.at(line)));
  if (start === undefined) return;
  let last = start;
  for (let line = start; line < to; line += 1) if (lines.at(line).trim() !== '') last = line;
  for (let line = start; line <= last; line += 1)
    lines.set(line, lines.at(line).replace(/<!-- speaker_note: |<!--|-->/g, ''));
  if (last === start && /^\?\?\?\s*$/.test(lines.at(start))) {
    lines.set(start, '');
    return;
  }
  lines.set(start, openNote(lines.at(start).replace(/^\?\?\?\s*/, '')));
  lines.set(last, `${lines.at(last)} -->`);
}

/** `.red[text]` is its text. */
function withoutClasses(written: string): string {
  let text = written;
  for (let count = 0; count < 20; count += 1) {
    const inner = text.replace(/\.[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){0,5}\[([^[\]]*)\]/g, '$1');
    if (inner === text) break;
    text = inner;
  }
  return text.replace(/^\.[a-z][\w-]{0,40}(?:\.[\w-]{1,40}){0,5}\[\s*/, '');
}
