import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Arrangement } from '../app/screen.ts';
import type { AppState } from '../app/state.ts';
import { decoration, type Line } from '../terminal/line.ts';
import { statusLine } from './lines/status-line.ts';
import { titleLine } from './lines/title-line.ts';
import { Rows } from './Rows.tsx';
import type { ScreenModel } from './screen-model.ts';
import type { Setting } from './setting.ts';

/** Narrower windows have no column to spare at their edges. */
const leastForInset = 40;

type FrameProps = {
  readonly state: AppState;
  readonly setting: Setting;
  readonly model: ScreenModel;
  readonly arrangement: Exclude<Arrangement, { kind: 'tooSmall' }>;
  readonly children: ReactNode;
};

/** Title above, status below, the content between them, with blank rows where there is room. */
export function Frame({ state, setting, model, arrangement, children }: FrameProps) {
  const { kind, pageColumns: columns, titleRows, statusRows } = arrangement;
  const besidePage = Math.floor((state.size.columns - columns) / 2);
  const { pen, glyphs } = setting;
  const inset = columns < leastForInset ? 0 : 1;
  const inner = columns - 2 * inset;
  const title = titleLine(state.library, inner, glyphs);
  const isOver = state.help !== undefined || state.browse.over !== undefined;
  const hasText = isOver || kind === 'wide' || state.browse.focus === 'panel';
  const progress = hasText ? model.progress() : 'hidden';
  const shown = { ...state, library: model.library };
  const status = statusLine(shown, progress, inner, setting, model.over.entries());
  const placed = (line: Line): Line => (inset === 0 ? line : [decoration(' '), ...line]);
  return (
    <Box flexDirection="column" paddingLeft={besidePage}>
      {titleRows > 0 && <Rows lines={[placed(title)]} pen={pen} columns={columns} rows={titleRows} />}
      {children}
      <Rows
        lines={statusRows === 2 ? [[], placed(status)] : [placed(status)]}
        pen={pen}
        columns={columns}
        rows={statusRows}
      />
    </Box>
  );
}
