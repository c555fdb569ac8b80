import type { Block, List, Table, TableCell } from '../../markdown/document.ts';
import { numberOf } from '../../markdown/list-number.ts';
import { cellsOfRow, columnCount, nameOfColumn } from '../../markdown/table-grid.ts';
import { markdownInlines, type NumberLink } from './inlines.ts';

/** Blocks as Markdown, with a blank line between them. */
export function markdownBlocks(blocks: readonly Block[], refer?: NumberLink): string {
  return blocks
    .map(block => written(block, refer))
    .filter(text => text !== '')
    .join('\n\n');
}

function written(block: Block, refer: NumberLink | undefined): string {
  switch (block.type) {
    case 'paragraph':
      return markdownInlines(block.children, refer).trim();
    case 'heading':
      return `${'#'.repeat(block.depth)} ${markdownInlines(block.children, refer).replace(/\\?\n/g, ' ').trim()}`;
    case 'thematicBreak':
      return '***';
    case 'blockquote':
      return prefixed(markdownBlocks(block.children, refer), '> ');
    case 'alert':
      return prefixed(`[!${block.kind.toUpperCase()}]\n${markdownBlocks(block.children, refer)}`, '> ');
    case 'list':
      return listText(block, refer);
    case 'definitionList':
      return block.children
        .map(part =>
          part.type === 'definitionTerm'
            ? `**${markdownInlines(part.children, refer).trim()}**`
            : prefixed(markdownBlocks(part.children, refer), '> '),
        )
        .join('\n\n');
    case 'code':
      return fenced(block.value, [block.lang, block.meta].filter(Boolean).join(' '));
    case 'math':
      return fenced(block.value, 'math');
    case 'table':
      return tableText(block, refer);
    case 'details': {
      const { summary, children } = block;
      return `<details>\n<summary>${markdownInlines(summary.children, refer)}</summary>\n\n${markdownBlocks(children, refer)}\n\n</details>`;
    }
    case 'footnotes':
      return block.children
        .map(({ children }, index) => {
          const text = indented(markdownBlocks(children, refer), 4);
          return `[^${block.numbers?.[index] ?? index + 1}]: ${text}`;
        })
        .join('\n\n');
    case 'comment':
      return '';
  }
}

function prefixed(text: string, prefix: string): string {
  return text
    .split('\n')
    .map(line => `${prefix}${line}`.trimEnd())
    .join('\n');
}

/** All lines but the first one. */
function indented(text: string, columns: number): string {
  return text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(columns)}`);
}

function fenced(code: string, info: string): string {
  const longest = Math.max(2, ...(code.match(/^ *`{3,}/gm) ?? []).map(run => run.trim().length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${info.replaceAll('`', '')}\n${code.replace(/\n$/, '')}\n${fence}`;
}

function listText(list: List, refer: NumberLink | undefined): string {
  const items = list.children.map(({ checked, children }, index) => {
    const number = numberOf(list, index);
    const mark = number === undefined ? '-' : `${number}.`;
    const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
    return `${mark} ${box}${indented(markdownBlocks(children, refer), mark.length + 1)}`.trimEnd();
  });
  return items.join(list.tight ? '\n' : '\n\n');
}

/** GitHub's tables have one row of names and cells of one line: names above each other are joined, cells repeated. */
function tableText(table: Table, refer: NumberLink | undefined): string {
  const { header, rows, align, caption, chart } = table;
  const count = columnCount(table);
  const names = Array.from({ length: count }, (_, column) =>
    nameOfColumn(header, column)
      .map(part => (typeof part === 'string' ? part : cellText(part, refer)))
      .join(''),
  );
  const rules = Array.from({ length: count }, (_, column) => {
    const side = align[column];
    return side === 'center' ? ':-:' : side === 'right' ? '--:' : side === 'left' ? ':--' : '---';
  });
  const cells = rows.map((_, row) => cellsOfRow(rows, row).map(cell => cellText(cell, refer)));
  const lines = [names, rules, ...cells].map(row => {
    const whole = Array.from({ length: count }, (_, column) => row[column] ?? '');
    return `| ${whole.join(' | ')} |`;
  });
  const above = caption ? `${markdownBlocks(caption, refer)}\n\n` : '';
  return `${above}${chart ? `<!-- chart: ${chart} -->\n\n` : ''}${lines.join('\n')}`;
}

function cellText({ children }: TableCell, refer: NumberLink | undefined): string {
  return children
    .map(block => written(block, refer))
    .join('<br>')
    .replace(/\\?\n+/g, '<br>');
}
