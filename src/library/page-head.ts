import type { Block } from '../markdown/document.ts';
import { parseFrontMatter, splitFrontMatter } from '../markdown/front-matter.ts';
import { parseMarkdown } from '../markdown/read.ts';
import { type SafeText, safeRow } from '../terminal/safe-text.ts';
import { titleOf } from './document-title.ts';

/** What a list of pages must know of one: its title, and its place among those beside it. */
export type PageHead = { readonly title?: SafeText; readonly order?: number };

/** Front matter without these keys need not be read. */
const wanted = /^(?:title|order)[ \t]*:/m;
/** A heading of the first level, or of any other: by `#`, by a row of `=` or `-` below, or in HTML. */
const heading = /^ {0,3}#{1,6}[ \t]+\S|<h[1-6]\b/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;

/** Reads the head of a page from its first bytes, without reading all of its Markdown. @param text with any line ends */
export function readPageHead(text: string, file: string): PageHead {
  const source = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { yaml = '', body } = splitFrontMatter(source);
  const { values } = wanted.test(yaml) ? parseFrontMatter(yaml, file).frontMatter : { values: new Map() };
  const order: unknown = values.get('order')?.value;
  const written: unknown = values.get('title')?.value;
  const title =
    typeof written === 'string' && written.trim() !== '' ? safeRow(written.trim()) : titleIn(body, file);
  return { ...(title !== undefined && { title }), ...(typeof order === 'number' && { order }) };
}

/** The heading above all others, as `titleOf` finds it: only the rows that may be one are read as Markdown. */
function titleIn(body: string, file: string): SafeText | undefined {
  const lines = body.split('\n');
  let open: string | undefined;
  const found: Block[] = [];
  for (const [at, line] of lines.entries()) {
    const mark = fence.exec(line)?.[1];
    if (open !== undefined) {
      if (mark?.startsWith(open)) open = undefined;
      continue;
    }
    open = mark;
    const isUnderlined = line.trim() !== '' && underline.test(lines[at + 1] ?? '');
    if (!isUnderlined && !heading.test(line)) continue;
    const { blocks } = parseMarkdown(isUnderlined ? `${line}\n${lines[at + 1]}` : line, file);
    found.push(...blocks.filter(({ type }) => type === 'heading'));
    if (blocks.some(block => block.type === 'heading' && block.depth === 1)) break;
  }
  return titleOf({ frontMatter: { values: new Map() }, blocks: found });
}
