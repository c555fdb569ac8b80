import { keepSpaces } from './code.ts';
import type { Dialect } from './dialect.ts';
import { commandComments, isThematicBreak } from './written-slides.ts';

/** mdp: `%title:` lines, stops, lines that break where they are written, `-> centered <-`. */
export const mdp: Dialect = text => {
  const { lines, define, head } = text;
  let isStart = true;
  for (let line = head; line < lines.count && isStart; line += 1) {
    const [, key, value = ''] = /^%\s*(\w+):\s*(.*)$/.exec(lines.at(line)) ?? [];
    isStart = key !== undefined || lines.at(line).trim() === '';
    if (key === undefined) continue;
    if (/^(?:title|author|date)$/.test(key)) {
      define(key, value.trim(), line);
      lines.set(line, '');
    } else {
      text.report(line, `the setting ${key} has no effect: ${value}`);
      lines.set(line, '');
    }
  }
  for (const line of lines.textLines(head)) {
    const written = lines.at(line);
    if (isThematicBreak(lines, line) && !/^ {4}/.test(written)) {
      lines.set(line, commandComments('end_slide'));
      continue;
    }
    if (/^\s*(?:\^|<br\s*\/?>)\s*$/.test(written)) {
      // A list that goes on below stays one list.
      const indent = /^(\s{2,})(?:[-*+]|\d+[.)])\s/.exec(lines.at(line + 1))?.[1] ?? '';
      lines.set(line, indent + commandComments('pause'));
      continue;
    }
    const centered = /^\s*->\s?(.*?)\s?<-\s*$/.exec(written)?.[1];
    if (centered !== undefined) {
      lines.set(line, centered);
      lines.command(line - 1, 'alignment: center');
      lines.command(line + 1, 'alignment: left');
    }
  }
  breakLines(text);
  keepSpaces(text);
  return { titleSlide: 'untitled' };
};

/** A line of a text ends where it is written. */
function breakLines({ lines, head }: Parameters<Dialect>[0]): void {
  const isPlain = (line: number) =>
    lines.isText(line) && !/^\s*(?:[-*+>#|<]|\d+[.)]\s|$)|^ {4}/.test(lines.at(line));
  for (const line of lines.textLines(head))
    if (
      isPlain(line) &&
      isPlain(line + 1) &&
      line + 1 < lines.count &&
      !/^\s*(?:=+|-+)\s*$/.test(lines.at(line + 1))
    )
      if (!/^\s*(?:=+|-+)\s*$/.test(lines.at(line))) lines.set(line, `${lines.at(line).trimEnd()}  `);
}
