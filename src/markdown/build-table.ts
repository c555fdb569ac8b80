import { isBlank } from './content.ts';
import type { Alignment, Block, Position, TableCell, TablePlace, TableRow } from './document.ts';
import { type PlacedCell, placeCells } from './place-cells.ts';
import type { Building } from './surroundings.ts';
import type { ElementNode, SyntaxNode } from './syntax-node.ts';

type Rows = readonly (readonly PlacedCell[])[];

/**
 * Makes a table of `table`: Markdown's and HTML's alike. `thead` is above all and `tfoot` below, wherever they are
 * written. What is beside the rows comes before them, as a browser shows it.
 *
 * @returns a table, or what is there instead: no rows, no table
 */
export function buildTable(node: ElementNode, position: Position, builder: Building): readonly Block[] {
  const parts = partsOf(node);
  const caption = parts.beside.flatMap(child => {
    if (child.type === 'element') builder.mark(child);
    const content = child.type === 'element' && child.name === 'caption' ? child.children : [child];
    return builder.blocks(content, undefined, node.line);
  });
  const groups = [parts.head, ...parts.bodies, parts.foot].map(rows => rows.map(cellsOf));
  const [head = [], ...others] = placeCells(groups);
  const count = head.length > 0 ? 0 : headerCount(others[0] ?? []);
  const headRows = head.length > 0 ? head : (others[0] ?? []).slice(0, count);
  const bodies = others.map((rows, index) => (index === 0 ? rows.slice(count) : rows));
  const columns = alignmentsOf([headRows, ...bodies].flat());
  const build = (rows: Rows, isBody: boolean) => buildRows(rows, columns, isBody, builder);
  const header = build(headRows, false);
  const rows = bodies.flatMap(group => build(group, true));
  const hasNames = header.some(row => row.some(place => place.type === 'cell' && place.children.length > 0));
  if (!hasNames && rows.length === 0) return caption;
  const named = caption.length > 0 && { caption };
  // A header without a word, which Markdown asks for, names nothing.
  return [{ type: 'table', position, ...named, align: columns, header: hasNames ? header : [], rows }];
}

type Parts = {
  readonly beside: SyntaxNode[];
  readonly head: ElementNode[];
  readonly bodies: ElementNode[][];
  readonly foot: ElementNode[];
};

/** The rows, in groups; what stands between them is beside them, so that nothing is lost. */
function partsOf(table: ElementNode): Parts {
  const parts: Parts = { beside: [], head: [], bodies: [], foot: [] };
  let loose: ElementNode[] | undefined;
  const addTo = (rows: ElementNode[], group: ElementNode) => {
    for (const child of group.children) {
      if (child.type === 'element' && child.name === 'tr') rows.push(child);
      else if (!isBlank(child)) parts.beside.push(child);
    }
  };
  for (const child of table.children) {
    if (child.type !== 'element') {
      if (!isBlank(child)) parts.beside.push(child);
    } else if (child.name === 'tr') {
      if (!loose) {
        loose = [];
        parts.bodies.push(loose);
      }
      loose.push(child);
    } else if (/^t(?:head|body|foot)$/.test(child.name)) {
      loose = undefined;
      const body: ElementNode[] = [];
      if (child.name === 'tbody') parts.bodies.push(body);
      addTo(child.name === 'thead' ? parts.head : child.name === 'tfoot' ? parts.foot : body, child);
    } else if (child.name !== 'colgroup' && child.name !== 'col') {
      parts.beside.push(child);
    }
  }
  return parts;
}

/** The cells of a row; what stands between them gets a cell of its own. */
function cellsOf(row: ElementNode): readonly ElementNode[] {
  const { id, align: rowAlign } = row.attributes;
  const cells = row.children.filter(child => !isBlank(child));
  return cells.map((child, index): ElementNode => {
    const isCell = child.type === 'element' && (child.name === 'td' || child.name === 'th');
    const cell: ElementNode = isCell
      ? child
      : { type: 'element', name: 'td', attributes: {}, line: row.line, children: [child] };
    const align = cell.attributes.align ?? rowAlign;
    if (align === cell.attributes.align && (id === undefined || index > 0)) return cell;
    // The name of a row is that of its first cell.
    const named: readonly SyntaxNode[] =
      index > 0 || id === undefined ? [] : [{ ...row, name: 'a', children: [] }];
    return {
      ...cell,
      attributes: { ...cell.attributes, ...(align !== undefined && { align }) },
      children: [...named, ...cell.children],
    };
  });
}

/** How many rows name the columns where no `thead` says so: the first, and those that it reaches over or parts. */
function headerCount(rows: Rows): number {
  const isHeader = (row: Rows[number] | undefined) =>
    row !== undefined && row.length > 0 && row.every(({ element }) => element.name === 'th');
  if (!isHeader(rows[0])) return 0;
  let count = 1;
  let reach = 1;
  for (; ; count += 1) {
    const row = rows[count - 1] ?? [];
    for (const cell of row) reach = Math.max(reach, cell.row + cell.rows);
    const isParted = row.some(({ columns }) => columns > 1);
    if (!(isParted || reach > count) || !isHeader(rows[count])) break;
  }
  return reach > count ? 0 : count;
}

function buildRows(
  rows: Rows,
  columns: readonly (Alignment | undefined)[],
  isBody: boolean,
  builder: Building,
): readonly TableRow[] {
  const grid: TablePlace[][] = rows.map(() => []);
  const first = rows[0]?.[0]?.row ?? 0;
  for (const cell of rows.flat()) {
    for (let above = 0; above < cell.rows; above += 1) {
      const row = grid[cell.row - first + above];
      for (let left = 0; row && left < cell.columns; left += 1)
        row[cell.column + left] = { type: 'covered', left, above };
    }
    const row = grid[cell.row - first];
    if (row) row[cell.column] = buildCell(cell, columns[cell.column], isBody, builder);
  }
  // A row may begin further to the right than it has cells, below cells that end there.
  return grid.map(row => Array.from(row, place => place ?? { type: 'cell', children: [] }));
}

function buildCell(
  { element, rows, columns }: PlacedCell,
  columnAlign: Alignment | undefined,
  isBody: boolean,
  builder: Building,
): TableCell {
  builder.mark(element);
  const align = alignmentOf(element);
  const differs = align !== undefined && (columns > 1 || align !== columnAlign);
  return {
    type: 'cell',
    children: builder.inLanguageOf(element, () => builder.blocks(element.children, undefined, element.line)),
    ...(columns > 1 && { columns }),
    ...(rows > 1 && { rows }),
    ...(isBody && element.name === 'th' && { isHeader: true as const }),
    ...(differs && { align }),
  };
}

/** The alignment of each column is that of the first cell that is in it alone. */
function alignmentsOf(rows: Rows): readonly (Alignment | undefined)[] {
  const alignments: (Alignment | undefined)[] = [];
  const known = new Set<number>();
  for (const { element, column, columns } of rows.flat()) {
    if (columns > 1 || known.has(column)) continue;
    known.add(column);
    alignments[column] = alignmentOf(element);
  }
  return Array.from(alignments);
}

function alignmentOf({ attributes }: ElementNode): Alignment | undefined {
  const value = /text-align:\s*(\w+)/.exec(attributes.style ?? '')?.[1] ?? attributes.align?.toLowerCase();
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined;
}
