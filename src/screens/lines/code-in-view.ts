import type { CodeSource, Line } from '../../terminal/line.ts';

/** The first code block that is whole among some rows; else the first of which they have a part. */
export function codeInView(lines: readonly Line[]): CodeSource | undefined {
  const rows = new Map<CodeSource, number>();
  for (const { code } of lines.flat()) if (code) rows.set(code, (rows.get(code) ?? 0) + 1);
  const codes = [...rows];
  const [found] = codes.find(([code, seen]) => seen >= code.rows) ?? codes[0] ?? [];
  return found;
}

/** `12 lines of js`, `1 line of code` */
export function codeName({ text, lang }: CodeSource): string {
  const lines = text.split('\n').length;
  return `${lines.toLocaleString('en-US')} line${lines === 1 ? '' : 's'} of ${lang ?? 'code'}`;
}
