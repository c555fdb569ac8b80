import type { FrontMatterEntry } from '../../markdown/document.ts';
import { readMapping } from '../../markdown/yaml-mapping.ts';
import type { DeckLines } from './deck-lines.ts';

/** More lines than these are no settings of a slide. */
const mostLines = 60;

const key = /^[A-Za-z_][\w.-]*:(?:\s|$)/;

/**
 * Where the settings of a slide end that begin below a line of dashes: at the next such line, with lines of YAML between.
 *
 * @param from the line of dashes, counted from 0
 */
export function endOfSettings(lines: DeckLines, from: number): number | undefined {
  if (!key.test(lines.at(from + 1))) return undefined;
  for (let line = from + 1; line < Math.min(lines.count, from + mostLines); line += 1) {
    const text = lines.at(line);
    // Below a blank line, it is a heading.
    if (/^# /.test(text) && lines.at(line - 1).trim() === '') return undefined;
    if (/^---[ \t]*$/.test(text)) return line;
    // YAML is keys, what is indented below them, lists, comments, blank lines.
    if (!key.test(text) && !/^(?:\s+\S|\s*$|- |#(?!#)|[\]}])/.test(text)) return undefined;
  }
  return undefined;
}

/** Reads the settings between two lines of dashes; none where they are no YAML. */
export function readSlideSettings(
  lines: DeckLines,
  from: number,
  to: number,
): ReadonlyMap<string, FrontMatterEntry> {
  const yaml: string[] = [];
  for (let line = from + 1; line < to; line += 1) yaml.push(lines.at(line));
  return readMapping(yaml.join('\n'), '', 'settings', from + 1).values;
}
