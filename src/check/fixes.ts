import type { Finding } from './rule.ts';

/** A line of a file, counted from 0, and what it becomes. */
type Mended = { readonly line: number; readonly text: string };
type Lines = readonly string[];

/** A row that looks like an item, and begins with a sign that means nothing else. */
const bulletRow = /^( {0,3})[•◦‣▪▸●○■□►➤]\s+(?=\S)/u;

/** Rows that begin with bullets become a list, if all of the paragraph are such rows. */
function listOfRows({ line }: Finding, lines: Lines): readonly Mended[] {
  const rows: Mended[] = [];
  for (let at = line - 1; (lines[at] ?? '').trim() !== ''; at += 1) {
    const row = lines[at] ?? '';
    if (!bulletRow.test(row)) return [];
    rows.push({ line: at, text: row.replace(bulletRow, '$1- ').replace(/(?:\\| {2,}|<br ?\/?>)$/, '') });
  }
  return rows;
}

const pictureOf = /^!\[(?:an? |the )?(?:image|picture|graphic) (?:of|showing|that shows) (\S)/i;

/** A description begins with what the picture shows. Where the picture is found is where its address begins. */
function descriptionWithoutPicture({ line, column }: Finding, lines: Lines): readonly Mended[] {
  const row = lines[line - 1] ?? '';
  const start = row.lastIndexOf('![', column - 1);
  if (start < 0 || !pictureOf.test(row.slice(start))) return [];
  const mended = row.slice(start).replace(pictureOf, (_, first: string) => `![${first.toUpperCase()}`);
  return [{ line: line - 1, text: `${row.slice(0, start)}${mended}` }];
}

const moving = /<\/?(?:blink|marquee)\b[^>]*>/gi;

/** Text that would move stands still. */
function stillText({ line }: Finding, lines: Lines): readonly Mended[] {
  const rows: Mended[] = [];
  for (let at = line - 1; at < lines.length; at += 1) {
    const row = lines[at] ?? '';
    const tags = row.match(moving);
    if (!tags && rows.length === 0) return [];
    if (tags) rows.push({ line: at, text: row.replace(moving, '') });
    // What the last of the tags begins ends further down.
    if (tags?.at(-1)?.startsWith('</')) return rows;
  }
  return [];
}

/** How what a rule finds is mended, where there is one way only. */
const fixes: Readonly<Record<string, (finding: Finding, lines: Lines) => readonly Mended[]>> = {
  'list-by-style': listOfRows,
  'image-alt-poor': descriptionWithoutPicture,
  motion: stillText,
};

/** The rules of which some findings can be mended for certain. */
export const mendedRules: readonly string[] = Object.keys(fixes);

/**
 * The lines of a file with what can be mended for certain. There are as many as before.
 *
 * @param findings those of this file
 */
export function mendedLines(lines: Lines, findings: readonly Finding[]): Lines {
  const mended = [...lines];
  // One by one: two findings may be in the same line. From the end, so that columns before stay as they are.
  for (const finding of findings.toReversed())
    for (const { line, text } of fixes[finding.rule.id]?.(finding, mended) ?? []) mended[line] = text;
  return mended;
}
