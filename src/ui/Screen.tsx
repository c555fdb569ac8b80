import { Box } from 'ink';
import type { AppState } from '../app/state.ts';
import { Browser } from './Browser.tsx';
import { Frame } from './Frame.tsx';
import { tooSmallLines } from './lines/too-small-lines.ts';
import { Rows } from './Rows.tsx';
import type { ScreenModel } from './screen-model.ts';
import type { Setting } from './setting.ts';

export type ScreenProps = {
  readonly state: AppState;
  readonly setting: Setting;
  readonly model: ScreenModel;
};

/** The whole screen of a state. */
export function Screen({ state, setting, model }: ScreenProps) {
  const { columns, rows } = state.size;
  const { arrangement } = model;
  if (arrangement.kind === 'tooSmall') {
    const lines = tooSmallLines(state.size, setting.ascii);
    return <Rows lines={lines} pen={setting.pen} columns={columns} rows={rows} />;
  }
  const { talk } = model;
  if (talk && !state.help) {
    return <Rows lines={talk.lines()} pen={setting.pen} columns={columns} rows={rows} />;
  }
  const isOver = state.help !== undefined || state.browse.over !== undefined;
  return (
    <Frame state={state} setting={setting} model={model} arrangement={arrangement}>
      {isOver ? (
        <Box paddingLeft={arrangement.pageLeft + arrangement.margin}>
          <Rows
            lines={state.help ? model.helpLines() : model.over.lines()}
            pen={setting.pen}
            columns={arrangement.pageColumns - 2 * arrangement.margin}
            rows={arrangement.bodyRows}
          />
        </Box>
      ) : (
        <Browser state={state} setting={setting} model={model} arrangement={arrangement} />
      )}
    </Frame>
  );
}
