import { Box } from 'ink';
import type { Line } from '../terminal/line.ts';
import { type BrowserParts, browserParts } from './browser/browser-parts.ts';
import { Menu } from './browser/Menu.tsx';
import type { Rect } from './frame.ts';
import { placeLines } from './lines/place-lines.ts';
import { tooSmallLines } from './lines/too-small-lines.ts';
import { Rows } from './runtime/Rows.tsx';
import type { Setting } from './runtime/setting.ts';
import type { ScreenModel } from './screen-model.ts';

export type ScreenProps = {
  readonly model: ScreenModel;
  readonly setting: Setting;
};

/** The whole top screen: rows, and in the browser the menu in its rectangle. */
export function Screen({ model, setting }: ScreenProps) {
  const { size, help } = model.state;
  const { pen } = setting;
  const window: Rect = { column: 0, row: 0, ...size };
  const rows = (lines: readonly Line[]) => <Rows lines={lines} pen={pen} {...size} />;
  if (model.kind === 'tooSmall') return rows(tooSmallLines(size, setting.ascii));
  if (help) return rows(placeLines(window, model.help.placed()));
  if (model.type === 'talk') return rows(model.lines());
  if (model.frame.kind === 'tooSmall') return null;
  const { placed, menu } = browserParts(model, model.frame, setting);
  if (!menu) return rows(placeLines(window, placed));
  return <AroundMenu window={window} placed={placed} menu={menu} setting={setting} />;
}

type AroundMenuProps = {
  readonly window: Rect;
  readonly placed: BrowserParts['placed'];
  readonly menu: NonNullable<BrowserParts['menu']>;
  readonly setting: Setting;
};

/** The menu is a separate component: the rows are above, next to and below it. */
function AroundMenu({ window, placed, menu, setting: { pen } }: AroundMenuProps) {
  const { rect, items, selected } = menu;
  const end = rect.column + rect.columns;
  const bottom = rect.row + rect.rows;
  const above = { ...window, rows: rect.row };
  const beside = { column: end, row: rect.row, columns: window.columns - end, rows: rect.rows };
  const below = { ...window, row: bottom, rows: window.rows - bottom };
  const rowsIn = (area: Rect) =>
    area.rows > 0 &&
    area.columns > 0 && (
      <Rows lines={placeLines(area, placed)} pen={pen} columns={area.columns} rows={area.rows} />
    );
  return (
    <Box flexDirection="column">
      {rowsIn(above)}
      <Box paddingLeft={rect.column}>
        <Menu items={items} selected={selected} pen={pen} columns={rect.columns} rows={rect.rows} />
        {rowsIn(beside)}
      </Box>
      {rowsIn(below)}
    </Box>
  );
}
