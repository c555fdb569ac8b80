import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { AppState } from '../app/state.ts';
import { decoration, type Line } from '../terminal/line.ts';
import { spread } from './lines/columns.ts';
import { statusLine } from './lines/status-line.ts';
import { Rows } from './Rows.tsx';
import type { ScreenModel, Setting } from './screen-model.ts';

type FrameProps = {
  readonly state: AppState;
  readonly setting: Setting;
  readonly model: ScreenModel;
  readonly spacious: boolean;
  readonly children: ReactNode;
};

/** Title above, status below, the content between them, with blank rows where there is room. */
export function Frame({ state, setting, model, spacious, children }: FrameProps) {
  const { columns } = state.size;
  const { pen, glyphs, ascii, library } = setting;
  const inner = spacious ? columns - 2 : columns;
  const title = spread(
    [decoration('Digital Service at CMS', 'title')],
    [decoration('Open Source Program Office', 'status')],
    inner,
    glyphs.ellipsis,
  );
  const status = statusLine(state, library, model.progress(), inner, glyphs, ascii);
  const inset = (line: Line): readonly Line[] => [spacious ? [decoration(' '), ...line] : line];
  return (
    <Box flexDirection="column">
      {spacious && <Rows lines={inset(title)} pen={pen} columns={columns} rows={2} />}
      {children}
      <Rows
        lines={spacious ? [[], ...inset(status)] : inset(status)}
        pen={pen}
        columns={columns}
        rows={spacious ? 2 : 1}
      />
    </Box>
  );
}
