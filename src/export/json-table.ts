import { markedBlockText } from '../markdown/block-text.ts';
import type { Block, Table, TableCell, TableRow } from '../markdown/document.ts';
import { columnCount, nameOfColumn } from '../markdown/table-grid.ts';
import type { Json } from './json-text.ts';

/**
 * A table as its grid. The text of a cell stands where the cell begins; what else belongs to it is null, and `spans` says
 * how far each such cell goes. A column below several header cells is named by all of them.
 */
export function tableJson(table: Table, links: readonly Json[]): Readonly<Record<string, Json>> {
  const { header, rows } = table;
  const caption = table.caption && blocksText(table.caption);
  const count = header.length === 0 ? 0 : columnCount(table);
  const names = Array.from({ length: count }, (_, column) =>
    nameOfColumn(header, column)
      .map(part => (typeof part === 'string' ? part : cellText(part)))
      .join(''),
  );
  const spans = [...spansOf(header, 'headerRows'), ...spansOf(rows, 'rows')];
  const rowHeaders = rows.flatMap((row, index) =>
    row.flatMap((place, column) => (place.type === 'cell' && place.isHeader ? [{ row: index, column }] : [])),
  );
  return {
    type: 'table',
    ...(caption !== undefined && { caption }),
    ...(table.chart && { chart: table.chart }),
    header: names,
    ...((header.length > 1 || spans.some(({ of }) => of === 'headerRows')) && {
      headerRows: header.map(rowTexts),
    }),
    rows: rows.map(rowTexts),
    ...(spans.length > 0 && { spans }),
    ...(rowHeaders.length > 0 && { rowHeaders }),
    links,
  };
}

function rowTexts(row: TableRow): readonly (string | null)[] {
  return row.map(place => (place.type === 'cell' ? cellText(place) : null));
}

type Span = {
  readonly of: 'headerRows' | 'rows';
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
};

function spansOf(rows: readonly TableRow[], of: Span['of']): readonly Span[] {
  return rows.flatMap((row, index) =>
    row.flatMap((place, column): readonly Span[] => {
      if (place.type !== 'cell' || (place.columns === undefined && place.rows === undefined)) return [];
      return [{ of, row: index, column, rows: place.rows ?? 1, columns: place.columns ?? 1 }];
    }),
  );
}

function cellText({ children }: TableCell): string {
  return blocksText(children);
}

function blocksText(blocks: readonly Block[]): string {
  return blocks.map(markedBlockText).join(' ');
}
