import { keyLabel } from '../../keys/key-label.ts';
import type { Binding, BindingGroup } from '../../keys/key-table.ts';
import { hang, hangingIndent } from '../../layout/hang.ts';
import { sideBySide } from '../../layout/side-by-side.ts';
import { wrap } from '../../layout/wrap.ts';
import { decoration, type Line, lineWidth, padLine, type Span, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';
import type { Setting } from '../runtime/setting.ts';

/** From so many columns on, the groups are in two columns: each has room for most labels in one row. */
export const leastForTwo = 100;
const between = 4;

/** What the list is drawn with; without glyphs there are no rules, as in printed help. */
type Look = Pick<Setting, 'ascii'> & Partial<Pick<Setting, 'glyphs'>>;

/** The name of a group, in a rule that is as wide as its keys and what they do. */
function headingLines(title: string, columns: number, { glyphs }: Look): readonly Line[] {
  const name = decoration(title, 'heading.2');
  const room = columns - lineWidth([name]) - 1;
  if (!glyphs || room < 1) return wrap([name], columns);
  return [[name, decoration(` ${glyphs.rule.repeat(room)}`, 'quiet')]];
}

function keysOf(keys: readonly string[], { ascii }: Look): readonly Span[] {
  return keys.flatMap((key, index): readonly Span[] => {
    const label = span(safeText(keyLabel(key, ascii)), ['hint.key']);
    return index === 0 ? [label] : [span(safeText(' ')), label];
  });
}

function bindingLines(
  { keys, label }: Binding,
  keyColumns: number,
  columns: number,
  look: Look,
): readonly Line[] {
  const words = [span(safeText(label))];
  // Too narrow for two columns: the label is below the keys.
  if (columns < keyColumns + 24) {
    const below = hang(hangingIndent([decoration('  ')]), columns, room => wrap(words, room));
    return [...wrap(keysOf(keys, look), columns), ...below];
  }
  const first = padLine(keysOf(keys, look), keyColumns);
  return hang(hangingIndent(first), columns, room => wrap(words, room));
}

/** Every binding of a keymap, grouped by task, laid out for `columns`: in two columns where there is room. */
export function helpLines(keymap: readonly BindingGroup[], columns: number, look: Look): readonly Line[] {
  if (columns < leastForTwo) return groupLines(keymap, columns, look);
  const own = Math.floor((columns - between) / 2);
  const splits = keymap.map((_, at) =>
    [keymap.slice(0, at), keymap.slice(at)].map(groups => groupLines(groups, own, look)),
  );
  const heights = splits.map(parts => Math.max(...parts.map(({ length }) => length)));
  const parts = splits[heights.indexOf(Math.min(...heights))] ?? [];
  return sideBySide(
    parts,
    parts.map(() => own),
    between,
  );
}

function groupLines(groups: readonly BindingGroup[], columns: number, look: Look): readonly Line[] {
  const widths = groups.flatMap(({ bindings }) => bindings.map(({ keys }) => lineWidth(keysOf(keys, look))));
  const keyColumns = Math.max(...widths) + 2;
  return groups.flatMap(({ title, bindings }, index) => {
    const heading = headingLines(title, columns, look);
    const rows = bindings.flatMap(binding => bindingLines(binding, keyColumns, columns, look));
    return index === 0 ? [...heading, ...rows] : [[], ...heading, ...rows];
  });
}
