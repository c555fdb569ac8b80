import type { List, ListItem } from '../../markdown/document.ts';
import { writtenNumber } from '../../markdown/list-number.ts';
import { decoration, type Line } from '../../terminal/line.ts';
import { hang, hangingIndent } from '../hang.ts';
import type { LayoutBlocks, LayoutOptions } from '../options.ts';

/** Lists hang: the marks are in a column of their own, numbers flush right in it. */
export function layoutList(
  list: List,
  columns: number,
  options: LayoutOptions,
  layoutBlocks: LayoutBlocks,
  depth = 0,
): readonly Line[] {
  const numbers = list.children.map((_, index) => writtenNumber(list, index));
  // One cell a sign: digits and letters.
  const digits = numbers.reduce((most, number) => Math.max(most, number?.length ?? 0), 0);
  const { listGap = 0 } = options;
  // What belongs together stays closer.
  const nestedGap = listGap > 1 ? 1 : 0;
  return list.children.flatMap((item, index): readonly Line[] => {
    const box = item.checked === undefined ? '' : item.checked ? '[x] ' : '[ ] ';
    const number = numbers[index];
    const bullet = item.checked === undefined ? `${bulletOf(depth, options)} ` : '';
    const own = number === undefined ? bullet : `${number.padStart(digits)}${list.delimiter} `;
    // What is done is marked, what is not is quiet; the brackets say the same.
    const mark: Line = [
      ...(own === '' ? [] : [decoration(own, 'list.marker')]),
      ...(box === '' ? [] : [decoration(box, item.checked ? 'strong' : 'quiet')]),
    ];
    const laidOut = hang(hangingIndent(mark), columns, room => layoutItem(item, list.tight, room));
    const lines: readonly Line[] = options.isHidden?.(item) ? laidOut.map(() => []) : laidOut;
    const gap = Math.max(list.tight ? 0 : 1, depth === 0 ? listGap : nestedGap);
    return index > 0 && gap > 0 ? [...Array.from({ length: gap }, (): Line => []), ...lines] : lines;
  });

  function layoutItem(item: ListItem, tight: boolean, room: number): readonly Line[] {
    const lines: Line[] = [];
    let wasClose = false;
    for (const child of item.children) {
      const own =
        child.type === 'list'
          ? layoutList(child, room, options, layoutBlocks, depth + 1)
          : layoutBlocks([child], room, options);
      const isClose = tight && (child.type === 'list' || child.type === 'paragraph');
      if (own.length === 0) continue;
      const isParted = !(isClose && wasClose) || (child.type === 'list' && nestedGap > 0);
      if (lines.length > 0 && isParted) lines.push([]);
      for (const line of own) lines.push(line);
      wasClose = isClose;
    }
    return lines.length > 0 ? lines : [[]];
  }
}

function bulletOf(depth: number, { glyphs }: LayoutOptions): string {
  return glyphs.bullets[depth % glyphs.bullets.length] ?? '-';
}
