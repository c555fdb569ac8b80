import { Box } from 'ink';
import type { Arrangement } from '../app/screen.ts';
import type { AppState } from '../app/state.ts';
import { decoration, type Line } from '../terminal/line.ts';
import { menuItems } from './lines/menu-items.ts';
import { summaryLines } from './lines/summary-lines.ts';
import { Menu } from './Menu.tsx';
import { Rows } from './Rows.tsx';
import type { ScreenModel } from './screen-model.ts';
import type { Setting } from './setting.ts';

type BrowserProps = {
  readonly state: AppState;
  readonly setting: Setting;
  readonly model: ScreenModel;
  readonly arrangement: Exclude<Arrangement, { kind: 'tooSmall' }>;
};

/** Menu and panel side by side, or in turns where there is no room for both. */
export function Browser({ state, setting, model, arrangement }: BrowserProps) {
  const { kind, bodyRows, menuColumns, panelColumns, panelLeft, pageLeft, margin } = arrangement;
  const { pen, glyphs } = setting;
  const { library } = state;
  const hasFocus = state.browse.focus === 'menu';
  const items = menuItems(library, menuColumns, hasFocus, glyphs);
  const panel = <Rows lines={model.panelLines()} pen={pen} columns={panelColumns} rows={bodyRows} />;
  if (kind === 'narrow') {
    if (!hasFocus) return <Box paddingLeft={panelLeft}>{panel}</Box>;
    const menuRows = Math.min(items.length, bodyRows);
    return (
      <Box flexDirection="column">
        <Menu items={items} selected={state.browse.section} pen={pen} columns={menuColumns} rows={menuRows} />
        <Box paddingLeft={margin + 3}>
          <Rows
            lines={summaryLines(library, state.browse.section, panelColumns - 6).slice(
              0,
              bodyRows - menuRows,
            )}
            pen={pen}
            columns={panelColumns - 3}
            rows={bodyRows - menuRows}
          />
        </Box>
      </Box>
    );
  }
  const border = decoration(hasFocus ? glyphs.paneBorder : glyphs.paneBorderFocused, 'pane.border');
  const borderLines = Array.from({ length: bodyRows }, (): Line => [border]);
  return (
    <Box paddingLeft={pageLeft}>
      <Menu items={items} selected={state.browse.section} pen={pen} columns={menuColumns} rows={bodyRows} />
      <Rows lines={borderLines} pen={pen} columns={1} rows={bodyRows} />
      <Box paddingLeft={margin}>{panel}</Box>
    </Box>
  );
}
