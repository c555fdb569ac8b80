import { isBlank } from './content.ts';
import type { Alignment, Position, Table, TableCell } from './document.ts';
import type { Building } from './surroundings.ts';
import type { ElementNode, SyntaxNode } from './syntax-node.ts';

/** More columns than this no screen can show, and a file could ask for millions. */
const mostSpan = 100;

/** Makes a table of `table`: Markdown's and HTML's alike. A cell that spans columns is followed by empty ones. */
export function buildTable(node: ElementNode, position: Position, builder: Building): Table {
  const rows = rowsOf(node);
  const isHeader = (row: ElementNode | undefined) => {
    const cells = row ? cellsOf(row) : [];
    return cells.length > 0 && cells.every(({ name }) => name === 'th');
  };
  const [first, ...others] = rows;
  const header = isHeader(first) && first ? first : undefined;
  const body = header ? others : rows;
  const sample = cellsOf(header ?? first);
  const build = (row: ElementNode) =>
    spanned(row, cell => ({ children: builder.blocks(cell.children, undefined, cell.line) }));
  return {
    type: 'table',
    position,
    align: sample.flatMap(cell => Array.from({ length: spanOf(cell) }, () => alignmentOf(cell))),
    header: header ? build(header) : [],
    rows: body.map(build),
  };
}

function rowsOf(node: ElementNode): readonly ElementNode[] {
  return node.children.flatMap((child): readonly ElementNode[] => {
    if (isBlank(child)) return [];
    if (child.type !== 'element') return [around('caption', child, node.line)];
    if (child.name === 'tr' || child.name === 'caption') return [child];
    if (child.name === 'colgroup' || child.name === 'col') return [];
    return /^(?:thead|tbody|tfoot)$/.test(child.name)
      ? rowsOf(child)
      : [around('caption', child, child.line)];
  });
}

function cellsOf(row: ElementNode | undefined): readonly ElementNode[] {
  if (row?.name === 'caption') return [row];
  return (row?.children ?? []).flatMap((child): readonly ElementNode[] => {
    if (isBlank(child)) return [];
    const isCell = child.type === 'element' && (child.name === 'td' || child.name === 'th');
    return [isCell ? child : around('td', child, row?.line ?? 1)];
  });
}

/** What stands between rows or cells gets a row or a cell of its own, so that nothing is lost. */
function around(name: string, child: SyntaxNode, line: number): ElementNode {
  return { type: 'element', name, attributes: {}, line, children: [child] };
}

function spanOf({ attributes }: ElementNode): number {
  const span = Number.parseInt(attributes.colspan ?? '1', 10);
  return Number.isFinite(span) ? Math.max(1, Math.min(span, mostSpan)) : 1;
}

function spanned(row: ElementNode, build: (cell: ElementNode) => TableCell): readonly TableCell[] {
  return cellsOf(row).flatMap(cell => {
    const empty: TableCell = { children: [] };
    return [build(cell), ...Array.from({ length: spanOf(cell) - 1 }, () => empty)];
  });
}

function alignmentOf({ attributes }: ElementNode): Alignment | undefined {
  const value = /text-align:\s*(\w+)/.exec(attributes.style ?? '')?.[1] ?? attributes.align;
  return value === 'left' || value === 'center' || value === 'right' ? value : undefined;
}
