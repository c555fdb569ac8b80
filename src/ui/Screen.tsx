import { Box } from 'ink';
import type { Rect } from '../app/frame.ts';
import type { AppState } from '../app/state.ts';
import { type BrowserParts, browserParts } from './browser-parts.ts';
import { placeLines } from './lines/place-lines.ts';
import { tooSmallLines } from './lines/too-small-lines.ts';
import { Menu } from './Menu.tsx';
import { Rows } from './Rows.tsx';
import type { ScreenModel } from './screen-model.ts';
import type { Setting } from './setting.ts';

export type ScreenProps = {
  readonly state: AppState;
  readonly setting: Setting;
  readonly model: ScreenModel;
};

/** The whole screen of a state: rows, and in the browser the menu in its rectangle. */
export function Screen({ state, setting, model }: ScreenProps) {
  const { frame, talk } = model;
  const { pen } = setting;
  const window: Rect = { column: 0, row: 0, ...state.size };
  if (frame.kind === 'tooSmall') {
    return <Rows lines={tooSmallLines(state.size, setting.ascii)} pen={pen} {...state.size} />;
  }
  if (talk && !state.help) return <Rows lines={talk.lines()} pen={pen} {...state.size} />;
  const { placed, menu } = browserParts(state, frame, model, setting);
  if (!menu) return <Rows lines={placeLines(window, placed)} pen={pen} {...state.size} />;
  return (
    <AroundMenu
      window={window}
      placed={placed}
      menu={menu}
      selected={state.browse.section}
      setting={setting}
    />
  );
}

type AroundMenuProps = {
  readonly window: Rect;
  readonly placed: BrowserParts['placed'];
  readonly menu: NonNullable<BrowserParts['menu']>;
  readonly selected: number;
  readonly setting: Setting;
};

/** The menu is a separate component: the rows are above, next to and below it. */
function AroundMenu({ window, placed, menu, selected, setting: { pen } }: AroundMenuProps) {
  const { rect, items } = menu;
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
