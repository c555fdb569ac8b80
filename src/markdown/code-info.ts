import { type SafeText, safeText } from '../terminal/safe-text.ts';

/** Lines of a code block, counted from 1; `to` is one of them. */
export type LineRange = { readonly from: number; readonly to: number };
/** What of a code block is emphasized at one step of a talk. */
export type LineGroup = 'all' | readonly LineRange[];

/** What an info string says of a code block: its first word, the rest of it, and what of that is understood. */
export type CodeInfo = {
  readonly lang?: SafeText;
  readonly meta?: SafeText;
  /** Emphasized one after the other: `{1,3|5-7|all}`. */
  readonly groups?: readonly LineGroup[];
  /** `+line_numbers` of presenterm, `lines:true` of Slidev, `showLineNumbers` as on many sites. */
  readonly hasLineNumbers?: true;
};

/** Braces are looked for in so much of an info string, and no further. UTF-16 code units. */
const longestInfo = 1000;

/** Reads the info string of a fence as GitHub, presenterm and Slidev do. What it does not know is left alone. */
export function readCodeInfo(info: string): CodeInfo {
  const words = info.trim();
  const found = groupsIn(words.slice(0, longestInfo));
  const [lang = ''] = (found ? words.replace(found.written, ' ') : words).trim().split(/\s+/, 1);
  const isFirst = found && words.startsWith(found.written);
  const meta = (isFirst && lang ? words.replace(lang, '') : words.slice(lang.length))
    .trim()
    .replace(/\s+/g, ' ');
  const hasLineNumbers = /(?:^|\s)\+line_numbers(?=$|[\s{+])|\blines\s*:\s*true\b|\bshowLineNumbers\b/.test(
    meta,
  );
  return {
    ...(lang !== '' && { lang: safeText(lang) }),
    ...(meta !== '' && { meta: safeText(meta) }),
    ...(found && { groups: found.groups }),
    ...(hasLineNumbers && { hasLineNumbers }),
  };
}

function groupsIn(info: string): { written: string; groups: readonly LineGroup[] } | undefined {
  for (const [written, inside = ''] of info.matchAll(/\{([^{}]*)\}/g)) {
    const groups = inside.split('|').map(readGroup);
    const read = groups.filter(group => group !== undefined);
    if (read.length === groups.length) return { written, groups: read };
  }
  return undefined;
}

function readGroup(written: string): LineGroup | undefined {
  if (/^\s*\*\s*$/.test(written)) return 'all';
  const parts = written.split(',');
  if (parts.some(part => /^\s*all\s*$/i.test(part))) return 'all';
  const ranges = parts.map(readRange);
  const read = ranges.filter(range => range !== undefined);
  return read.length === ranges.length ? read : undefined;
}

function readRange(written: string): LineRange | undefined {
  const [, from, to = from] = /^\s*(\d{1,9})(?:\s*-\s*(\d{1,9}))?\s*$/.exec(written) ?? [];
  const range = { from: Number(from), to: Number(to) };
  return range.from >= 1 && range.to >= range.from ? range : undefined;
}

/** Whether a line is emphasized. @param line counted from 1 */
export function isInGroup(line: number, group: LineGroup): boolean {
  return group === 'all' || group.some(({ from, to }) => line >= from && line <= to);
}

/** `all lines`, `line 3`, `lines 1, 3 and 5 to 7` */
export function groupWords(group: LineGroup): string {
  if (group === 'all') return 'all lines';
  const parts = group.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
  const [only] = group;
  const isOne = group.length === 1 && only?.from === only?.to;
  const last = parts.pop() ?? '';
  return `${isOne ? 'line' : 'lines'} ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}`;
}

/** `Line 3, then lines 5 to 7:` names all of them, in their order. */
export function stepWords(groups: readonly LineGroup[]): SafeText {
  const words = groups.map(groupWords).join(', then ');
  return safeText(`${words.charAt(0).toUpperCase()}${words.slice(1)}:`);
}
