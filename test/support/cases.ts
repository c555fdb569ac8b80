import { readdirSync, readFileSync } from 'node:fs';

export interface TextCase {
  readonly name: string;
  readonly columns: number;
  /**
   * `ascii`: drawn with ASCII signs. `numbered`: links get numbers, and their addresses are below. `plain`: what styling
   * alone would say is written. `panel`: code is on a ground of its own.
   */
  readonly options: readonly string[];
  readonly markdown: string;
  readonly rows: readonly string[];
}

const folder = new URL('../cases/', import.meta.url);
/** `## name @ columns options`, then a fence with the Markdown, a line with a dot, and the rows. */
const form = /^## (.+) @ (\d+)(.*)\n+(`{3,})\n([\s\S]*?)^\.\n([\s\S]*?)^\4$/gm;

/** The files of cases, by their names. */
export const caseFiles = readdirSync(folder).filter(name => name.endsWith('.md'));

/** The cases of a file, and the text between them, in which no case may hide. */
export function readCases(file: string): { readonly cases: readonly TextCase[]; readonly rest: string } {
  const text = readFileSync(new URL(file, folder), 'utf8');
  const cases = [...text.matchAll(form)].map(
    ([, name = '', columns, options = '', , markdown = '', rows]) => ({
      name,
      columns: Number(columns),
      options: options.split(' ').filter(Boolean),
      markdown,
      rows: (rows ?? '').split('\n').slice(0, -1),
    }),
  );
  return { cases, rest: text.replace(form, '') };
}
