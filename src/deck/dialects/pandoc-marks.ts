import { codeBlocks } from './code.ts';
import { outsideInlineCode } from './deck-lines.ts';
import type { DialectText } from './dialect.ts';

/** Takes out what Pandoc writes in braces, and keeps the lines of its line blocks. */
export function readAttributes(text: DialectText): void {
  const { lines } = text;
  for (const { line } of codeBlocks(text))
    lines.set(
      line,
      lines.at(line).replace(/^(\s*[`~]{3,}\s*)\{([^}]*)\}/, (_, fence: string, inside: string) => {
        const [language = ''] = [...inside.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);
        return `${fence}${language}${/\.number-?lines/i.test(inside) ? ' lines:true' : ''}`;
      }),
    );
  for (const line of lines.textLines()) {
    const written = lines.at(line);
    const row = /^\| (?!.*\|\s*$)(.*)$/.exec(written)?.[1];
    if (row !== undefined) {
      const inner = row.replace(/^ +/, spaces => '\u00a0'.repeat(spaces.length));
      lines.set(line, /^\| /.test(lines.at(line + 1)) ? `${inner}\\` : inner);
      continue;
    }
    if (!/[{^~]/.test(written)) continue;
    const own = outsideInlineCode(written, withoutAttributes);
    if (own !== written) lines.set(line, own);
  }
}

const attributes = /\{(?:\s*(?:[#.][\w-]+|-|[\w-]+=(?:"[^"]*"|[^\s}]+)))+\s*\}/;

function withoutAttributes(written: string): string {
  const inBraces = attributes.source;
  return written
    .replace(new RegExp(`^(#{1,6}\\s.*?)\\s*${inBraces}\\s*$`), '$1')
    .replace(
      new RegExp(`(!?)\\[([^\\[\\]]*)\\]((?:\\([^()]*\\))?)${inBraces}`, 'g'),
      (_, sign: string, text: string, link: string) => (link === '' ? text : `${sign}[${text}]${link}`),
    )
    .replace(/\^(\w{1,9})\^/g, '<sup>$1</sup>')
    .replace(/(?<=\w)~(\w{1,9})~(?!~)/g, '<sub>$1</sub>');
}
