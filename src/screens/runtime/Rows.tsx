import { Box, Text } from 'ink';
import { encodeLine, type Pen } from '../../terminal/ansi.ts';
import type { Line } from '../../terminal/line.ts';

type RowsProps = {
  readonly lines: readonly Line[];
  readonly pen: Pen;
  readonly columns: number;
  readonly rows: number;
};

/** Laid-out lines, one a row, in a box of fixed size: one text node, however many rows. */
export function Rows({ lines, pen, columns, rows }: RowsProps) {
  const text = lines.map(line => encodeLine(line, pen)).join('\n');
  return (
    <Box width={columns} height={rows} flexShrink={0}>
      <Text wrap="truncate">{text === '' ? ' ' : text}</Text>
    </Box>
  );
}
