import type { DialectText } from './dialect.ts';

const info = /^[ \t]*(?:`{3,}|~{3,})[ \t]*(.*)$/;

/** Each block of code: its first line, and what stands behind the fence. */
export function* codeBlocks({
  lines,
}: DialectText): Generator<{ readonly line: number; readonly info: string }> {
  for (let line = 0; line < lines.count; line += 1)
    if (lines.kind(line) === 'open') yield { line, info: info.exec(lines.at(line).trim())?.[1] ?? '' };
}

/** Takes the lines out of code that its author hides. @param prefix how they begin */
export function hideCodeLines({ lines }: DialectText, prefixOf: (language: string) => string): void {
  for (let open = 0; open < lines.count; open += 1) {
    if (lines.kind(open) !== 'open') continue;
    const language = /^[\w-]*/.exec((info.exec(lines.at(open).trim())?.[1] ?? '').trim())?.[0] ?? '';
    const prefix = prefixOf(language);
    let end = open + 1;
    while (end < lines.count && lines.kind(end) === 'code') end += 1;
    const kept: string[] = [];
    for (let line = open + 1; line < end; line += 1)
      if (!lines.at(line).trimStart().startsWith(prefix)) kept.push(lines.at(line));
    const isClosed = lines.kind(end) === 'close';
    if (isClosed && kept.length < end - open - 1)
      lines.replace(
        open + 1,
        end + 1,
        [...kept, lines.at(end)],
        [...kept.map(() => 'code' as const), 'close'],
      );
    open = end;
  }
}

/** In the decks of terminals, the spaces of a line that ends with a hard break are drawn as they are. */
export function keepSpaces({ lines }: DialectText): void {
  let isAfterBreak = false;
  for (let line = 0; line < lines.count; line += 1) {
    const text = lines.at(line);
    const isBroken = lines.isText(line) && (text.endsWith('  ') || text.endsWith('\\')) && text.trim() !== '';
    if (lines.isText(line) && (isBroken || isAfterBreak) && !/^\s*(?:[-*+|>#]|\d+[.)])\s/.test(text)) {
      const end = text.replace(/\\$/, '').trimEnd().length;
      const inner = text
        .slice(0, end)
        .replace(isAfterBreak ? /^ +| {2,}/g : /(?<=\S) {2,}/g, spaces => '\u00a0'.repeat(spaces.length));
      lines.set(line, inner + text.slice(end));
    }
    isAfterBreak = isBroken;
  }
}
