import type { Block, List, Table, TableCell } from '../../markdown/document.ts';
import { numberOf } from '../../markdown/list-number.ts';
import { cellsOfRow, columnCount, nameOfColumn } from '../../markdown/table-grid.ts';
import { markdownInlines } from './inlines.ts';

/** Blocks as Markdown, with a blank line between them. */
export function markdownBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(written)
    .filter(text => text !== '')
    .join('\n\n');
}

function written(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return markdownInlines(block.children).trim();
    case 'heading':
      return `${'#'.repeat(block.depth)} ${markdownInlines(block.children).replace(/\\?\n/g, ' ').trim()}`;
    case 'thematicBreak':
      return '***';
    case 'blockquote':
      return prefixed(markdownBlocks(block.children), '> ');
    case 'alert':
      return prefixed(`[!${block.kind.toUpperCase()}]\n${markdownBlocks(block.children)}`, '> ');
    case 'list':
      return listText(block);
    case 'definitionList':
      return block.children
        .map(part =>
          part.type === 'definitionTerm'
            ? `**${markdownInlines(part.children).trim()}**`
            : prefixed(markdownBlocks(part.children), '> '),
        )
        .join('\n\n');
    case 'code':
      return fenced(block.value, [block.lang, block.meta].filter(Boolean).join(' '));
    case 'math':
      return fenced(block.value, 'math');
    case 'table':
      return tableText(block);
    case 'details': {
      const { summary, children } = block;
      return `<details>\n<summary>${markdownInlines(summary.children)}</summary>\n\n${markdownBlocks(children)}\n\n</details>`;
    }
    case 'footnotes':
      return block.children
        .map(({ children }, index) => {
          const text = indented(markdownBlocks(children), 4);
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

function listText(list: List): string {
  const items = list.children.map(({ checked, children }, index) => {
    const number = numberOf(list, index);
    const mark = number === undefined ? '-' : `${number}.`;
    const box = checked === undefined ? '' : checked ? '[x] ' : '[ ] ';
    return `${mark} ${box}${indented(markdownBlocks(children), mark.length + 1)}`.trimEnd();
  });
  return items.join(list.tight ? '\n' : '\n\n');
}

/** GitHub's tables have one row of names and cells of one line: names above each other are joined, cells repeated. */
function tableText(table: Table): string {
  const { header, rows, align, caption, chart } = table;
  const count = columnCount(table);
  const names = Array.from({ length: count }, (_, column) =>
    nameOfColumn(header, column)
      .map(part => (typeof part === 'string' ? part : cellText(part)))
      .join(''),
  );
  const rules = Array.from({ length: count }, (_, column) => {
    const side = align[column];
    return side === 'center' ? ':-:' : side === 'right' ? '--:' : side === 'left' ? ':--' : '---';
  });
  const cells = rows.map((_, row) => cellsOfRow(rows, row).map(cellText));
  const lines = [names, rules, ...cells].map(row => {
    const whole = Array.from({ length: count }, (_, column) => row[column] ?? '');
    return `| ${whole.join(' | ')} |`;
  });
  const above = caption ? `${markdownBlocks(caption)}\n\n` : '';
  return `${above}${chart ? `<!-- chart: ${chart} -->\n\n` : ''}${lines.join('\n')}`;
}

function cellText({ children }: TableCell): string {
  return children
    .map(written)
    .join('<br>')
    .replace(/\\?\n+/g, '<br>');
}
