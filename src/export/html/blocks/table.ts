import { blockText } from '../../../markdown/block-text.ts';
import type { Alignment, Table, TableCell, TableRow } from '../../../markdown/document.ts';
import { columnCount } from '../../../markdown/table-grid.ts';
import { attributes, type Html, html, isNothing } from '../markup.ts';
import type { PageWriting } from '../writing.ts';
import { closeBlocks } from './list.ts';
import { rootOf, stepAttribute } from './root.ts';

/** A further column of drawings: one for each row. */
type Drawings = (row: number) => Html | undefined;

/**
 * A table: cells say what they are the header of. Wide ones scroll by themselves, with the keyboard too.
 *
 * @param drawings what stands in one more column
 */
export function htmlTable(block: Table, writing: PageWriting, drawings?: Drawings): Html {
  const label = block.caption?.map(blockText).join(' ').trim();
  return html`<div${rootOf(block, writing, 'table')} role="group" tabindex="0" aria-label="${label ? `Table: ${label}` : 'Table'}">${bareTable(block, writing, drawings)}</div>`;
}

/** The same without what lets it scroll. */
export function bareTable(block: Table, writing: PageWriting, drawings?: Drawings): Html {
  const { caption, header, rows, align } = block;
  const count = columnCount(block);
  const more = (cell: Html) => (drawings ? cell : undefined);
  const head = header.map(
    row => html`<tr>${cellsOf(row, 'column', align, writing, count)}${more(html`<td></td>`)}</tr>\n`,
  );
  const body = rows.map(
    (row, index) =>
      html`<tr${stepAttribute(row, writing.stepOf)}>${cellsOf(row, 'body', align, writing, count)}${more(html`<td class="drawing">${drawings?.(index)}</td>`)}</tr>\n`,
  );
  return html`<table>
${caption && html`<caption>${closeBlocks(caption, writing)}</caption>\n`}${head.length > 0 ? html`<thead>\n${head}</thead>\n` : undefined}<tbody>\n${body}</tbody>
</table>`;
}

function cellsOf(
  row: TableRow,
  place: 'column' | 'body',
  align: Table['align'],
  writing: PageWriting,
  count: number,
): readonly Html[] {
  const cells = row.flatMap((cell, column) =>
    cell.type === 'cell'
      ? [writeCell(cell, place, cell.align ?? (cell.columns ? undefined : align[column]), writing)]
      : [],
  );
  const missing = Array.from({ length: Math.max(0, count - row.length) }, () => html`<td></td>`);
  return [...cells, ...missing];
}

function writeCell(
  cell: TableCell,
  place: 'column' | 'body',
  align: Alignment | undefined,
  writing: PageWriting,
): Html {
  const { columns, rows, isHeader, children } = cell;
  const text = closeBlocks(children, writing);
  const all = { colspan: columns, rowspan: rows, class: align && `align-${align}` };
  const isName = (place === 'column' || isHeader) && !isNothing(text);
  if (!isName) return html`<td${attributes(all)}>${text}</td>`;
  return html`<th${attributes({ ...all, scope: scopeOf(cell, place) })}>${text}</th>`;
}

function scopeOf({ columns = 1, rows = 1 }: TableCell, place: 'column' | 'body'): string {
  if (place === 'column') return columns > 1 ? 'colgroup' : 'col';
  return rows > 1 ? 'rowgroup' : 'row';
}
