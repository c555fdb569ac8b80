import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { encodeLine, type Pen } from '../terminal/ansi.ts';
import type { MenuItem } from './lines/menu-items.ts';
import { shownFrom } from './shown-from.ts';

type MenuProps = {
  readonly items: readonly MenuItem[];
  readonly selected: number;
  readonly pen: Pen;
  readonly columns: number;
  readonly rows: number;
};

/**
 * The list of sections, drawn by ink-select-input. That component keeps a cursor and keys of its own, which
 * would lose what is typed fast (`jj` comes as one event) and cannot be remapped: it is told that it has no
 * focus, and made anew where our state says that the cursor is elsewhere. It goes back to its first item when
 * a `value` changes, so the values are the ids, and the looks come beside them. It gets no more items than there
 * are rows, since its own window turns the list round like a wheel.
 */
export function Menu({ items, selected, pen, columns, rows }: MenuProps) {
  const from = shownFrom(selected, items.length, rows);
  const shown = items.slice(from, from + rows);
  return (
    <Box width={columns} height={rows} flexShrink={0}>
      <SelectInput
        key={`${from} ${selected} ${columns}`}
        items={shown.map(({ id, plain, selected: chosen }) => ({
          key: id,
          label: encodeLine(plain, pen),
          value: id,
          chosen: encodeLine(chosen, pen),
        }))}
        initialIndex={selected - from}
        isFocused={false}
        indicatorComponent={NoIndicator}
        itemComponent={Item}
      />
    </Box>
  );
}

/** The mark is part of our row, so that it stands inside the highlight. */
function NoIndicator() {
  return null;
}

/** What the list hands to its item component is the whole item, though its types name two fields of it only. */
function Item({
  label,
  isSelected = false,
  ...item
}: {
  readonly label: string;
  readonly isSelected?: boolean;
}) {
  const chosen = 'chosen' in item && typeof item.chosen === 'string' ? item.chosen : label;
  return <Text wrap="truncate">{isSelected ? chosen : label}</Text>;
}
