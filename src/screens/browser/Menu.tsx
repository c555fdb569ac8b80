import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { encodeLine, type Pen } from '../../terminal/ansi.ts';
import type { MenuItem } from './menu-items.ts';

type MenuProps = {
  readonly items: readonly MenuItem[];
  readonly selected: number;
  readonly pen: Pen;
  readonly columns: number;
  readonly rows: number;
};

/**
 * The list of sections, drawn by ink-select-input. That component has a cursor and keys, which would lose fast
 * typing (`jj` comes as one event) and cannot be remapped. So it never gets the focus, and is created again when
 * our state moves the cursor. It goes back to its first item when a `value` changes, so the values are the ids, and
 * the styled labels are separate. It gets only the items that are shown, since its own window would wrap around at the
 * end.
 */
export function Menu({ items, selected, pen, columns, rows }: MenuProps) {
  return (
    <Box width={columns} height={rows} flexShrink={0}>
      <SelectInput
        key={`${items[0]?.id} ${selected} ${columns}`}
        items={items.map(({ id, plain, selected: chosen }) => ({
          key: id,
          label: encodeLine(plain, pen),
          value: id,
          chosen: encodeLine(chosen, pen),
        }))}
        initialIndex={selected}
        isFocused={false}
        indicatorComponent={NoIndicator}
        itemComponent={Item}
      />
    </Box>
  );
}

/** The mark is part of our row, so that it is inside the highlight. */
function NoIndicator() {
  return null;
}

/** The list hands the whole item to its item component, though its types name only two fields. */
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
