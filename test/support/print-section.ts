import { readFileSync } from 'node:fs';

/** The section as plain text: what a reader sees, with the address of every link. */
export function printSection(id: string): string {
  return readFileSync(new URL(`../../content/sections/${id}.md`, import.meta.url), 'utf8')
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
    .replace(/^\|[-:| ]+\|$/gm, '')
    .replace(/^(#+|>|-|\d+\.) /gm, '')
    .replace(/\*\*|`|\|/g, '');
}
