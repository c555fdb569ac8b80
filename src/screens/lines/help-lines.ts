import { keyLabel } from '../../keys/key-label.ts';
import type { Binding, BindingGroup } from '../../keys/key-table.ts';
import { hang, hangingIndent } from '../../layout/hang.ts';
import { wrap } from '../../layout/wrap.ts';
import { decoration, type Line, lineWidth, padLine, type Span, span } from '../../terminal/line.ts';
import { safeText } from '../../terminal/safe-text.ts';

function keysOf(keys: readonly string[], ascii: boolean): readonly Span[] {
  return keys.flatMap((key, index): readonly Span[] => {
    const label = span(safeText(keyLabel(key, ascii)), ['hint.key']);
    return index === 0 ? [label] : [span(safeText(', ')), label];
  });
}

function bindingLines(
  { keys, label }: Binding,
  keyColumns: number,
  columns: number,
  ascii: boolean,
): readonly Line[] {
  const words = [span(safeText(label), ['hint.label'])];
  // Too narrow for two columns: the label is below the keys.
  if (columns < keyColumns + 24) {
    const below = hang(hangingIndent([decoration('  ')]), columns, room => wrap(words, room));
    return [...wrap(keysOf(keys, ascii), columns), ...below];
  }
  const first = padLine(keysOf(keys, ascii), keyColumns);
  return hang(hangingIndent(first), columns, room => wrap(words, room));
}

/** Every binding of a keymap, grouped, laid out for `columns`. */
export function helpLines(keymap: readonly BindingGroup[], columns: number, ascii: boolean): readonly Line[] {
  const widths = keymap.flatMap(({ bindings }) => bindings.map(({ keys }) => lineWidth(keysOf(keys, ascii))));
  const keyColumns = Math.max(...widths) + 2;
  return keymap.flatMap(({ title, bindings }, index): readonly Line[] => {
    const heading = wrap([decoration(title, 'heading.2')], columns);
    const rows = bindings.flatMap(binding => bindingLines(binding, keyColumns, columns, ascii));
    return index === 0 ? [...heading, ...rows] : [[], ...heading, ...rows];
  });
}
